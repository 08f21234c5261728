/** Numbers alone in brackets, and the peoples of a list: parts of the figure counted last. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { listDemonymCountries } from '#lib/regions/index.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit, topicOf } from './inherit.ts';
import { nameBefore } from './names.ts';
import { isOfAnother } from './other-counts.ts';
import type { Reading } from './reading.ts';
import { UNDER_HEADING } from './rows.ts';
import { opensList } from './relations.ts';
import { followsShare } from './share-counts.ts';
import { findWhole, findWholeOf, isOfThingsBefore, latest } from './wholes.ts';
import { markAt, marksWithin, openingAround, type Scene } from './scene.ts';
import { findTopic } from './topic.ts';

/** "Ninive (75 210), Erbil (4 872)": alone in brackets behind a name. */
export function readBracket(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const compared = readCompared(scene, reading, drafts);
	if (compared) return compared;
	const open = openingAround(scene, reading);
	if (open === undefined) return undefined;
	const last = memberCount(scene, reading, drafts) ?? latest(scene, drafts, reading.from);
	const isDated = scene.dates.some((date) => date.to === open);
	if (isDated && last)
		return withFields(inherit(scene, reading, last, '<date> (<number>)'), {
			relation: 'previous',
			parent: last
		});
	const pair = readBareEquivalent(reading, drafts);
	if (pair) return pair;
	if (last && isOfThingsBefore(scene, last, reading.from)) return undefined;
	const people = readPeople(scene, reading, open, drafts) ?? readNamed(scene, reading, open);
	if (people) return people;
	const name = nameBefore(scene, open);
	if (!name) return undefined;
	const topic = findTopic(scene, reading.number);
	if (last && isOfAnother(scene, last, reading)) return undefined;
	const isNear = topic && (!last || last.sentenceIndex !== scene.index);
	const source = isNear ? topic : topicOf(last);
	if (!source) return undefined;
	const cues = marksWithin(scene, last?.to ?? scene.from, name.from + 1, 'relation', 'next');
	const isRow = last?.placeSpan && last.relation === null && !opensList(scene, last, reading);
	const isPeer = last?.sentenceIndex === scene.index && (isRow || cues.length > 0);
	const whole = isPeer
		? last.parent
		: (memberCount(scene, reading, drafts) ?? findListed(scene, drafts, reading));
	return {
		unit: reading.head?.kind === 'noun' ? reading.head.unit : source.unit,
		metric: source.metric,
		subgroup: source.subgroup,
		antecedent: last ?? null,
		relation: whole ? 'part_of' : null,
		parent: whole ?? null,
		placeSpan: name,
		rule: LISTED
	};
}

/** "3 % de plus qu'au tour 4 (401 020 en janvier 2024)": what the figure is compared with. */
function readCompared(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const { key } = scene.document.tokens;
	const label = labelOf(scene, reading);
	const day = scene.dates.find(({ from }) => from === reading.to);
	const end = day?.to ?? reading.to;
	if ((!label && key[reading.from - 1] !== '(') || key[end] !== ')') return undefined;
	const last = drafts.at(-1);
	const current = last?.relation === 'equivalent' ? last.parent : last;
	const isNear = current?.sentenceIndex === scene.index && reading.from - current.to <= COMPARED;
	if (!isNear) return undefined;
	const isCompared = label ?? isComparedIn(scene, current.to, reading.from);
	if (!isCompared && !(day && isOfBefore(scene, reading, current, day))) return undefined;
	return withFields(inherit(scene, reading, current, '<figure> against <number>'), {
		relation: 'previous',
		parent: current
	});
}

/** "68 341 (26 décembre : 71 200)": the day that labels the number in its bracket, before publication. */
function labelOf({ document, dates }: Scene, { from }: Reading): DateMention | undefined {
	const { key } = document.tokens;
	if (key[from - 1] !== ':') return undefined;
	return dates.find(
		(date) =>
			date.to === from - 1 &&
			key[date.from - 1] === '(' &&
			(date.dateEnd ?? document.published) < document.published
	);
}

