/** Numbers in lists of places, brackets, rows and under headings. */
import { listDemonymCountries } from '#lib/regions/index.ts';
import { findHeading, findLeadIn } from '../structure/headings.ts';
import { mentionsIn } from '../spans.ts';
import { isCapital, SIGN, WORD } from '../tokens.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit, topicOf } from './inherit.ts';
import { metricOf } from './metrics.ts';
import { nameBefore, placeBefore, placeBehind } from './names.ts';
import type { Reading } from './reading.ts';
import { findWhole, isPrevious, latest, opensList } from './relations.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';
import { findTopic } from './topic.ts';

/** "Ninive (75 210), Erbil (4 872)": alone in brackets behind a name. */
export function readBracket(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const { tokens } = scene.document;
	if (tokens.key[reading.from - 1] !== '(' || tokens.key[reading.to] !== ')') return undefined;
	const last = latest(scene, drafts, reading.from);
	const isDated = scene.dates.some((date) => date.to === reading.from - 1);
	if (isDated && last)
		return {
			...inherit(scene, reading, last, '<date> (<number>)'),
			relation: 'previous',
			parent: last
		};
	const pair = readBareEquivalent(reading, drafts);
	if (pair) return pair;
	const people = readPeople(scene, reading, drafts);
	if (people) return people;
	const name = nameBefore(scene, reading.from - 1);
	if (!name) return undefined;
	const topic = findTopic(scene, reading.number);
	const isNear = topic && (!last || last.sentenceIndex !== scene.index);
	const source = isNear ? topic : topicOf(last);
	if (!source) return undefined;
	const cues = marksWithin(scene, last?.to ?? scene.from, name.from + 1, 'relation', 'next');
	const isPeer = last?.sentenceIndex === scene.index && cues.length > 0;
	const whole = isPeer ? last.parent : findListed(scene, drafts, reading);
	return {
		unit: source.unit,
		metric: source.metric,
		subgroup: source.subgroup,
		antecedent: last ?? null,
		relation: whole ? 'part_of' : null,
		parent: whole ?? null,
		placeSpan: name,
		rule: LISTED
	};
}

/** "La mayoría son venezolanos (126 400), seguidos de ecuatorianos (15 312)": by nationality. */
function readPeople(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	return isDemonym(scene, reading.from - 2) ? asShare(scene, reading, drafts) : undefined;
}

function isDemonym({ document: { tokens, language } }: Scene, at: number): boolean {
	return listDemonymCountries(tokens.key[at] ?? '', language.code).length > 0;
}

/** "16 110 son haitianos, 11 070 ecuatorianos y 7 874 venezolanos": a list of peoples. */
export function readNations(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const isOfNation = ({ to }: NumberMention): boolean =>
		isDemonym(scene, markAt(scene, to, 'grammar', 'be')?.to ?? to);
	if (!isOfNation(reading.number)) return undefined;
	const around = { from: reading.from - NEAR_NATION, to: reading.to + NEAR_NATION };
	const isList = mentionsIn(scene.numbers, around).filter(isOfNation).length > 1;
	return isList ? asShare(scene, reading, drafts) : undefined;
}

/** Tokens to the next people of a list. */
const NEAR_NATION = 24;

/** A part of the people counted last. */
function asShare(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const whole = findWhole(scene, drafts, reading.from);
	if (whole?.unit !== 'person' || whole.relation !== null) return undefined;
	if ((reading.number.value ?? Infinity) > (whole.value ?? whole.low ?? 0)) return undefined;
	return {
		...inherit(scene, reading, whole, '<number> among <figure>'),
		relation: 'part_of',
		parent: whole
	};
}

/** The whole of a list: the last whole, or that of the row before. */
function findListed(
	scene: Scene,
	drafts: FigureDraft[],
	reading: Reading
): FigureDraft | undefined {
	const whole = findWhole(scene, drafts, reading.from);
	return whole?.rule === LISTED ? undefined : whole;
}

const LISTED = '<place> (<number>)';

