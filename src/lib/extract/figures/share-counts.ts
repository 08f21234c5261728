/** "60 % (9 840) sont des enfants": in brackets behind a share, how many that is. */
import type { Subgroup } from '#lib/domain/figure.ts';
import { withFields } from '../fields.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import { markBefore, marksWithin, openingAround, type Scene } from './scene.ts';
import { isPercent } from './shares.ts';
import { findWhole } from './wholes.ts';

/** The count of a percentage of the last whole: never more than that. */
export function readShareCount(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const open = openingAround(scene, reading);
	const isShare = open !== undefined && followsShare(scene, reading.number, open);
	return isShare ? asShare(scene, reading, drafts, open) : undefined;
}

/** "la plupart (95 000) se trouvent à Djugu", "more than half of them, 26,000, are children". */
export function readMostCount(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const open = openingAround(scene, reading) ?? openingOfApposition(scene, reading);
	const isMost = open !== undefined && followsMost(scene, open);
	return isMost ? asShare(scene, reading, drafts, open) : undefined;
}

function asShare(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[],
	open: number
): Finding | undefined {
	const whole = findWhole(scene, drafts, reading.from);
	if (!whole || (reading.number.value ?? Infinity) > (whole.value ?? whole.low ?? 0))
		return undefined;
	const closed = withFields(reading, { to: reading.to + 1 });
	const part = inherit(scene, closed, whole, '<figure> of which <number>');
	const subgroup = subgroupUpTo(scene, open) ?? part.subgroup;
	return withFields(part, { subgroup, relation: 'part_of', parent: whole });
}

/** "la plupart, soit 95 000, se trouvent à Djugu": between commas as well as in brackets. */
function openingOfApposition(scene: Scene, { from, to }: Reading): number | undefined {
	const { key } = scene.document.tokens;
	const start = markBefore(scene, from, 'relation', 'equivalent')?.from ?? from;
	return key[start - 1] === ',' && key[to] === ',' ? start - 1 : undefined;
}

/** "more than half of them children (26,000)": who they are, right in front of the bracket. */
function subgroupUpTo({ ends, from }: Scene, open: number): Subgroup | null {
	const mark = ends[open - from]?.find(({ section }) => section === 'subgroups');
	return (mark?.sub ?? null) as Subgroup | null;
}

/** A fraction or "la plupart" stands before the bracket; no other number, no time and no sign between. */
function followsMost(scene: Scene, open: number): boolean {
	const start = Math.max(scene.from, open - SHARE_WORDS);
	const last = scene.numbers.findLast(({ to, form }) => to <= open && form !== 'article');
	const most = marksWithin(scene, start, open, 'relation', 'mostly').at(-1);
	const isFraction = last?.form === 'fraction' && (last.value ?? 1) < 1 && last.from >= start;
	const share = most && (!last || last.to <= most.from) ? most : isFraction ? last : undefined;
	if (!share || mentionsIn(scene.dates, { from: share.to, to: open }).length > 0) return false;
	return !hasSign(scene.document.tokens, share.to, open, ',;:)');
}

/** A percentage is the number before the bracket, with what it is a share of at most between. */
export function followsShare(scene: Scene, number: NumberMention, from: number): boolean {
	const before = scene.numbers.findLast((other) => other.to < from && other.form !== 'article');
	if (!before || before === number || from - before.to > SHARE_WORDS) return false;
	return isPercent(scene, before);
}

/** Tokens from a share to its bracket: "pour cent des personnes déplacées internes (". */
const SHARE_WORDS = 8;
