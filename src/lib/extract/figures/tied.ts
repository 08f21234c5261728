/** Numbers that a word ties to the figure before: parts, equivalents, earlier values, others, more. */
import type { Metric } from '#lib/domain/figure.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { readPlaceList } from './place-lists.ts';
import { excludes } from './metrics.ts';
import { placeBehind } from './names.ts';
import { hasPartCue } from './parts.ts';
import { type Reading, findPredicate, metricFor } from './reading.ts';
import { isAlone, isAmong } from './among.ts';
import { findWhole, isEquivalent, isPrevious, latest } from './relations.ts';
import { type Scene, markAt, markBefore, marksWithin } from './scene.ts';
import { findSuperseded } from './superseded.ts';
import { readVictims } from './victims.ts';

export function readEquivalent(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const whole = drafts.filter((draft) => draft.from < reading.from).at(-1);
	const unit = reading.head?.kind === 'noun' ? reading.head.unit : undefined;
	if (!whole || !unit || !isEquivalent(scene, reading, unit, whole)) return undefined;
	return {
		...inherit(scene, reading, whole, '<figure> equals <number>'),
		metric: whole.metric,
		subgroup: reading.head?.subgroup ?? null,
		relation: 'equivalent',
		parent: whole
	};
}

export function readPart(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (!reading.isPart) return undefined;
	const named = findNamedWhole(scene, reading);
	const whole = named ?? findWhole(scene, drafts, reading.from);
	if (!whole || (!named && isOfThings(scene, reading, whole)) || isOfOther(scene, reading, whole))
		return undefined;
	const placeSpan = placeBehind(scene, reading);
	return {
		...inherit(scene, reading, whole, '<figure> of which <number>'),
		relation: 'part_of',
		parent: whole,
		placeSpan
	};
}

/** "144 décès : 98 institutionnels et 46 communautaires": what a colon takes apart adds up to the whole. */
export function readAddend(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun') return undefined;
	const whole = findWhole(scene, drafts, reading.from);
	if (whole?.sentenceIndex !== scene.index || !whole.value) return undefined;
	// Not in the whole text: a sentence that has no colon is left at once.
	const colon = scene.document.tokens.key.slice(whole.to, reading.from).indexOf(':');
	if (colon < 0) return undefined;
	const listed = scene.numbers.filter(
		({ from, form }) => from > whole.to + colon && form !== 'article'
	);
	const sum = listed.reduce((total, { value }) => total + (value ?? NaN), 0);
	if (listed.length < 2 || sum !== whole.value) return undefined;
	return {
		...inherit(scene, reading, whole, '<figure> of which <number>'),
		relation: 'part_of',
		parent: whole
	};
}

/** "110 injured, 25 of them badly, and 49 were missing": the list of parts is over. */
function isOfOther(scene: Scene, reading: Reading, whole: FigureDraft): boolean {
	if (hasPartCue(scene, reading.number)) return false;
	const bid = findPredicate('person', reading.bids, OWN_VERB);
	return bid !== undefined && bid.isSubject && excludes(whole.metric, bid.mark.key as Metric);
}

/** What a predicate close behind its number costs. */
const OWN_VERB = 2;

/** "973 centres, dont 770 affichent complet": part of what is no figure. */
function isOfThings(scene: Scene, reading: Reading, whole: FigureDraft): boolean {
	const isNoun = reading.head?.kind === 'noun';
	// "750 people were on board, among them 100 children": what is counted is no figure.
	if (isNoun && whole.sentenceIndex === scene.index) return false;
	for (const thing of scene.things) {
		if (isNoun && reading.from - thing.to > NEAR_THING) continue;
		if (thing.to <= reading.from && (thing.from > whole.from || whole.sentenceIndex < scene.index))
			return true;
	}
	return false;
}

/** Tokens between people who are no figure and their part. */
const NEAR_THING = 8;

export function readPrevious(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const isOfEarlierDay = isEarlierDay(scene, reading, drafts);
	const isEarlier =
		isOfEarlierDay ||
		isPrevious(scene, reading) ||
		isEarlierCount(scene, reading) ||
		isOfEarlierPeriod(scene, reading, drafts.at(-1)) ||
		isNextPrevious(scene, reading, drafts.at(-1));
	if (!isEarlier) return undefined;
	const current =
		drafts.filter((draft) => draft.from < reading.from && draft.relation !== 'previous').at(-1) ??
		(isOpening(scene, reading) || isOfEarlierDay ? latest(scene, drafts, reading.from) : undefined);
	if (!current) return undefined;
	const compared = isOfWhole(reading, current) ? (current.parent ?? current) : current;
	// "11 morts, et non 14": what stood before was wrong.
	const corrected = markBefore(scene, reading.from, 'relation', 'corrected') && 'superseded';
	const revised = isRevised(scene, current.from) ? 'superseded' : undefined;
	const superseded = corrected ?? revised ?? findSuperseded(scene, reading).relation;
	return {
		...inherit(scene, reading, compared, '<figure> against <number>'),
		relation: superseded ?? 'previous',
		parent: compared
	};
}

/** "has revised the toll down to nine dead, from 14": no number between the verb and the new value. */
function isRevised(scene: Scene, at: number): boolean {
	const verb = marksWithin(scene, Math.max(scene.from, at - REVISED), at, 'relation', 'revised').at(
		-1
	);
	return verb !== undefined && !scene.numbers.some(({ from, to }) => from >= verb.to && to <= at);
}

/** Tokens between a verb of correction and the new value. */
const REVISED = 16;

