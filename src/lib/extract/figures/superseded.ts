/** Values that a later count took the place of: "un précédent bilan faisait état de 12 morts". */
import type { Metric } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import { clauseBehindSemicolon, hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import type { Reading } from './reading.ts';
import type { Tie } from './relations.ts';
import { markBefore, marksWithin, type Scene } from './scene.ts';
import { VICTIMS } from './victims.ts';

/** Tokens before and behind a number in which a cue may stand. */
const BEFORE = 16;
const BEHIND = 8;
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
		return own ? findEarlierValue(scene, reading, own) : {};
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
	const earlier = marksWithin(scene, from, to, 'relation', ...keys).filter((mark) =>
		reports.some((noun) =>
			noun.from >= mark.to ? noun.from - mark.to <= APART : mark.from - noun.to < APART
		)
	);
	return [...marksWithin(scene, from, to, 'relation', 'superseded'), ...earlier];
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

/** Tokens from the head of a sentence to the noun of a count: "On Sunday night the". */
const OPENING = 5;

/** "El domingo la cifra era de 112", "…, quien el lunes dio un balance de 36": a lower value of an earlier day. */
function findEarlierValue(
	scene: Scene,
	reading: Reading,
	own: Pick<Finding, 'metric' | 'unit'>
): Tie {
	const { number, from } = reading;
	const current = findCurrent(scene, reading, own);
	// "… ; ce nombre était de 145 au 22 août": behind a semicolon something else is said.
	const relative = findRelative(scene, from);
	const start = relative?.from ?? clauseBehindSemicolon(scene.document.tokens, from, scene.from);
	if (!current || current.to > start) return {};
	if ((number.value ?? Infinity) > (current.value ?? current.low ?? 0)) return {};
	const head = { from: start, to: relative ? from : Math.min(from, start + OPENING) };
	const isCount =
		marksWithin(scene, head.from, head.to, 'measure', 'toll').length > 0 ||
		marksWithin(scene, head.from, head.to, 'relation', 'pronoun').length > 0;
	const day = scene.dates.find(
		(date) =>
			((date.kind === 'day' || date.kind === 'as_of') && date.from >= start && date.to <= from) ||
			(date.kind === 'as_of' && date.from >= from && date.from - number.to <= APART)
	)?.dateEnd;
	const isBefore =
		(isCount || isOfItThen(scene, from, start)) &&
		day != null &&
		day < dayOf(scene, current, relative?.from);
	return isBefore ? { relation: 'previous', parent: current } : {};
}

/** The last relative before a token; "n'en comptait que" only limits the number. */
function findRelative(scene: Scene, at: number): Mark | undefined {
	const counts = marksWithin(scene, scene.from, at, 'relation', 'count', 'ofIt');
	return marksWithin(scene, scene.from, at, 'grammar', 'relative').findLast(
		({ from, to }) => !counts.some((count) => count.from < from && count.to >= to)
	);
}

/** "Mardi, on n'en dénombrait encore que 29": the day stands before the verb. */
function isOfItThen(scene: Scene, from: number, start: number): boolean {
	const cue = markBefore(scene, from, 'relation', 'ofIt');
	return cue !== undefined && scene.dates.some((date) => date.from >= start && date.to <= cue.from);
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

/** The last day that the sentence of a figure names before another clause, else that of publication. */
function dayOf({ document }: Scene, current: FigureDraft, clause = Infinity): string {
	const { published } = document;
	const { from, to } = document.sentences[current.sentenceIndex] ?? current;
	const days = mentionsIn(document.dates, { from, to: Math.min(to, clause) })
		.filter(({ kind }) => kind === 'day')
		.map(({ dateEnd }) => dateEnd ?? '')
		.filter((day) => day <= published);
	return days.sort().at(-1) ?? published;
}
