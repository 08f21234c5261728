/** Values that a later count took the place of: "un précédent bilan faisait état de 12 morts". */
import type { Metric } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { dayOf, findEarlierCount } from './earlier-counts.ts';
import type { Reading } from './reading.ts';
import type { Tie } from './relations.ts';
import { markBefore, marksWithin, type Scene } from './scene.ts';
import { VICTIMS } from './victims.ts';

/** Tokens before and behind a number in which a cue may stand. */
const BEFORE = 16;
const BEHIND = 8;
/** Tokens behind a number in which a verb says that it no longer holds. */
const WITHDRAWN = 12;
/** Tokens between "previous" and "count"; behind the count, fewer ("bilan de ce premier séisme"). */
const APART = 2;
/** Sentences between a toll and the one that it replaces. */
const SENTENCES = 4;

/** The relation of a value that words call earlier; `own` says what it counts, where that is known. */
export function findSuperseded(
	scene: Scene,
	reading: Reading,
	own?: Pick<Finding, 'metric' | 'unit'>
): Tie {
	const current = own && findCurrent(scene, reading, own);
	const isEarlier = findCues(scene, reading, current !== undefined).some((cue) =>
		isOwn(scene, reading, cue)
	);
	if (!isEarlier && current && isToldBefore(scene, reading, current))
		return { relation: 'previous', parent: current };
	if (!isEarlier && !(current && isDatedBefore(scene, reading, current)))
		return current ? findEarlierCount(scene, reading, current) : {};
	if (current) return { relation: 'superseded', parent: current };
	// "avait annoncé l'évacuation de 587 étudiants": told before, and nothing took its place.
	const isReplaced = hasSign(scene.document.tokens, reading.to, scene.to, ';');
	return own && DEEDS.has(own.metric) && !isReplaced ? {} : { relation: 'superseded' };
}

/** What is done for people or to them, once: no count that another one corrects. */
const DEEDS: ReadonlySet<Metric> = new Set<Metric>([
	'evacuated',
	'rescued',
	'assisted',
	'treated',
	'vaccinated',
	'aid_delivered',
	'detained'
]);

/** The last standing figure of the same kind in the sentences before: one that is no lower, where there is one. */
function findCurrent(
	scene: Scene,
	{ number }: Reading,
	own: Pick<Finding, 'metric' | 'unit'>
): FigureDraft | undefined {
	const isStanding = (draft: FigureDraft): boolean =>
		draft.metric === own.metric &&
		draft.unit === own.unit &&
		draft.relation === null &&
		scene.index - draft.sentenceIndex <= SENTENCES;
	const isAtLeast = (draft: FigureDraft): boolean =>
		(draft.value ?? 0) >= (number.value ?? 0) && isStanding(draft);
	const findLast = (isFitting: (draft: FigureDraft) => boolean): FigureDraft | undefined =>
		scene.found.findLast(isFitting) ?? scene.before.findLast(isFitting);
	return findLast(isAtLeast) ?? findLast(isStanding);
}

/**
 * Words that say it alone ("initially"), and a report that is called earlier; a first report ("les
 * premières estimations") is earlier only where a later one was told.
 */
function findCues(scene: Scene, reading: Reading, isToldLater: boolean): Mark[] {
	const from = Math.max(scene.from, reading.from - BEFORE);
	const to = Math.min(scene.to, reading.to + BEHIND);
	const reports = marksWithin(scene, from, to, 'relation', 'report');
	const keys = isToldLater ? ['earlier', 'first'] : ['earlier'];
	const earlier = marksWithin(scene, from, to, 'relation', ...keys).filter(
		(mark) =>
			reports.some((noun) =>
				noun.from >= mark.to ? noun.from - mark.to <= APART : mark.from - noun.to < APART
			) || isPronoun(scene, mark)
	);
	const end = Math.min(scene.to, reading.to + WITHDRAWN);
	const replaced = marksWithin(scene, from, end, 'relation', 'superseded');
	return [...replaced.filter((mark) => !isOfDeed(scene, mark)), ...earlier];
}

/** "The rebels had earlier killed 13 people": what was done before, and no count. */
function isOfDeed(scene: Scene, { to }: Mark): boolean {
	return scene.frames.some(({ from, sub }) => from === to && sub !== 'noun');
}

/** "…; el anterior, también de la policía, incluía nueve": an article stands for the toll told in the sentence. */
function isPronoun(scene: Scene, { from, to }: Mark): boolean {
	if (!markBefore(scene, from, 'grammar', 'article') || scene.document.tokens.key[to] !== ',')
		return false;
	return marksWithin(scene, scene.from, from, 'measure', 'toll').length > 0;
}

/**
 * No other number stands between a cue and the number, nor the end of the cue's bracket; one behind
 * the number ("quatre décès, démentant le précédent bilan de neuf") has none of its own.
 */
function isOwn(scene: Scene, reading: Reading, cue: Mark): boolean {
	if (cue.to > reading.from && cue.from < reading.to) return false;
	const { key } = scene.document.tokens;
	if (cue.to <= reading.from && key.slice(cue.to, reading.from).includes(')')) return false;
	if (cue.from >= reading.to && leadsOn(scene, cue)) return false;
	return !scene.numbers.some(
		(number) =>
			number !== reading.number &&
			number.from >= Math.min(cue.to, reading.to) &&
			number.to <= Math.max(cue.from, reading.from)
	);
}

/** A number that counts stands behind a cue, in its clause. */
function leadsOn(scene: Scene, { to }: Mark): boolean {
	const next = scene.numbers.find(({ from, form }) => from >= to && form !== 'article');
	if (!next || scene.dates.some(({ from, to: end }) => from <= next.from && next.to <= end))
		return false;
	return scene.document.tokens.key.slice(to, next.from).every((key) => !';.)'.includes(key));
}

/** "Le bilan publié lundi parlait de 12 morts": a toll of a day before that of the current one. */
function isDatedBefore(scene: Scene, reading: Reading, current: FigureDraft): boolean {
	if (current.sentenceIndex === scene.index) return false;
	const reports = marksWithin(scene, scene.from, reading.from, 'measure', 'toll', 'tollPronoun');
	const toll = reports.find((mark) => mark.from - scene.from <= APART);
	const day = scene.dates.find(
		({ from, to, kind }) => toll && kind === 'day' && from >= toll.to && to <= reading.from
	)?.dateEnd;
	return day !== undefined && day !== null && day < dayOf(scene, current);
}

/** "Jeudi, la protection civile parlait de 11 morts": told a day before that of the current, higher one. */
function isToldBefore(scene: Scene, reading: Reading, current: FigureDraft): boolean {
	if (current.sentenceIndex === scene.index || !VICTIMS.has(current.metric)) return false;
	const { value } = reading.number;
	if (value === null || current.value === null || value >= current.value) return false;
	const day = scene.dates.find(({ from, kind }) => kind === 'day' && from - scene.from <= 1);
	if (!day?.dateEnd || day.dateEnd >= scene.document.published) return false;
	const between = { from: day.to, to: reading.from };
	return mentionsIn(scene.document.sources, between).some(
		({ kind, from }) => kind === 'subject' && from - day.to <= APART
	);
}