/** "12 340 ménages (61 700)": the larger number in brackets counts their members. */
function readBareEquivalent(reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const last = drafts.at(-1);
	if (last?.unit !== 'household' || reading.from - last.to > 2) return undefined;
	if ((reading.number.value ?? 0) <= (last.value ?? Infinity)) return undefined;
	return {
		unit: 'person',
		metric: last.metric,
		subgroup: last.subgroup,
		antecedent: last,
		relation: 'equivalent',
		parent: last,
		rule: '<figure> equals <number>'
	};
}

/** A row under a lead-in ("… comme suit :", a heading): it takes over what the lead-in counts. */
export function readListRow(scene: Scene, reading: Reading): Finding | undefined {
	if (reading.head?.kind === 'noun' && reading.head.metric !== null) return undefined;
	if (scene.frames.some((frame) => frame.sub !== 'participle')) return undefined;
	const lead = findLeadIn(scene.document, scene.index);
	const whole =
		lead &&
		scene.before
			.filter((draft) => draft.sentenceIndex === lead.index && draft.relation !== 'part_of')
			.at(-1);
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
		rule: '<row> under <figure>'
	};
}

/** "• Centre-Nord : 548 100 déplacés" over "• Sahel : 423 150": a row counts what the one above does. */
export function readNextRow(scene: Scene, reading: Reading): Finding | undefined {
	const above = scene.before.at(-1);
	if (reading.head?.kind === 'noun' || above?.sentenceIndex !== scene.index - 1) return undefined;
	if (!isRow(scene, scene.index, reading.from) || !isRow(scene, above.sentenceIndex, above.from))
		return undefined;
	const name = nameAtStart(scene, reading);
	if (!name) return undefined;
	return {
		...inherit(scene, reading, above, IN_PLACE),
		relation: above.relation === 'part_of' ? above.relation : null,
		parent: above.relation === 'part_of' ? above.parent : null,
		placeSpan: name
	};
}

/** A line with a bullet whose number stands behind a colon. */
function isRow({ document }: Scene, index: number, at: number): boolean {
	const { tokens, lines, sentences } = document;
	const line = lines[sentences[index]?.line ?? -1];
	return line !== undefined && tokens.kind[line.from] === SIGN && tokens.key[at - 1] === ':';
}

/** The name that a row begins with. */
function nameAtStart(scene: Scene, reading: Reading): { from: number; to: number } | undefined {
	const { tokens } = scene.document;
	let from = scene.from;
	while (from < reading.from && tokens.kind[from] !== WORD) from++;
	if (!isCapital(tokens, from)) return placeBehind(scene, reading) ?? undefined;
	let to = from;
	while (to < reading.from && tokens.kind[to] === WORD) to++;
	return to > from ? { from, to } : undefined;
}

/** "9 décès à Nikia, 4 à Bembéré et un à Kandou", "à Kolou, 18 morts ; à Banira, 7". */
export function readPlaceList(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = lastBefore(scene, reading, drafts);
	if (!last || reading.from - last.to > 12) return undefined;
	const behind = placeBehind(scene, reading);
	const before = behind ? undefined : placeBefore(scene, reading);
	if (!behind && !before) return undefined;
	const whole =
		last.relation === 'part_of' ? last.parent : opensList(scene, last, reading) ? last : null;
	return {
		...inherit(scene, reading, last, IN_PLACE),
		relation: whole ? 'part_of' : null,
		parent: whole,
		placeSpan: behind ?? before ?? null
	};
}

/** The figure that a number without a noun of its own may go on from: the last one of its sentence. */
function lastBefore(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const last = drafts.at(-1);
	return last?.sentenceIndex === scene.index && reading.head?.kind !== 'noun' ? last : undefined;
}

/** "…, suivi du Haut-Uele avec 11 et du Tanganyika avec 4": the next places of a ranking. */
export function readRanked(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = lastBefore(scene, reading, drafts);
	if (!last) return undefined;
	const cues = marksWithin(scene, last.to, reading.from, 'relation', 'next');
	const place = mentionsIn(scene.document.places, { from: last.to, to: reading.from }).at(-1);
	if (!place || reading.from - place.to > 2) return undefined;
	const isNext = last.rule === IN_PLACE && isSetApart(scene, last.to, place.from);
	if (cues.length === 0 && !isNext) return undefined;
	return {
		...inherit(scene, reading, last, IN_PLACE),
		relation: last.relation,
		parent: last.parent,
		placeSpan: place
	};
}

