/** Numbers in rows: under a lead-in, under the row above, under a heading. */
import { withFields } from '../fields.ts';
import type { Document, Span } from '../document.ts';
import { readMarks } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { findHeading, findLeadIn, findRowHeading, type LeadIn } from '../structure/headings.ts';
import { findOrigins } from '../structure/row-place.ts';
import { isCapital, SIGN, type Tokens, WORD } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import { SUBGROUPS, type Subgroup } from '#lib/domain/figure.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { metricOf } from './metrics.ts';
import { nameBefore, placeBehind } from './names.ts';
import { IN_PLACE } from './place-lists.ts';
import type { Reading } from './reading.ts';
import { markAt, type Scene } from './scene.ts';

/** A row under a lead-in ("… comme suit :", a heading): it takes over what the lead-in counts. */
export function readListRow(scene: Scene, reading: Reading): Finding | undefined {
	if (reading.head?.kind === 'noun' && reading.head.metric !== null) return undefined;
	if (scene.frames.some((frame) => frame.sub !== 'participle')) return undefined;
	const lead = findLeadIn(scene.document, scene.index);
	const whole = lead && wholeOf(scene, reading, lead);
	const name = nameAtStart(scene, reading);
	if (!lead || !whole || !name) return undefined;
	const unit = reading.head?.kind === 'noun' ? reading.head.unit : whole.unit;
	const metric = metricOf(unit, whole.metric);
	if (!metric) return undefined;
	return {
		unit,
		metric,
		subgroup: reading.head?.subgroup ?? whole.subgroup,
		antecedent: whole,
		relation: 'part_of',
		parent: whole,
		placeSpan: name,
		headingSpan: { from: lead.from, to: lead.to },
		rule: UNDER_FIGURE
	};
}

/** The figure of a lead-in; of the sentence before one that counts nothing: "Principales communes :". */
function wholeOf(
	{ before, document }: Scene,
	{ number }: Reading,
	lead: LeadIn
): FigureDraft | undefined {
	const whole = before.findLast(
		({ sentenceIndex, relation }) => sentenceIndex === lead.index && relation !== 'part_of'
	);
	if (whole || lead.to - lead.from > SHORT_LEAD) return whole;
	const counts = document
		.marksOf(lead.index)
		.some(({ section, sub }) => section === 'frames' || (section === 'heads' && sub !== 'neutral'));
	const last = counts ? undefined : before.findLast(({ relation }) => relation !== 'part_of');
	const isLess = (number.value ?? Infinity) <= (last?.value ?? 0);
	return isLess && last && lead.index - last.sentenceIndex === 1 ? last : undefined;
}

/** Tokens of "Principales communes de retour :". */
const SHORT_LEAD = 8;

/** "Déplacés : 20 000" over "dont femmes : 11 000", "Enfants : 6 000": a group of those in the line above. */
export function readGroupRow(scene: Scene, reading: Reading): Finding | undefined {
	const above = scene.before.at(-1);
	const colon = reading.from - 1;
	if (reading.head || above?.sentenceIndex !== scene.index - 1) return undefined;
	if (scene.document.tokens.key[colon] !== ':' || colon - scene.from > GROUP_WORDS)
		return undefined;
	const whole = above.relation === 'part_of' ? above.parent : above;
	const subgroup = groupIn(scene, colon);
	const isLess = (reading.number.value ?? Infinity) < (whole?.value ?? 0);
	if (!whole || !subgroup || !isLess || whole.unit !== 'person' || whole.subgroup) return undefined;
	// "Rescatados : 36 800" over "Militares desplegados : 17 000": those who rescue.
	if (BY_TRADE.has(subgroup) && !reading.isPart) return undefined;
	return {
		unit: 'person',
		metric: whole.metric,
		subgroup,
		antecedent: whole,
		relation: 'part_of',
		parent: whole,
		rule: UNDER_FIGURE
	};
}

