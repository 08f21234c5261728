/** The same people in another unit: households and persons. */
import type { FigureDraft } from '../types.ts';
import type { Reading } from './reading.ts';
import { type Scene, markAt, markBefore } from './scene.ts';

/** "1 850 ménages, soit 9 200 personnes", "(2 742 individus)": the same people in another unit. */
export function isEquivalent(
	scene: Scene,
	reading: Reading,
	unit: string,
	whole: FigureDraft
): boolean {
	if (whole.sentenceIndex !== scene.index || unit === whole.unit) return false;
	if (!isPeople(unit) || !isPeople(whole.unit)) return false;
	const { tokens } = scene.document;
	if (tokens.key[reading.from - 1] === '(' && reading.from - whole.to <= 4) return true;
	if (isHouseholdsOf(scene, reading, unit, whole)) return true;
	if (isApposition(scene, reading, unit, whole)) return true;
	if (isOfHouseholds(scene, reading, unit, whole)) return true;
	const dative = markBefore(scene, reading.from, 'grammar', 'dative');
	const isCued = [reading.from, dative?.from ?? reading.from].some((at) => {
		const isSetOff = tokens.key[at - 1] === ',';
		return markBefore(scene, at - Number(isSetOff), 'relation', 'equivalent') !== undefined;
	});
	return isCued && reading.from - whole.to <= 9;
}

/** "214 familias, unas 630 personas, huyeron", "450 HH / 2,250 people": as many as households have. */
function isApposition(scene: Scene, reading: Reading, unit: string, whole: FigureDraft): boolean {
	const { key } = scene.document.tokens;
	const { from, to, number } = reading;
	if (key[from - 1] === '/' && from - 1 === whole.to)
		return unit === 'person' ? areAsMany(number, whole) : areAsMany(whole, number);
	// "450 families – about 2 250 people –".
	const isSetOff = from - 1 === whole.to && ',–—'.includes(key[from - 1] ?? ' ');
	if (!isSetOff || isOther(scene, to)) return false;
	return unit === 'person' && whole.unit === 'household' && areAsMany(number, whole);
}

/** "34 familias, 170 personas y 20 reses", "…, 170 personas murieron": one of a list, or of a clause of its own. */
function isOther(scene: Scene, to: number): boolean {
	const isListed = markAt(scene, to, 'grammar', 'and', 'be', 'have') !== undefined;
	return isListed || scene.frames.some(({ from, sub }) => from === to && sub !== 'noun');
}

/** "1 444 personnes, de 350 ménages", "2 250 people from 450 families": the households that they are of. */
function isOfHouseholds(
	scene: Scene,
	{ from, number }: Reading,
	unit: string,
	whole: FigureDraft
): boolean {
	const of =
		markBefore(scene, from, 'grammar', 'of') ?? markBefore(scene, from, 'relation', 'equivalent');
	if (unit !== 'household' || whole.unit !== 'person' || !of) return false;
	const { key } = scene.document.tokens;
	if (of.from === whole.to) return areAsMany(whole, number);
	const isNext = of.from - 1 === whole.to && key[whole.to] === ',';
	return isNext && (number.value ?? Infinity) < (whole.value ?? 0);
}

/** "417 déplacés à l'intérieur du pays (97 familles)": as many people as households may have. */
export function isHouseholdsOf(
	scene: Scene,
	{ from, number }: Reading,
	unit: string,
	whole: FigureDraft
): boolean {
	if (scene.document.tokens.key[from - 1] !== '(' || from - whole.to > NEAR_BRACKET) return false;
	if (whole.sentenceIndex !== scene.index || whole.relation !== null) return false;
	const [persons, households] =
		unit === 'household' ? [whole, number] : unit === 'person' ? [number, whole] : [];
	const isPair = unit !== whole.unit && isPeople(whole.unit);
	return isPair && areAsMany(persons, households);
}

type Counted = Pick<FigureDraft, 'value'> | undefined;

/** As many people as so many households may have. */
function areAsMany(persons: Counted, households: Counted): boolean {
	if (!persons?.value || !households?.value) return false;
	const size = persons.value / households.value;
	return size >= 2 && size <= MAX_SIZE;
}

/** Tokens from people to the bracket with their households. */
const NEAR_BRACKET = 14;

const MAX_SIZE = 12;

function isPeople(unit: string): boolean {
	return unit === 'person' || unit === 'household';
}

export function isOfPeople(unit: string): boolean {
	return isPeople(unit) || unit === 'case';
}