/** "le Nord en abrite 300, celui de Khazer 200": the verb is left out, a place stands for the row. */
export function readPlaceRow(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = lastBefore(scene, reading, drafts);
	if (!last) return undefined;
	const near = { from: last.to, to: reading.from };
	const place =
		mentionsIn(scene.document.places, near).find(({ to }) =>
			isRightBefore(scene, to, reading.from)
		) ?? nameBehindPronoun(scene, reading.from);
	if (!place || place.from - last.to > ROW_WORDS || !isSetApart(scene, last.to, place.from))
		return undefined;
	const isVerbal = scene.frames.some(({ from, to }) => from >= last.to && to <= reading.from);
	if (isVerbal || isPrevious(scene, reading)) return undefined;
	return {
		...inherit(scene, reading, last, IN_PLACE),
		relation: last.relation === 'part_of' ? last.relation : null,
		parent: last.relation === 'part_of' ? last.parent : null,
		placeSpan: place
	};
}

/** "en Yoro a 12.300": over the preposition of the verb that is left out. */
function isRightBefore(scene: Scene, to: number, at: number): boolean {
	return to === at || markAt(scene, to, 'grammar', 'dative')?.to === at;
}

/** "celui de Zamai 2 400": a name that no list of places has. */
function nameBehindPronoun(scene: Scene, at: number): { from: number; to: number } | undefined {
	const name = isCapital(scene.document.tokens, at - 1) ? nameBefore(scene, at) : undefined;
	if (!name) return undefined;
	const article = markBefore(scene, name.from, 'grammar', 'article');
	const starts = [name.from, article?.from ?? name.from];
	return starts.some((at) => markBefore(scene, at, 'relation', 'pronoun')) ? name : undefined;
}

/** Words between a figure and the place of the next row: ", celui de". */
const ROW_WORDS = 9;

/** A comma or "et" stands between. */
function isSetApart(scene: Scene, from: number, to: number): boolean {
	if (scene.document.tokens.key.slice(from, to).includes(',')) return true;
	return marksWithin(scene, from, to, 'grammar', 'and').length > 0;
}

export const IN_PLACE = '<number> in <place>';

/** Under a heading that names what is counted, in a line that is no sentence: "Abri : 208 ménages". */
export function readHeading(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (scene.frames.some((frame) => frame.sub !== 'participle')) return undefined;
	const isLabelled = scene.document.tokens.key[reading.from - 1] === ':';
	const isFirst = reading.from === scene.from && reading.head?.kind === 'noun';
	const row = isLabelled || isFirst ? undefined : nameOfRow(scene, reading);
	if (!isLabelled && !isFirst && !row) return undefined;
	const heading = findHeading(scene.document, scene.document.sentences[scene.index]?.line ?? 0);
	if (!heading) return undefined;
	const last = drafts.at(-1);
	const unit = reading.head?.kind === 'noun' ? reading.head.unit : (last?.unit ?? heading.unit);
	const metric = metricOf(unit, heading.metric);
	if (!metric) return undefined;
	return {
		unit,
		metric,
		subgroup: reading.head?.subgroup ?? null,
		placeSpan: row ?? null,
		headingSpan: heading.span,
		rule: '<heading> over <number>'
	};
}

/** "Ituri 45 200": a line that is a name and a number. */
function nameOfRow(scene: Scene, reading: Reading): { from: number; to: number } | undefined {
	const { lines, sentences } = scene.document;
	const line = lines[sentences[scene.index]?.line ?? -1];
	if (line?.to !== reading.number.to || scene.numbers.length > 1) return undefined;
	const name = nameBefore(scene, reading.from);
	return name && name.from - line.from <= 1 ? name : undefined;
}