/** Groups by what people do, who may as well be those who help. */
const BY_TRADE: ReadonlySet<Subgroup> = new Set(['combatants', 'aid_workers', 'journalists']);

/** "20 000 déplacés", "PAR PROVINCE" and rows of places: how many of the figure above are where. */
export function readBreakdownRow(scene: Scene, reading: Reading): Finding | undefined {
	if (reading.head || scene.document.tokens.key[reading.from - 1] !== ':') return undefined;
	const { document, index } = scene;
	const heading = findRowHeading(document, index) ?? findLeadIn(document, index);
	const isOpened = heading !== undefined && opensBreakdown(document, heading);
	const whole = isOpened ? wholeOver(scene, heading) : wholeAbove(scene);
	const name = whole && nameAtStart(scene, reading);
	if (!whole || !name) return undefined;
	const isLess = (reading.number.value ?? Infinity) < (whole.value ?? 0);
	if (!isLess || mentionsIn(document.places, name).length === 0) return undefined;
	return {
		unit: whole.unit,
		metric: whole.metric,
		subgroup: whole.subgroup,
		antecedent: whole,
		relation: 'part_of',
		parent: whole,
		placeSpan: name,
		headingSpan: heading ? { from: heading.from, to: heading.to } : null,
		rule: UNDER_FIGURE
	};
}

function wholeOver({ before }: Scene, { from }: Span): FigureDraft | undefined {
	return before.findLast(
		(one) => one.to <= from && from - one.to <= BREAKDOWN_REACH && !one.relation
	);
}

/** "Réfugiés : 40 000" over rows that add up to it, no heading between. */
function wholeAbove({ before, document, index }: Scene): FigureDraft | undefined {
	const above = before.at(-1);
	const line = document.sentences[index - 1];
	if (!above || !line || above.sentenceIndex !== index - 1) return undefined;
	if (above.relation === 'part_of' && above.rule === UNDER_FIGURE) return above.parent ?? undefined;
	if (above.relation !== null || line.to - above.to > 1) return undefined;
	return sumOfRows(document, index) === above.value ? above : undefined;
}

/** What the rows from a sentence on come to: "Farchana : 22 000", line after line. */
function sumOfRows({ sentences, numbers, tokens }: Document, index: number): number {
	let sum = 0;
	for (const row of sentences.slice(index, index + MOST_ROWS)) {
		const [number, ...others] = mentionsIn(numbers, row);
		if (!number || others.length > 0 || tokens.key[number.from - 1] !== ':') break;
		sum += number.value ?? 0;
	}
	return sum;
}

/** Rows of the longest list under a figure. */
const MOST_ROWS = 40;
const UNDER_FIGURE = '<row> under <figure>';

/** Tokens from a key figure over its box to the heading of its parts. */
const BREAKDOWN_REACH = 40;

/** "Répartition par province :", "PAR PAYS D'ASILE". */
function opensBreakdown({ tokens, language }: Document, { from }: Span): boolean {
	return readMarks(tokens, from, from + 2, language).some(
		({ section, key }) => section === 'relation' && key === 'breakdown'
	);
}

/** Tokens of "dont enfants de moins de cinq ans". */
const GROUP_WORDS = 9;

/** The group that a label names, where it says nothing else of them. */
function groupIn(scene: Scene, colon: number): Subgroup | null {
	const label = scene.marks.filter(({ to }) => to <= colon);
	const isOther = label.some(
		({ section, sub }) => (section === 'heads' && sub !== 'neutral') || section === 'frames'
	);
	const codes = label.flatMap(({ section, sub }) => (section === 'subgroups' && sub ? [sub] : []));
	const code = new Set(codes).size === 1 ? codes[0] : undefined;
	return isOther ? null : (SUBGROUPS.find((one) => one === code) ?? null);
}

