/** Counts of an earlier day: "El domingo la cifra era de 112", "cifra que el lunes llegaba a 370". */
import { isOfAnotherYear, isSoFarBefore } from '../dates/wording.ts';
import type { Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { clauseBehindSemicolon } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import type { Reading } from './reading.ts';
import type { Tie } from './relations.ts';
import { markBefore, marksWithin, type Scene } from './scene.ts';

/** Tokens from the head of a sentence to the noun of a count: "La noche del domingo la cuenta". */
const OPENING = 7;

/** Tokens between a day and its count. */
const APART = 2;

/** "…, quien el lunes dio un balance de 36": a value of an earlier day, lower where it is no other year's. */
export function findEarlierCount(scene: Scene, reading: Reading, current: FigureDraft): Tie {
	const { number, from } = reading;
	// "… ; ce nombre était de 145 au 22 août": behind a semicolon something else is said.
	const clause = clauseBehindSemicolon(scene.document.tokens, from, scene.from);
	const relative = findRelative(scene, clause, from);
	const start = relative?.from ?? clause;
	const day = findDay(scene, reading, start);
	if (current.to > start || !day || isOfOtherPlace(scene, current, { from: clause, to: from }))
		return {};
	// "190 desaparecidos, cifra que el lunes llegaba a 370": it may have been more.
	const isOfFigure = relative !== undefined && isBehindReport(scene, relative);
	const isFree = isOfFigure || isOfAnotherTime(day);
	if (!isFree && (number.value ?? Infinity) > (current.value ?? current.low ?? 0)) return {};
	const isCount = isOfFigure || isCountThen(scene, reading, { start, day, relative });
	return isCount && isBefore(scene, day, current, start)
		? { relation: 'previous', parent: current }
		: {};
}

/** "In Nenmara, where a slope gave way on Monday, the toll is ten": of a place that the other is not of. */
function isOfOtherPlace({ document }: Scene, current: FigureDraft, head: Span): boolean {
	const [own] = mentionsIn(document.places, head).filter(({ kind }) => OF_COUNT.has(kind));
	const told = document.sentences[current.sentenceIndex];
	if (!own || !told || own.place?.level === 0) return false;
	const others = mentionsIn(document.places, told).filter(({ kind }) => kind !== 'within');
	return others.every(({ text }) => text !== own.text);
}

/** How the place of a count stands before it: "à Nenmara", "le Centre-Nord comptait". */
const OF_COUNT: ReadonlySet<string> = new Set(['in', 'bare']);

/** The day of a count: in front of its number, or right behind it. */
function findDay({ dates }: Scene, { number, from }: Reading, start: number) {
	return dates.find((date) => {
		const isInFront = date.from >= start && date.to <= from;
		const isBehind = date.from >= from && date.from - number.to <= APART;
		if (isInFront) return date.kind === 'day' || date.kind === 'as_of';
		return isBehind && (date.kind === 'as_of' || isOfAnotherTime(date));
	});
}

/** The clause of a number: where it begins, its day, and the relative that opens it. */
interface Clause {
	start: number;
	day: DateMention;
	relative: Mark | undefined;
}

/** A toll or what goes back to one opens the clause, or the day does and the verb counts. */
function isCountThen(scene: Scene, reading: Reading, { start, day, relative }: Clause): boolean {
	const { from } = reading;
	const end = relative ? from : Math.min(from, start + OPENING);
	return (
		marksWithin(scene, start, end, 'measure', 'toll').length > 0 ||
		marksWithin(scene, start, end, 'relation', 'pronoun').length > 0 ||
		isCountedThen(scene, reading, day.from - start) ||
		isOfItThen(scene, from, start)
	);
}

function isBefore(scene: Scene, day: DateMention, current: FigureDraft, start: number): boolean {
	if (isOfAnotherTime(day)) return true;
	const { published } = scene.document;
	// "El sismo del sábado deja 480 muertos; la víspera se hablaba de 413": between the event and the page.
	const own = dayOf(scene, current, start);
	return day.dateEnd !== null && day.dateEnd < published && day.dateEnd !== own;
}

/** "un an plus tôt", "à la même date l'an dernier". */
function isOfAnotherTime({ wording }: DateMention): boolean {
	return isSoFarBefore(wording) || isOfAnotherYear(wording);
}

/** "La víspera se hablaba de 413": the day opens its clause, and the verb counts. */
function isCountedThen(scene: Scene, { from }: Reading, apart: number): boolean {
	return apart >= 0 && apart <= APART && markBefore(scene, from, 'relation', 'count') !== undefined;
}

/** ", cifra que": the clause is on the figure itself. */
function isBehindReport(scene: Scene, { from }: Mark): boolean {
	return markBefore(scene, from, 'relation', 'report') !== undefined;
}

/** The last relative before a token; "n'en comptait que" only limits the number. */
function findRelative(scene: Scene, from: number, at: number): Mark | undefined {
	const counts = marksWithin(scene, from, at, 'relation', 'count', 'ofIt');
	return marksWithin(scene, from, at, 'grammar', 'relative').findLast(
		(mark) => !counts.some((count) => count.from < mark.from && count.to >= mark.to)
	);
}

/** "Mardi, on n'en dénombrait encore que 29": the day stands before the verb. */
function isOfItThen(scene: Scene, from: number, start: number): boolean {
	const cue = markBefore(scene, from, 'relation', 'ofIt');
	return cue !== undefined && scene.dates.some((date) => date.from >= start && date.to <= cue.from);
}

/** The last day that the sentence of a figure names before another clause, else that of publication. */
export function dayOf({ document }: Scene, current: FigureDraft, clause = Infinity): string {
	const { published } = document;
	const { from, to } = document.sentences[current.sentenceIndex] ?? current;
	const days = mentionsIn(document.dates, { from, to: Math.min(to, clause) })
		.filter(({ kind }) => kind === 'day' || kind === 'as_of')
		.map(({ dateEnd }) => dateEnd ?? '')
		.filter((day) => day <= published);
	return days.sort().at(-1) ?? published;
}
