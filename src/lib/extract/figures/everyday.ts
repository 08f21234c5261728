/**
 * Everyday news tells of players that are lost, staff that is moved and guests that are received: no
 * figures, unless something near tells of people's plight.
 */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { Span } from '../document.ts';
import type { Finding } from './drafts.ts';
import { isIdle } from './everyday-texts.ts';
import type { Head } from './head.ts';
import { everydayWordsIn, type EverydayWord, isPlightTold } from './plight.ts';
import type { Reading } from './reading.ts';
import { markAt, type Scene } from './scene.ts';

/** True of what everyday news counts: of people made up, of things, or where no plight is told. */
export function isOfEverydayLife(scene: Scene, reading: Reading, finding: Finding): boolean {
	if (isMadeUp(scene) || isIdle(scene, reading, finding)) return true;
	if (finding.parent || finding.antecedent) return false;
	if (isOfThings(scene, reading, finding)) return true;
	return needsPlight(scene, reading, finding) && !isToldOf(scene, reading, finding);
}

/** "Her novel follows a family. Forty neighbours die": in the sentence or the one before it. */
function isMadeUp({ document, index }: Scene): boolean {
	const [before, own] = [document.sentences[index - 1], document.sentences[index]];
	const isTold = (at: number): boolean =>
		everydayWordsIn(document, at).some(({ key }) => key === 'fiction');
	return isTold(index) || (before !== undefined && before.line === own?.line && isTold(index - 1));
}

function isToldOf(scene: Scene, { from, to }: Reading, { frame }: Finding): boolean {
	return isPlightTold(scene, [{ from, to }, ...(frame ? [frame] : [])]);
}

/** "lost 27 mailboxes", "rescued eleven frescoes": of a noun that no lexicon lists, a predicate of things as well. */
function isOfThings(scene: Scene, reading: Reading, finding: Finding): boolean {
	const { frame, metric } = finding;
	if (reading.head?.kind !== 'unknown' || !frame) return false;
	if (metric === 'rescued') return !isToldOf(scene, reading, finding);
	return isOnly(scene, frame, 'said', 'ofThings');
}

function needsPlight(
	scene: Scene,
	{ head }: Reading,
	{ metric, unit, frame, noun }: Finding
): boolean {
	const isSaid = frame != null && isOnly(scene, frame, 'said');
	if (unit !== 'person' && unit !== 'household') return THINGS.has(unit) && isSaid;
	const isRole = head !== undefined && wordsIn(scene, head, 'roles').length > 0;
	if (head?.kind === 'noun' && head.metric !== null && !head.isShared)
		return isRole || (NOUNS.has(head.metric) && head.metric === metric);
	if (!head && noun && namesPeople(scene, noun)) return false;
	return (isRole || isBare(head)) && (isSaid || WEAK.has(metric));
}

/** "Affected people: 3,400": a label that says whom it counts; "Affected staff" is of everyday life. */
function namesPeople(scene: Scene, noun: Span): boolean {
	const isIn = ({ from, to }: Span): boolean => from >= noun.from && to <= noun.to;
	const people = scene.heads.filter(
		({ key, sub }) => (key === 'person' || key === 'household') && !NOUNS.has(sub as Metric)
	);
	return people.some(isIn) && wordsIn(scene, noun, 'roles').length === 0;
}

function isBare(head: Head | undefined): boolean {
	return !head || head.kind === 'other';
}

/** "lost", "walked out of", not "lost their lives": words of a meaning, with no more than a preposition or an article. */
function isOnly(scene: Scene, frame: Span, ...keys: string[]): boolean {
	return wordsIn(scene, frame, ...keys).some(
		({ to }) => to >= frame.to || (frame.to - to === 1 && isPreposition(scene, to))
	);
}

function isPreposition(scene: Scene, at: number): boolean {
	return markAt(scene, at, 'grammar', ...PREPOSITIONS) !== undefined;
}

const PREPOSITIONS = ['article', 'preposition', 'locative', 'dative', 'personal', 'of'];

/** The everyday words of some keys that a span touches. */
function wordsIn(scene: Scene, { from, to }: Span, ...keys: string[]): EverydayWord[] {
	return everydayWordsIn(scene.document, scene.index).filter(
		(word) => word.from < to && word.to > from && keys.includes(word.key)
	);
}

/** What is closed, given or moved in other texts; houses and fields are not. */
const THINGS: ReadonlySet<Unit> = new Set<Unit>(['facility', 'animal', 'item']);

/** What the nouns of other texts say as well: "places", "arrivals". */
const NOUNS: ReadonlySet<Metric> = new Set<Metric>(['capacity', 'arrivals']);

/** What is told of people of all kinds in other texts. */
const WEAK: ReadonlySet<Metric> = new Set<Metric>([
	'affected',
	'capacity',
	'assisted',
	'targeted',
	'in_need',
	'treated'
]);
