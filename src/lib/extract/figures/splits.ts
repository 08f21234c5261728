/** "283 décès (184 en institution, 99 communautaires)": what a bracket tells apart, where it adds up. */
import { SUBGROUPS, type Subgroup } from '#lib/domain/figure.ts';
import { withFields } from '../fields.ts';
import type { Span } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** A part of the figure in front of a bracket, whose numbers make up that figure together. */
export function readSplit(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const bracket = findBracket(scene, reading);
	if (!bracket) return undefined;
	const open = bracket.from;
	const whole = drafts.findLast(({ to }) => to <= open);
	if (!whole || whole.sentenceIndex !== scene.index || open - whole.to > VERB) return undefined;
	const parts = mentionsIn(scene.numbers, bracket);
	const rest = (whole.value ?? NaN) - sumOf(parts);
	const isApart = rest === 0 || (rest > 0 && parts.every((part) => groupBefore(scene, part)));
	if (parts.length < 2 || !isApart) return undefined;
	const part = inherit(scene, reading, whole, '<figure> of which <number>');
	const subgroup = groupBefore(scene, reading.number) ?? part.subgroup;
	return withFields(part, { subgroup, relation: 'part_of', parent: whole });
}

/** "(hommes 102, femmes : 88)": the group that stands in front of its number. */
function groupBefore(
	{ document: { tokens }, marks }: Scene,
	{ from }: NumberMention
): Subgroup | undefined {
	const at = tokens.key[from - 1] === ':' ? from - 1 : from;
	const group = marks.find(({ section, to }) => section === 'subgroups' && to === at);
	return SUBGROUPS.find((code) => code === group?.sub);
}

/** The bracket around a number. */
function findBracket({ document, from, to }: Scene, reading: Reading): Span | undefined {
	const { key } = document.tokens;
	const before = key.slice(Math.max(from, reading.from - BRACKET), reading.from);
	const after = key.slice(reading.to, Math.min(to, reading.to + BRACKET));
	const [open, close] = [before.lastIndexOf('('), after.indexOf(')')];
	if (open < before.lastIndexOf(')') || open < 0 || close < 0) return undefined;
	return { from: reading.from - before.length + open, to: reading.to + close };
}

/** Tokens of a bracket before a number in it, and behind it; tokens between a figure and its bracket: its verb. */
const BRACKET = 24;
const VERB = 3;

function sumOf(numbers: readonly NumberMention[]): number {
	return numbers.reduce((sum, { value }) => sum + (value ?? NaN), 0);
}
