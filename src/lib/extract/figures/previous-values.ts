/** Values that stood before: the same count on another day, set against the one of now. */
import { withFields } from '../fields.ts';
import type { Span } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import type { DateKind, FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import { isAlone } from './among.ts';
import { isPrevious } from './relations.ts';
import { AWAY } from './whereabouts.ts';
import { isEarlier, latest } from './wholes.ts';
import { type Scene, markAt, markBefore, marksWithin } from './scene.ts';
import { findSuperseded } from './superseded.ts';

export function readPrevious(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const isOfEarlierDay = isEarlierDay(scene, reading, drafts);
	const isOfBefore =
		isOfEarlierDay ||
		isPrevious(scene, reading) ||
		isEarlierCount(scene, reading) ||
		isOfEarlierPeriod(scene, reading, drafts.at(-1)) ||
		isNextPrevious(scene, reading, drafts.at(-1));
	if (!isOfBefore) return undefined;
	const current =
		drafts.filter((draft) => draft.from < reading.from && draft.relation !== 'previous').at(-1) ??
		(isOpening(scene, reading) || isOfEarlierDay ? latest(scene, drafts, reading.from) : undefined);
	// "the camp, built for 500, had 2,081 as at Monday": those in it are not what it was before.
	if (!current || current.metric === 'capacity') return undefined;
	const other = findOtherPlace(scene, reading, current);
	if (other) {
		const { relation, parent } = current;
		const finding = inherit(scene, reading, current, '<figure> against <number>');
		return withFields(finding, { relation, parent, placeSpan: other });
	}
	const compared = isOfWhole(reading, current) ? (current.parent ?? current) : current;
	// "11 morts, et non 14": what stood before was wrong.
	const from = markBefore(scene, reading.from, 'grammar', 'article')?.from ?? reading.from;
	const corrected = markBefore(scene, from, 'relation', 'corrected') && 'superseded';
	const revised = isRevised(scene, current) ? 'superseded' : undefined;
	const superseded = corrected ?? revised ?? findSuperseded(scene, reading).relation;
	return withFields(inherit(scene, reading, compared, '<figure> against <number>'), {
		relation: superseded ?? 'previous',
		parent: compared
	});
}

/** "105 tués à Jajarkot, contre 52 à Rukum": set against another place, not against a day before. */
function findOtherPlace(
	scene: Scene,
	{ to }: Reading,
	{ relation, sentenceIndex }: FigureDraft
): Span | undefined {
	if (relation !== 'part_of' || sentenceIndex !== scene.index) return undefined;
	if (scene.dates.some(({ from }) => from >= to)) return undefined;
	return mentionsIn(scene.document.places, { from: to, to: to + PLACE_WORDS }).find(
		({ kind }) => kind === 'in' || kind === 'of'
	);
}

/** Tokens from a number to the name of its place: "dans celui de". */
const PLACE_WORDS = 6;

/** "has revised the toll down to nine dead, from 14": no number between the verb and the new value. */
function isRevised(scene: Scene, { from: at, frame }: FigureDraft): boolean {
	const start = Math.max(scene.from, at - REVISED);
	const verb = marksWithin(scene, start, at, 'relation', 'revised').at(-1);
	// "ont ramené chez elles 640 personnes, contre 415": people are brought back, no toll.
	if (!verb || (frame && frame.from <= verb.from && frame.to >= verb.to)) return false;
	return !scene.numbers.some(({ from, to }) => from >= verb.to && to <= at);
}

/** Tokens between a verb of correction and the new value. */
const REVISED = 16;

/** "1 300 cases, including 87 deaths, against 1 100": nearer to the whole than to its part. */
function isOfWhole({ number }: Reading, part: FigureDraft): boolean {
	const isBeside = part.relation === 'part_of' || part.relation === 'equivalent';
	const whole = isBeside ? part.parent?.value : null;
	if (!whole || !part.value || !number.value) return false;
	const distance = (value: number): number => Math.abs(Math.log((number.value ?? 1) / value));
	return distance(whole) < distance(part.value);
}

/** "il en comptait 30 000 en décembre": a count of the same, dated before. */
function isEarlierCount(scene: Scene, reading: Reading): boolean {
	if (!isCountOfSame(scene, reading) || isAlone(scene, reading)) return false;
	const { published } = scene.document;
	return scene.dates.some(
		({ from, dateEnd, kind }) =>
			kind !== 'since' &&
			from >= reading.to &&
			from - reading.to <= 2 &&
			(dateEnd ?? published) < published
	);
}

/** "214 casos en lo que va del mes, cuando en todo febrero fueron 96": over before the other begins. */
function isOfEarlierPeriod(scene: Scene, reading: Reading, last: FigureDraft | undefined): boolean {
	if (reading.head?.kind === 'noun' || last?.sentenceIndex !== scene.index) return false;
	if (!markBefore(scene, reading.from, 'relation', 'count')) return false;
	const between = { from: last.to, to: reading.from };
	const own = mentionsIn(scene.dates, between).findLast(({ kind }) => kind === 'window');
	return scene.dates.some(
		({ from, dateStart }) =>
			own !== undefined && from < own.from && (dateStart ?? '') > (own.dateEnd ?? '')
	);
}

/** "… 1 882 391 au 31 décembre. Au 31 mars, ils étaient 1 850 293", "Ils étaient 820 en mai": a time that lies before. */
function isEarlierDay(scene: Scene, reading: Reading, drafts: FigureDraft[]): boolean {
	if (reading.head?.kind === 'noun' || isAlone(scene, reading)) return false;
	const pronoun = markBefore(scene, reading.from, 'relation', 'pronoun', 'ofIt');
	const last = latest(scene, drafts, reading.from);
	if (!pronoun || !last || !isJustTold(scene, last, pronoun.from)) return false;
	const own = scene.dates.find(
		({ from, to }) =>
			(from - scene.from <= 1 && to <= reading.from && from >= last.to) ||
			(from >= reading.to && from - reading.to <= BEHIND)
	);
	if (!own?.dateEnd || own.kind === 'since') return false;
	// "Le HCR en avait recensé 820 dimanche": on that day, by another count.
	const isOther = pronoun.key === 'ofIt' && (own.from > reading.from || DAYS.has(own.kind));
	const end = last.sentenceIndex === scene.index ? pronoun.from : scene.from;
	return !isOther && own.dateEnd < endOfCount(scene, last, end);
}

/** "Il y a un an, il en abritait 4 000": how many were there at a time before that of the sentence before. */
export function opensWithEarlierTime(
	scene: Scene,
	{ from }: Reading,
	own: Pick<Finding, 'metric' | 'unit'>
): boolean {
	const last = latest(scene, [], from);
	const isSame = last?.metric === own.metric && last.unit === own.unit && last.relation === null;
	if (!isSame || last.sentenceIndex !== scene.index - 1 || !AWAY.has(own.metric)) return false;
	const isFirst = scene.numbers.every((one) => one.from >= from || one.form === 'article');
	const time = scene.dates.find((date) => date.from - scene.from <= 1 && date.to <= from);
	if (!isFirst || !time?.dateEnd || time.kind === 'since') return false;
	return time.dateEnd < endOfCount(scene, last, scene.from);
}

/** In the sentence before, or before the semicolon. */
function isJustTold({ document, index }: Scene, last: FigureDraft, at: number): boolean {
	if (last.sentenceIndex === index - 1) return true;
	return last.sentenceIndex === index && document.tokens.key.slice(last.to, at).includes(';');
}

/** Tokens from a number to its date. */
const BEHIND = 1;

/** Up to when the figure of the sentence before counts: its own time, else the day of the page. */
function endOfCount({ document }: Scene, { sentenceIndex }: FigureDraft, to: number): string {
	const { from } = document.sentences[sentenceIndex] ?? { from: to };
	const own = mentionsIn(document.dates, { from, to }).findLast(({ kind }) => TIMES.has(kind));
	return (own?.kind === 'since' ? undefined : own?.dateEnd) ?? document.published;
}

const DAYS: ReadonlySet<DateKind> = new Set(['as_of', 'day']);
const TIMES: ReadonlySet<DateKind> = new Set(['as_of', 'window', 'day', 'span', 'since']);

/** "en comptait 30 000", "selon l'OIM, qui parlait de 30 000 personnes". */
function isCountOfSame(scene: Scene, reading: Reading): boolean {
	if (markBefore(scene, reading.from, 'relation', 'ofIt')) return true;
	const count = markBefore(scene, reading.from, 'relation', 'count');
	return count !== undefined && markBefore(scene, count.from, 'grammar', 'relative') !== undefined;
}

/** "contre 320 en 2020 et 280 en 2019": one more earlier value, each with its date. */
function isNextPrevious(scene: Scene, reading: Reading, last: FigureDraft | undefined): boolean {
	if (last?.relation !== 'previous' || reading.head?.kind === 'noun') return false;
	const own = scene.dates.find(({ from }) => from >= reading.to && from - reading.to <= 2);
	const first = scene.dates.find(({ from }) => from >= last.to && from - last.to <= 2);
	return own !== undefined && first !== undefined && reading.from - first.to <= 2;
}

/** The rule of numbers that are told one after the other, each with its time. */
export const ON_DATE = '<figure>, <number> on <date>';

/** "6,5 millions au 26 octobre, 6,2 millions au 26 septembre": the same, counted on another day. */
export function readDated(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = drafts.at(-1);
	if (reading.head?.kind === 'noun' || last?.sentenceIndex !== scene.index) return undefined;
	const own = scene.dates.find(({ from }) => from === reading.to);
	const before = scene.dates.findLast(({ to }) => to <= reading.from);
	if (!own || !before) return undefined;
	if (own.kind !== 'as_of' && before.kind !== 'as_of')
		return readNextTime(scene, reading, last, before);
	if (own.kind !== before.kind || !isNextInList(scene, last.to, reading.from)) return undefined;
	const isBefore = (own.dateEnd ?? '') < (before.dateEnd ?? '');
	const current = last.relation === 'previous' ? last.parent : last;
	return withFields(inherit(scene, reading, last, ON_DATE), {
		relation: isBefore ? 'previous' : null,
		parent: isBefore ? current : null
	});
}

/** "12 morts lundi et huit mardi", "27 tués en octobre, 14 depuis novembre": the same at another time. */
function readNextTime(
	scene: Scene,
	reading: Reading,
	last: FigureDraft,
	before: Span
): Finding | undefined {
	const isOfLast = before.from >= last.to && before.from - last.to <= TIME_WORDS;
	// "a 12 personas el lunes y a ocho el martes".
	const start = markBefore(scene, reading.from, 'grammar', 'dative')?.from ?? reading.from;
	if (!isOfLast || isEarlier(last) || !isNextInList(scene, before.to, start)) return undefined;
	const { relation, parent } = last;
	return withFields(inherit(scene, reading, last, ON_DATE), { relation, parent });
}

/** Tokens from a figure over its predicate and place to its time: "avaient été retrouvés à Dori". */
const TIME_WORDS = 9;

/** Nothing but a date, a comma or "et" stands between. */
function isNextInList(scene: Scene, from: number, to: number): boolean {
	const { key } = scene.document.tokens;
	let at = from;
	while (at < to) {
		const date = scene.dates.find((one) => one.from === at);
		const link = date ?? markAt(scene, at, 'grammar', 'and');
		if (!link && key[at] !== ',') return false;
		at = link?.to ?? at + 1;
	}
	return at === to && to > from;
}

function isOpening(scene: Scene, reading: Reading): boolean {
	return reading.from - scene.from <= 4;
}