/** "1 300 cases, including 87 deaths, against 1 100": nearer to the whole than to its part. */
function isOfWhole({ number }: Reading, part: FigureDraft): boolean {
	const whole = part.relation === 'part_of' ? part.parent?.value : null;
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

/** "… 1 882 391 au 31 décembre. Au 31 mars, ils étaient 1 850 293": the day at the head lies before. */
function isEarlierDay(scene: Scene, reading: Reading, drafts: FigureDraft[]): boolean {
	if (drafts.length > 0 || reading.head?.kind === 'noun') return false;
	if (!markBefore(scene, reading.from, 'relation', 'pronoun')) return false;
	const last = latest(scene, drafts, reading.from);
	if (last?.sentenceIndex !== scene.index - 1) return false;
	const own = scene.dates.find(({ from, to }) => from - scene.from <= 1 && to <= reading.from);
	const { from } = scene.document.sentences[last.sentenceIndex] ?? last;
	const before = mentionsIn(scene.document.dates, { from, to: scene.from }).findLast(
		({ kind }) => kind === 'as_of'
	);
	if (own?.kind !== 'as_of' || !before) return false;
	return (own.dateEnd ?? '') < (before.dateEnd ?? '');
}

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
	if (own?.kind !== 'as_of' || before?.kind !== 'as_of') return undefined;
	if (!isNextInList(scene, last.to, reading.from)) return undefined;
	const isEarlier = (own.dateEnd ?? '') < (before.dateEnd ?? '');
	const current = last.relation === 'previous' ? last.parent : last;
	return {
		...inherit(scene, reading, last, '<figure>, <number> on <date>'),
		relation: isEarlier ? 'previous' : null,
		parent: isEarlier ? current : null
	};
}

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

/** "Seize autres", "400 autres". */
export function readOther(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const other =
		markAt(scene, reading.number.to, 'grammar', 'anotherBefore') ??
		markBefore(scene, reading.number.from, 'grammar', 'anotherBefore');
	const ofOther = markAt(scene, reading.number.to, 'grammar', 'of');
	if (!other && !(ofOther && markAt(scene, ofOther.to, 'grammar', 'anotherBefore')))
		return undefined;
	const row = readPlaceList(scene, reading, drafts);
	// "cinco en Chuquisaca, otros cinco en Cochabamba": the next row of a list of parts.
	if (row?.relation === 'part_of') return row;
	const last = findWhole(scene, drafts, reading.from);
	if (!last || isOfThings(scene, reading, last)) return undefined;
	const finding = inherit(scene, reading, last, '<number> others');
	const bid = findPredicate(finding.unit, reading.bids, 8);
	if (!bid || finding.frame) return finding;
	return { ...finding, metric: metricFor(scene, finding.unit, bid, reading), frame: bid.mark };
}

/** "12 de plus", "12 más que ayer". */
export function readIncrement(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const isMore =
		markAt(scene, reading.number.to, 'grammar', 'moreAfter') ??
		markBefore(scene, reading.from, 'relation', 'increase');
	if (!isMore) return undefined;
	const last = latest(scene, drafts, reading.from);
	if (!last || isOfThings(scene, reading, last)) return undefined;
	return inherit(scene, reading, last, '<number> more');
}

/** "L'ONU parle de 12 000 déplacés, le gouvernement de 8 000": the verb is left out. */
export function readGapped(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = drafts.at(-1);
	if (reading.head || last?.sentenceIndex !== scene.index || reading.from - last.to > 20)
		return undefined;
	if (!markBefore(scene, reading.from, 'grammar', 'of')) return undefined;
	const { tokens } = scene.document;
	const isApart = tokens.key.slice(last.to, reading.from).includes(',');
	return isApart ? inherit(scene, reading, last, '<figure>, of <number>') : undefined;
}

/** "Parmi elles figuraient 62 femmes", "Vingt-trois civils figurent dans ce décompte". */
export function readAmong(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'other') return undefined;
	if (!isAmong(scene, reading) && !isAlone(scene, reading)) return undefined;
	const named = findNamedWhole(scene, reading);
	const whole = named ?? firstOfSentence(scene, findWhole(scene, drafts, reading.from));
	if (!whole || (!named && isOfThings(scene, reading, whole))) return undefined;
	return {
		...inherit(scene, reading, whole, '<number> among <figure>'),
		relation: 'part_of',
		parent: whole
	};
}

/** "Parmi les victimes figurent 43 Syriens": the last toll of what the noun behind the cue names. */
function findNamedWhole(scene: Scene, { from }: Reading): FigureDraft | undefined {
	const cues = marksWithin(scene, scene.from, from, 'relation', 'among', 'part');
	const noun = scene.heads.find(
		(head) =>
			head.sub !== 'neutral' &&
			head.to <= from &&
			// "parmi les victimes" is one phrase of the lexicon, or the noun stands behind it.
			cues.some((cue) => cue.from < head.from && head.from - cue.to <= ARTICLE)
	);
	if (!noun) return undefined;
	const metric = readVictims(scene, noun, noun.sub as Metric) ?? noun.sub;
	return [...scene.before, ...scene.found].findLast(
		(draft) =>
			draft.metric === metric &&
			draft.relation === null &&
			scene.index - draft.sentenceIndex <= FAR_BACK
	);
}

/** Tokens of an article behind the cue. */
const ARTICLE = 1;

/** Sentences back to a toll that a noun names again. */
const FAR_BACK = 16;

/** "272 morts et 1.282 blessés. … civils figurent dans ce décompte": the first of the tally. */
function firstOfSentence(scene: Scene, whole: FigureDraft | undefined): FigureDraft | undefined {
	if (!whole || whole.sentenceIndex === scene.index) return whole;
	const tally = scene.before.filter(
		(draft) => draft.sentenceIndex === whole.sentenceIndex && draft.relation === null
	);
	const first = tally[0];
	if (!first || first.unit !== whole.unit) return whole;
	return tally.filter((draft) => draft.metric === first.metric).at(-1) ?? whole;
}