/** "• Centre-Nord : 548 100 déplacés" over "• Sahel : 423 150": a row counts what the one above does. */
export function readNextRow(scene: Scene, reading: Reading): Finding | undefined {
	const above = scene.before.at(-1);
	if (reading.head?.kind === 'noun' || above?.sentenceIndex !== scene.index - 1) return undefined;
	if (!isRow(scene, scene.index, reading.from) || !isRow(scene, above.sentenceIndex, above.from))
		return undefined;
	const name = nameAtStart(scene, reading);
	// "• Vías afectadas: 41": what is counted, no name of a row.
	if (!name || scene.heads.some(({ from }) => from === name.from)) return undefined;
	return withFields(inherit(scene, reading, above, IN_PLACE), {
		relation: above.relation === 'part_of' ? above.relation : null,
		parent: above.relation === 'part_of' ? above.parent : null,
		placeSpan: name
	});
}

/** A line with a bullet, or a sentence no longer than its name, whose number stands behind a colon. */
function isRow({ document }: Scene, index: number, at: number): boolean {
	const { tokens, lines, sentences } = document;
	const sentence = sentences[index];
	const line = lines[sentence?.line ?? -1];
	if (!sentence || !line || tokens.key[at - 1] !== ':') return false;
	const isOneOfLine = line.to - line.from > sentence.to - sentence.from + 1;
	return tokens.kind[line.from] === SIGN || (isOneOfLine && isShort(tokens, sentence, at));
}

/** "Rumonge: 225 dead. Nyanza: 223." */
function isShort(tokens: Tokens, { from, to }: Span, at: number): boolean {
	return isCapital(tokens, from) && at - from <= ROW_NAME && to - at <= ROW_NUMBER;
}

/** Tokens of a name with its colon, and of a number with its noun and full stop. */
const ROW_NAME = 6;
const ROW_NUMBER = 5;

/** The name that a row begins with. */
function nameAtStart(scene: Scene, reading: Reading): { from: number; to: number } | undefined {
	const { tokens } = scene.document;
	let from = scene.from;
	while (from < reading.from && tokens.kind[from] !== WORD) from++;
	if (!isCapital(tokens, from))
		return placeBehind(scene, reading) ?? nameInLabel(scene, reading, from);
	let to = from;
	while (to < reading.from && tokens.kind[to] === WORD) to++;
	return to > from ? { from, to } : undefined;
}

/** "– zone Gedeo : 748 499", "• district de Kaya : 310": the kind of place stands before its name. */
function nameInLabel(scene: Scene, { from: at }: Reading, from: number): Span | undefined {
	const { key } = scene.document.tokens;
	if (key[at - 1] !== ':' || at - from > LABEL_WORDS) return undefined;
	const name = isCapital(scene.document.tokens, at - 2) ? nameBefore(scene, at - 1) : undefined;
	const isThere = scene.document.tokens.kind.subarray(from, at - 1).every((kind) => kind === WORD);
	return name && isThere && name.from - from <= KIND_WORDS ? name : undefined;
}

/** Tokens of such a label with its colon, and of the kind of place: "chef-lieu de la". */
const LABEL_WORDS = 8;
const KIND_WORDS = 4;

export const UNDER_HEADING = '<heading> over <number>';

