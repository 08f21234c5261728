/** Places with two counts each, after one that names both: "Piura 14.020 casos y 21 muertes; Ica 6.002 y 7". */
import { withFields } from '../fields.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { placeBefore } from './names.ts';
import { IN_PLACE } from './place-lists.ts';
import type { Reading } from './reading.ts';
import { markAt, markBefore, type Scene } from './scene.ts';

/** Each of two bare numbers counts what the one before the last did: the two take turns. */
export function readTwinRow(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const [before, last] = drafts.slice(-2);
	if (!before || !last || reading.head || before.metric === last.metric) return undefined;
	const first = firstOfPair(scene, reading.number);
	const isSecond = first === last.number;
	if (!first || (!isSecond && (first !== reading.number || !areTwins(scene, before, last))))
		return undefined;
	const placeSpan = isSecond ? last.placeSpan : placeBefore(scene, reading);
	if (!placeSpan || (!isSecond && placeSpan.from < last.to)) return undefined;
	const finding = inherit(scene, reading, before, IN_PLACE);
	const { relation, parent } = before.relation === 'part_of' ? before : NONE;
	return withFields(finding, { relation, parent, placeSpan });
}

const NONE = { relation: null, parent: null };

/** Two counts of one sentence and one place: no other is named between. */
function areTwins({ document, index }: Scene, before: FigureDraft, last: FigureDraft): boolean {
	if (before.sentenceIndex !== index || last.sentenceIndex !== index) return false;
	if (last.from - before.to > BETWEEN) return false;
	return mentionsIn(document.places, { from: before.to, to: last.from }).length === 0;
}

/** Tokens from the first of two counts to the second: "casos, y". */
const BETWEEN = 4;

/** The first of two bare numbers that "and" joins, of which the given one is either. */
function firstOfPair(scene: Scene, number: NumberMention): NumberMention | undefined {
	const { numbers } = scene;
	const at = numbers.indexOf(number);
	const and = markAt(scene, number.to, 'grammar', 'and');
	if (and && numbers[at + 1]?.from === and.to && endsPair(scene, numbers[at + 1])) return number;
	const joined = markBefore(scene, number.from, 'grammar', 'and');
	const before = numbers[at - 1];
	return joined && before?.to === joined.from && endsPair(scene, number) ? before : undefined;
}

/** A sign, or the end, closes the row. */
function endsPair({ document: { tokens }, to }: Scene, number: NumberMention | undefined): boolean {
	if (!number) return false;
	return number.to >= to || ';,.)'.includes(tokens.key[number.to] ?? ' ');
}