/** Tokens from a figure to the bracket with the value that it is compared with. */
const COMPARED = 20;

/** What people are in for a time, so that a count of another day is one of others too. */
const LASTING: ReadonlySet<Metric> = new Set<Metric>([
	'missing',
	'trapped',
	'displaced',
	'refugees',
	'homeless',
	'sheltered'
]);

/**
 * "Missing: 39 (43 on Sunday)", "116 have died (110 the day before)": right behind a figure, what it was.
 * "12 died (7 on Monday)" tells how many of them.
 */
function isOfBefore(
	scene: Scene,
	{ from, number }: Reading,
	current: FigureDraft,
	{ dateStart, dateEnd, wording: { rule } }: DateMention
): boolean {
	const isBehind = from - 1 - Math.max(current.to, current.frame?.to ?? 0) <= 1;
	const isDay = dateEnd !== null && dateStart === dateEnd && dateEnd < scene.document.published;
	if (!isBehind || !isDay) return false;
	const isLarger = (number.value ?? 0) > (current.value ?? Infinity);
	const isLabel = current.rule === '<label>: <number>';
	return (
		isLarger ||
		isLabel ||
		LASTING.has(current.metric) ||
		rule === 'earlier' ||
		rule === 'neighbouring day'
	);
}

function isComparedIn(
	{ document: { tokens, language } }: Scene,
	from: number,
	to: number
): boolean {
	const { book } = getDateLexicon(language);
	for (let at = from; at < to; at++)
		if (book.matchAt(tokens, at).some(({ meaning }) => meaning.key === 'compared')) return true;
	return false;
}

/** "900 ménages, soit 4 500 personnes : Kituva (1 200)": what the list tells apart is the nearer one. */
function memberCount(
	scene: Scene,
	{ number }: Reading,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const last = drafts.at(-1);
	if (last?.relation !== 'equivalent' || last.sentenceIndex !== scene.index) return undefined;
	const isAside = scene.document.tokens.key[last.from - 1] === '(';
	const isTooMany = (number.value ?? 0) > (last.parent?.value ?? Infinity);
	return !isAside || isTooMany ? last : undefined;
}

/** "La mayoría son venezolanos (126 400), seguidos de ecuatorianos (15 312)": by nationality. */
function readPeople(
	scene: Scene,
	reading: Reading,
	open: number,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	return isDemonym(scene, open - 1) ? asShare(scene, reading, drafts) : undefined;
}

/** "plus de morts (492) et de maisons détruites (32 310)": what stands right in front is counted. */
function readNamed(scene: Scene, { number }: Reading, open: number): Finding | undefined {
	const topic = findTopic(scene, number);
	if (topic?.mark.to !== open) return undefined;
	const { unit, metric, subgroup } = topic;
	const named = { unit, metric, subgroup, rule: '<number> <predicate>' };
	// "91 % des cas (n = 412)": a share of those counted before.
	const whole = followsShare(scene, number, open) ? findWholeOf(scene, metric) : undefined;
	const isFit = whole && (number.value ?? Infinity) <= (whole.value ?? whole.low ?? 0);
	return isFit ? withFields(named, { relation: 'part_of', parent: whole }) : named;
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
	return withFields(inherit(scene, reading, whole, '<number> among <figure>'), {
		relation: 'part_of',
		parent: whole
	});
}

/** The whole of a list: the last whole, or that of the row before. */
function findListed(
	scene: Scene,
	drafts: FigureDraft[],
	reading: Reading
): FigureDraft | undefined {
	const whole = findWhole(scene, drafts, reading.from);
	const isRow = whole?.placeSpan && whole.rule === UNDER_HEADING;
	return isRow || whole?.rule === LISTED ? undefined : whole;
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