/** Under a heading that names what is counted, in a line that is no sentence: "Abri : 208 ménages". */
export function readHeading(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (scene.frames.some((frame) => frame.sub !== 'participle')) return undefined;
	const isLabelled = scene.document.tokens.key[reading.from - 1] === ':';
	const isFirst =
		reading.from === scene.from &&
		reading.head?.kind === 'noun' &&
		!isSentence(scene) &&
		!isOfHelpers(scene, reading);
	const row = isLabelled || isFirst ? undefined : nameOfRow(scene, reading);
	if (!isLabelled && !isFirst && !row) return undefined;
	const isTotal = markAt(scene, row?.from ?? scene.from, 'relation', 'total') !== undefined;
	const group = isLabelled ? groupOfRow(scene, reading.from - 1) : null;
	const heading = findHeading(scene.document, scene.document.sentences[scene.index]?.line ?? 0);
	if (!heading) return undefined;
	const isOther = isLabelled && !group && !isTotal && reading.head?.kind !== 'noun';
	if (isOther && countsOther(scene, reading.from - 1) && !isByKind(scene, heading.span))
		return undefined;
	const last = drafts.at(-1);
	const unit = reading.head?.kind === 'noun' ? reading.head.unit : (last?.unit ?? heading.unit);
	const metric = metricOf(unit, heading.metric);
	if (!metric) return undefined;
	const origin = isTotal ? null : findOrigins(scene.document, [heading.span]);
	return {
		unit,
		metric,
		subgroup: reading.head?.subgroup ?? group ?? (unit === 'person' ? heading.subgroup : null),
		relation: origin && 'part_of',
		placeSpan: isTotal ? null : (row ?? null),
		originSpan: origin,
		headingSpan: heading.span,
		rule: UNDER_HEADING
	};
}

/** "Hommes : 12", "Soldats : 4"; "Efectivos desplegados: 7.500" are those who help. */
function groupOfRow(scene: Scene, colon: number): Subgroup | null {
	const group = groupIn(scene, colon);
	return group && BY_TRADE.has(group) && colon - scene.from > 1 ? null : group;
}

/** "3 000 soldats déployés" under "Bilan": more is said of those who help than that they are counted. */
function isOfHelpers({ document: { tokens } }: Scene, { head }: Reading): boolean {
	const isByTrade = head?.subgroup != null && BY_TRADE.has(head.subgroup);
	return isByTrade && tokens.kind[head.to] === WORD;
}

/** "Sites ouverts : 12", "Districts: 5": a label that names a thing or is no name, and says neither where nor when. */
function countsOther(scene: Scene, colon: number): boolean {
	const { document, from } = scene;
	const { tokens, places, dates } = document;
	const label = { from, to: colon };
	if (mentionsIn(places, label).length > 0 || mentionsIn(dates, label).length > 0) return false;
	const words = Array.from({ length: colon - from }, (_, i) => from + i).filter(
		(at) => tokens.kind[at] === WORD
	);
	const [first, ...others] = words;
	if (first === undefined || others.some((at) => isCapital(tokens, at))) return false;
	const isThing = scene.marks.some((mark) => mark.section === 'guards' && mark.from === first);
	return isThing || others.length > 0;
}

/** "Déplacés par type d'abri": its rows are of kinds, whatever they are called. */
function isByKind({ document: { tokens, language } }: Scene, { from, to }: Span): boolean {
	return readMarks(tokens, from, to, language).some(
		({ section, key }) => section === 'relation' && key === 'breakdown'
	);
}

/** "Quatre individus, …, ont été arrêtés lundi.": a verb and a full stop. */
function isSentence({ document: { tokens }, to, marks }: Scene): boolean {
	const isVerbal = marks.some(
		({ section, key }) => section === 'grammar' && (key === 'be' || key === 'have')
	);
	return isVerbal && tokens.key[to - 1] === '.';
}

/** "Ituri 45 200", "Ituri – 45 200", "Ituri (45 200)": a line that is a name and a number. */
function nameOfRow(scene: Scene, reading: Reading): { from: number; to: number } | undefined {
	const { lines, sentences, tokens } = scene.document;
	const line = lines[sentences[scene.index]?.line ?? -1];
	const { key } = tokens;
	const isBracketed = key[reading.from - 1] === '(' && key[reading.number.to] === ')';
	if (!line || line.to - reading.number.to !== Number(isBracketed)) return undefined;
	if (scene.numbers.length > 1) return undefined;
	let to = reading.from;
	while (to > line.from && LEADERS.includes(key[to - 1] ?? ' ')) to--;
	const name = nameBefore(scene, to);
	return name && name.from - line.from <= 1 ? name : undefined;
}

/** What may stand between the name and the number of a row. */
const LEADERS = '-–—(=.…·_';
