/** Sentences that speak of a part of what was counted before: "parmi eux", "à elle seule". */
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { subgroupBehind } from './complement.ts';
import type { FigureDraft } from '../types.ts';
import { hasPartCue } from './parts.ts';
import type { Reading } from './reading.ts';
import { isOfNamed } from './shares.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';

const HEAD = 4;
const REACH = 12;
const SUBJECT = 8;

/** "parmi elles figuraient", "de ce total", "suivi de": the sentence speaks of a part. */
export function isAmong(scene: Scene, reading: Reading): boolean {
	const end = Math.min(scene.to, reading.to + REACH);
	if (isAmongCounted(scene, reading) || isOfNamed(scene, reading)) return true;
	if (isIdentified(scene, reading)) return true;
	return marksWithin(scene, scene.from, end, 'relation', 'among').some((cue) =>
		cue.to <= reading.from
			? !isOfOne(scene, cue) &&
				(cue.from - scene.from <= HEAD ||
					(reading.from - cue.to <= REACH && !hasNumberBetween(scene, reading, cue)))
			: isAttached(scene, reading, cue)
	);
}

/** "Among the dead were 14 women and nine children": parts of a whole that nobody tells, not of one another. */
export function isBeside(scene: Scene, { number }: Reading, first: FigureDraft): boolean {
	if (first.relation !== null || first.sentenceIndex !== scene.index) return false;
	if (hasPartCue(scene, number)) return false;
	const opens = marksWithin(scene, scene.from, first.from, 'relation', 'among').some(
		(cue) => cue.from - scene.from <= 1
	);
	const [lead = first] = scene.found;
	return opens || (lead.relation === null && hasPartCue(scene, lead.number));
}

/** "Nine victims were children": the noun of those told opens the sentence, and the verb says who some are. */
function isIdentified(scene: Scene, { head, number, from, to }: Reading): boolean {
	if (head?.kind !== 'noun' || head.metric === null || head.subgroup !== null) return false;
	if (number.form === 'article' || from - scene.from > 1) return false;
	return markAt(scene, to, 'grammar', 'be') !== undefined && subgroupBehind(scene, to) !== null;
}

/** "Los rescatados son 568 adultos y 143 menores": those told before open the sentence, and it says who they are. */
export function isWhoTheyAre(scene: Scene, { head, number }: Reading, whole: FigureDraft): boolean {
	if (head?.kind !== 'noun' || head.metric !== null || whole.sentenceIndex === scene.index)
		return false;
	if ((number.value ?? Infinity) >= (whole.value ?? whole.low ?? 0)) return false;
	const article = markAt(scene, scene.from, 'grammar', 'article');
	if (!article) return false;
	const isTold = ({ from, key, sub }: Mark): boolean =>
		from === article.to && (key === whole.metric || sub === whole.metric);
	const those = [...scene.heads, ...scene.frames].find(isTold);
	return those !== undefined && markAt(scene, those.to, 'grammar', 'be') !== undefined;
}

/** "A bomb that hit one of them killed eighteen": one thing, of which nobody is a part. */
function isOfOne({ numbers }: Scene, { from }: Mark): boolean {
	return numbers.some(({ to, value }) => to === from && value === 1);
}

/** "Among the 31 dead are nine children": the sentence opens with those counted. */
function isAmongCounted(scene: Scene, { from }: Reading): boolean {
	const [whole] = scene.found;
	if (!whole || whole.to > from || from - whole.to > REACH) return false;
	return marksWithin(scene, scene.from, whole.from, 'relation', 'amongThe').some(
		(cue) => cue.from - scene.from <= 1 && whole.from - cue.to <= 1
	);
}

/** "Kamituga totalise à elle seule 2 240 cas", "Le seul district de X en compte 54": of one place. */
export function isAlone(scene: Scene, reading: Reading): boolean {
	const end = Math.min(scene.to, reading.to + HEAD);
	const cue = marksWithin(scene, scene.from, end, 'relation', 'alone').find(
		(mark) => Math.abs(mark.from - reading.from) <= REACH || opens(scene, reading, mark)
	);
	if (cue) return !scene.dates.some((date) => date.to === cue.from || date.from === cue.to);
	return isOfPlace(scene, reading);
}

/** "In one attack alone, on 24 April, gunmen stormed the centre and killed 90": what opens the sentence sets all of it apart. */
function opens(scene: Scene, reading: Reading, { from, to }: Mark): boolean {
	return (
		from - scene.from <= HEAD &&
		!scene.numbers.some(
			(number) => number.form !== 'article' && number.from >= to && number.to <= reading.from
		)
	);
}

/** "Impfondo en compte 4 902": a place has its share of them. */
function isOfPlace(scene: Scene, reading: Reading): boolean {
	const cue = markBefore(scene, reading.from, 'relation', 'ofIt');
	// "Tahoua en accueille 50 000 autres": beside them.
	if (!cue || markAt(scene, reading.number.to, 'grammar', 'anotherBefore')) return false;
	const subject = { from: Math.max(scene.from, cue.from - SUBJECT), to: cue.from };
	return mentionsIn(scene.document.places, subject).some(({ to }) => to === cue.from);
}

/** "20 of them", "23 civils figurent dans ce bilan": right behind the number or its noun. */
function isAttached(scene: Scene, { number, to }: Reading, cue: Mark): boolean {
	// "35 of the dead" is one phrase, whatever is counted behind it.
	if (cue.from === number.to && cue.to <= to) return true;
	const isNext = cue.from === number.to || (cue.from >= to && cue.from - to <= 1);
	if (!isNext && (isBehindTwin(scene, to, cue) || namesVictims(scene, to, cue))) return true;
	return isNext && !scene.numbers.some(({ from }) => from >= cue.to && from - cue.to <= 3);
}

/** "Une vingtaine de supplétifs de l'armée figurent parmi les morts": the cue names whom they are among. */
function namesVictims(scene: Scene, to: number, cue: Mark): boolean {
	if (cue.from < to || cue.from - to > VERB || scene.numbers.some(({ from }) => from >= to))
		return false;
	return scene.heads.some(
		(head) => head.sub !== 'neutral' && head.to === cue.to && head.from > cue.from
	);
}

/** Tokens of a complement and a verb between a noun and the cue. */
const VERB = 5;

/** "Ten adults and six children among them": behind the number that "and" joins to it. */
function isBehindTwin(scene: Scene, to: number, cue: Mark): boolean {
	const and = markAt(scene, to, 'grammar', 'and');
	const twin = and && scene.numbers.find(({ from }) => from === and.to);
	return twin !== undefined && cue.from > twin.to && cue.from - twin.to <= TWIN;
}

/** Tokens of the noun between a number and the cue behind it. */
const TWIN = 3;

/** "…, entre ellas tres niños, …": the cue has a number of its own. */
function hasNumberBetween(scene: Scene, reading: Reading, cue: Mark): boolean {
	return scene.numbers.some(({ from, to }) => from >= cue.to && to <= reading.from);
}
