/** "Por residencia: Central 2.918, Asunción 1.604": a sentence that takes the figure before it apart. */
import { withFields } from '../fields.ts';
import { isCapital, SIGN } from '../tokens.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { nameBefore } from './names.ts';
import type { Reading } from './reading.ts';
import type { Span } from '../document.ts';
import { IN_PLACE } from './place-lists.ts';
import { findWhole } from './wholes.ts';
import { markAt, marksWithin, type Scene } from './scene.ts';

/** A row of a list behind a lead and a colon, whose rows fit into the figure of the sentence before. */
export function readLedList(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const row = readRow(scene, reading.number);
	if (!row || !hasLead(scene, reading.from)) return undefined;
	const last = drafts.at(-1);
	const isNext = last?.relation === 'part_of' && last.parent?.sentenceIndex !== scene.index;
	const whole = isNext ? last.parent : findLed(scene, reading, drafts);
	if (!whole) return undefined;
	const [rule, placeSpan] =
		row === 'group' ? ['<figure> of which <number>', null] : [IN_PLACE, row];
	return withFields(inherit(scene, reading, whole, rule), {
		relation: 'part_of',
		parent: whole,
		placeSpan
	});
}

/** What the rows behind the colon add up to, or nearly; whatever the lead asks for may leave out more. */
function findLed(
	scene: Scene,
	{ number, from }: Reading,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const [first] = scene.numbers;
	const whole = first === number && drafts.length === 0 ? findWhole(scene, [], from) : undefined;
	if (!whole?.value || scene.index - whole.sentenceIndex > 1) return undefined;
	// "…, Guairá 96; el resto, en otros ocho departamentos": up to what is no row.
	const end = scene.numbers.findIndex((one) => !readRow(scene, one));
	const rows = end < 0 ? scene.numbers : scene.numbers.slice(0, end);
	if (rows.length < 2) return undefined;
	const sum = rows.reduce((total, { value }) => total + (value ?? NaN), 0);
	const isAsked = marksWithin(scene, scene.from, from, 'relation', 'breakdown').length > 0;
	const least = isAsked ? 0 : whole.value * LEAST_SHARE;
	return sum <= whole.value && sum >= least ? whole : undefined;
}

/** What rows must make up of a figure where no word says that they take it apart. */
const LEAST_SHARE = 0.98;

/** A few words and a colon, without a verb or a noun that the rows would count. */
function hasLead(scene: Scene, to: number): boolean {
	const { key, kind } = scene.document.tokens;
	const end =
		scene.from + key.slice(scene.from, Math.min(to, scene.from + LEAD_WORDS)).indexOf(':');
	if (end <= scene.from || kind[end] !== SIGN) return false;
	const isOther = scene.frames.some((frame) => frame.from < end && frame.sub !== 'participle');
	return !isOther && marksWithin(scene, scene.from, end, 'measure', 'toll').length === 0;
}

/** Tokens of a lead with its colon: "Según el lugar de residencia:". */
const LEAD_WORDS = 10;

/** "Central 2.918", "Oeste, 30", "Norte: 18"; "200 hombres" is a group of those counted. */
function readRow(scene: Scene, { from, to }: NumberMention): Span | 'group' | undefined {
	const group = scene.heads.find((head) => head.from === to && head.key === 'person');
	if (group) return markAt(scene, to, 'subgroups', 'words') ? 'group' : undefined;
	const { tokens } = scene.document;
	const sign = tokens.kind[from - 1] === SIGN && ',:('.includes(tokens.key[from - 1] ?? ' ');
	const end = sign ? from - 1 : from;
	return isCapital(tokens, end - 1) ? nameBefore(scene, end) : undefined;
}
