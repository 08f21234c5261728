/** "60 % (9 840) sont des enfants": in brackets behind a share, how many that is. */
import { withFields } from '../fields.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import { openingAround, type Scene } from './scene.ts';
import { isPercent } from './shares.ts';
import { findWhole } from './wholes.ts';

/** The count of a share of the last whole: never more than that. */
export function readShareCount(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const open = openingAround(scene, reading);
	if (open === undefined || !followsShare(scene, reading.number, open)) return undefined;
	const whole = findWhole(scene, drafts, reading.from);
	if (!whole || (reading.number.value ?? Infinity) > (whole.value ?? whole.low ?? 0))
		return undefined;
	const closed = withFields(reading, { to: reading.to + 1 });
	return withFields(inherit(scene, closed, whole, '<figure> of which <number>'), {
		relation: 'part_of',
		parent: whole
	});
}

/** A percentage is the number before the bracket, with what it is a share of at most between. */
export function followsShare(scene: Scene, number: NumberMention, from: number): boolean {
	const before = scene.numbers.findLast((other) => other.to < from && other.form !== 'article');
	if (!before || before === number || from - before.to > SHARE_WORDS) return false;
	return isPercent(scene, before);
}

/** Tokens from a share to its bracket: "pour cent des personnes déplacées internes (". */
const SHARE_WORDS = 8;
