/**
 * Which predicate says what happened to the people counted. Every predicate of the sentence bids for
 * the number: distance, clause borders, other numbers and the wrong side of the verb cost.
 */
import type { Mark } from '../marks.ts';
import type { NumberMention } from '../types.ts';
import { hasPartCue } from './parts.ts';
import { hasSign } from '../signs.ts';
import { type Scene, isUnknownAt, isVerbFirst, markAt, markBefore, marksWithin } from './scene.ts';
import { numberSaidAs } from './said-as.ts';
import { type Toll, endOfEquivalent, isBracketed, tollBetween } from './tolls.ts';
import { isFronted } from './fronted.ts';
import { findAuxiliary, governsNext, governsSubject, hasActiveParticiple } from './auxiliaries.ts';

/** A predicate as a number sees it. */
export interface Bid {
	mark: Mark;
	cost: number;
	/** True when the counted people suffer or do it, false when they are its object. */
	isSubject: boolean;
	/** True for a participle without an auxiliary that is set off from the noun. */
	isLoose?: boolean;
}

/** A subject behind its verb stands close to it. */
const NEAR = 1.5;

const WRONG_SIDE = 10;

const INTO_RELATIVE = 6;

const LOOSE = 6;

/** It is a clause of its own, whatever lies between. */
const AND_VERB = 12;

/** Tokens between a verb and its number: "ficaram feridas pelo menos 45". */
const QUALIFIED = 2;

/** All predicates of the sentence that may govern the noun phrase `from`…`to`, cheapest first. */
export function bidFor(scene: Scene, toll: Toll, from: number, to: number): Bid[] {
	const bids: Bid[] = [];
	for (const mark of scene.frames) {
		const bid = makeBid(scene, toll, mark, from, to);
		if (bid) bids.push(bid);
	}
	return bids.sort(
		(a, b) =>
			a.cost - b.cost ||
			Number(isPhrase(scene, a)) - Number(isPhrase(scene, b)) ||
			b.mark.to - b.mark.from - (a.mark.to - a.mark.from)
	);
}

/** "killed 12 people on the road", "hirió a 12 personas sin hogar": how they were says less than what was done to them. */
function isPhrase(scene: Scene, { mark }: Bid): boolean {
	return markAt(scene, mark.from, 'grammar', 'preposition') !== undefined;
}

function makeBid(scene: Scene, toll: Toll, mark: Mark, from: number, to: number): Bid | undefined {
	const isSubject = governsSubject(scene, mark, from);
	const saidOf = numberSaidAs(scene, mark);
	if (saidOf)
		return saidOf.from >= from && saidOf.to <= to ? { mark, cost: 0, isSubject: true } : undefined;
	if (mark.from > from && mark.to <= to && mark.sub === 'participle')
		return { mark, cost: 0, isSubject: true };
	if (mark.from >= to) {
		if (isSubject && (isTaken(scene, mark, to) || isLabelOfNext(scene, to, mark))) return undefined;
		if (mark.from === to && mark.sub === 'participle' && governsNext(scene, mark)) return undefined;
		if (isRelativeObject(scene, mark, to))
			return { mark, cost: tollBetween(toll, to, mark.from), isSubject: true };
		const isNamedAhead = !isSubject && isFronted(scene, mark, { from, to });
		if ((!isSubject && !isNamedAhead) || isOfNextClause(scene, mark, to)) return undefined;
		if (isNamedAhead) return { mark, cost: tollBetween(toll, to, mark.from), isSubject: true };
		const isLoose = standsApart(scene, mark, to);
		return {
			mark,
			cost:
				tollBetween(toll, to, mark.from) +
				(isLoose || isOfOwner(scene, mark, to) ? LOOSE : 0) +
				(hasSubjectBehind(scene, mark) ? AND_VERB : 0),
			isSubject,
			isLoose
		};
	}
	if (mark.to <= from) {
		if (!isSubject && hasOtherVerb(scene, mark.to, from)) return undefined;
		if (isSpent(scene, mark, from) || from >= (mark.until ?? Infinity)) return undefined;
		if (
			isSubject &&
			((!isHandedOut(mark) && markBefore(scene, from, 'grammar', 'dative')) ||
				hasSubject(scene, mark, from))
		)
			return undefined;
		const cost = tollBetween(toll, mark.to, from) + relativeBetween(scene, mark.to, from);
		return { mark, cost: cost + (isSubject ? wrongSide(scene, cost) : 0), isSubject };
	}
	return undefined;
}

/** "1 200 bâches distribuées à 600 ménages": those behind are given what stands before. */
function isHandedOut({ key, sub }: Mark): boolean {
	return key === 'aid_delivered' && sub === 'participle';
}

/** "les 120 personnes que le cyclone a tuées": the relative behind the noun is the object of its verb. */
function isRelativeObject(scene: Scene, { from, sub }: Mark, to: number): boolean {
	if (sub !== 'participle' || from - to > RELATIVE_WORDS) return false;
	if (!markAt(scene, to, 'grammar', 'objectRelative')) return false;
	const isOther = scene.numbers.some((number) => number.from >= to && number.to <= from);
	return !isOther && findAuxiliary(scene, from) === 'have';
}

/** Tokens of a relative clause up to its participle. */
const RELATIVE_WORDS = 9;

/** "huit passagers d'un bus cerné par les eaux ont été sauvés": the participle is of the bus, the verb comes later. */
function isOfOwner(scene: Scene, { sub, from }: Mark, to: number): boolean {
	const of = markAt(scene, to, 'grammar', 'of');
	if (sub === 'subject' || !of || from - to > OWNER_WORDS || findAuxiliary(scene, from))
		return false;
	const isSingular = markAt(scene, of.to, 'grammar', 'article') !== undefined;
	return (
		isSingular && scene.frames.some((mark) => mark.from > from && isWithAuxiliary(scene, mark))
	);
}

/** Tokens of "d'un bus scolaire". */
const OWNER_WORDS = 4;

function isWithAuxiliary(scene: Scene, { sub, from }: Mark): boolean {
	return sub === 'participle' && findAuxiliary(scene, from) !== undefined;
}

/** "lost 13 soldiers in Idlib, has poured 5,000 troops into it": another verb has come behind its object. */
function hasOtherVerb(scene: Scene, from: number, to: number): boolean {
	const first = scene.numbers.find((number) => number.from >= from && number.form !== 'article');
	if (!first || first.to > to) return false;
	const verbs = marksWithin(scene, first.to, to, 'grammar', 'have');
	return verbs.some((verb) => to - verb.to <= VERB_WORDS && isUnknownAt(scene, verb.to));
}

/** Tokens of a verb and what stands between it and its number. */
const VERB_WORDS = 4;

/** "con capacidad para 500 personas, había 2.640 alojadas": the number right behind it used it up. */
function isSpent(scene: Scene, mark: Mark, from: number): boolean {
	if (mark.key !== 'capacity' || mark.sub !== 'object') return false;
	// "planned for 15 May, will cover 900 households": a day, no number of people.
	if (scene.dates.some((date) => date.from === mark.to || date.from === mark.to - 1)) return true;
	const first = scene.numbers.find((number) => number.from >= mark.to);
	if (!first || first.from >= from || first.from - mark.to > 2) return false;
	return scene.document.tokens.key.slice(first.to, from).includes(',');
}

/** "golpeó a Canchaque, donde cinco personas murieron": a verb does not reach into a relative clause. */
function relativeBetween(scene: Scene, from: number, to: number): number {
	const relative = marksWithin(scene, from, to, 'grammar', 'relative').at(-1);
	if (!relative || relative.to !== to) return 0;
	// "n'avaient tué que 17 soldats": no more than those.
	if (marksWithin(scene, from - LIMITED, from, 'grammar', 'negation').length > 0) return 0;
	return INTO_RELATIVE;
}

/** Tokens from a negation to the end of its verb: "n'avaient abattu". */
const LIMITED = 4;

/** "4 200 enfants ont été dépistés et 610 pris en charge": the number has a verb of its own. */
function isTaken(scene: Scene, mark: Mark, to: number): boolean {
	const next = scene.numbers.find((number) => number.from >= to);
	if (!next || next.from >= mark.from || isBracketed(scene, next)) return false;
	if (isOfPart(scene, mark, next) || isBehindColon(scene, mark, to, next)) return true;
	// "quatre hommes, soupçonnés d'avoir tué deux bergers, ont été …": what an aside tells is another thing.
	if (scene.document.tokens.key[to] === ',') return false;
	return scene.marks.some(
		(found) =>
			found.section === 'grammar' &&
			(found.key === 'be' || found.key === 'have') &&
			found.from >= to &&
			found.to <= next.from &&
			!scene.marks.some(
				(cue) =>
					cue.section === 'relation' &&
					cue.from <= found.from &&
					cue.to >= found.to &&
					cue.to - cue.from > found.to - found.from
			) &&
			found.from - to <= 3
	);
}

/** "Tués : 45 (8 enfants) – Blessés : 120": the label of the number behind it. */
function isLabelOfNext(scene: Scene, end: number, { from, to }: Mark): boolean {
	const { tokens } = scene.document;
	if (tokens.key[to] !== ':' || !hasSign(tokens, end, from, ')–—-|')) return false;
	return scene.numbers.some((number) => number.from === to + 1);
}

/** "con 130 a bordo: 24 fueron rescatados": a bare number behind the colon has the verb. */
function isBehindColon(
	scene: Scene,
	{ from }: Mark,
	to: number,
	{ from: next, to: end }: NumberMention
): boolean {
	if (!hasSign(scene.document.tokens, to, next, ':')) return false;
	return from === end || markAt(scene, end, 'grammar', 'be', 'have') !== undefined;
}

/** "29 women and 21 children, while 156 people were hurt": behind "while" a number has its own verb. */
function isOfNextClause(scene: Scene, mark: Mark, to: number): boolean {
	const start = marksWithin(scene, to, mark.from, 'grammar', 'clauseStart')[0];
	return (
		start !== undefined &&
		scene.numbers.some(
			({ from, form }) => from >= start.to && from < mark.from && form !== 'article'
		)
	);
}

/** "300 passagers, dont 120 ont péri": right behind the part stands its verb, which is not the whole's. */
function isOfPart(scene: Scene, mark: Mark, part: NumberMention): boolean {
	if (!hasPartCue(scene, part)) return false;
	const isNext = mark.from === part.to || markAt(scene, part.to, 'grammar', 'be', 'have', 'been');
	return Boolean(isNext) && !scene.document.tokens.key.slice(part.to, mark.from).includes(',');
}

/** "15 maisons ont été emportées et 230 familles …": the verb has its subject in front of it. */
function hasSubject(scene: Scene, mark: Mark, from: number): boolean {
	const and = markAt(scene, mark.to, 'grammar', 'and');
	if (and?.to !== from) return false;
	return scene.numbers.some((number) => number.to <= mark.from && mark.from - number.to <= 8);
}

/** "murieron 12 personas y resultaron heridas 45": the verb behind "and" goes with the number behind it. */
function hasSubjectBehind(scene: Scene, mark: Mark): boolean {
	if (!isVerbFirst(scene)) return false;
	let from = mark.from;
	for (let step = 0; step < 3; step++)
		from = markBefore(scene, from, 'grammar', 'be', 'have', 'been', 'adverb')?.from ?? from;
	if (!markBefore(scene, from, 'grammar', 'and')) return false;
	return scene.numbers.some(
		(number) => number.from >= mark.to && number.from - mark.to <= QUALIFIED
	);
}

/** A participle without an auxiliary belongs to the noun right before it. */
function standsApart(scene: Scene, mark: Mark, to: number): boolean {
	if (mark.sub !== 'participle' || findAuxiliary(scene, mark.from)) return false;
	const { tokens } = scene.document;
	for (let at = endOfEquivalent(scene, to) ?? to; at < mark.from; at++) {
		if (tokens.key[at] === ',' || markAt(scene, at, 'grammar', 'and')) return true;
	}
	return false;
}

/** "murieron 12 personas", "où vivent 3 000 personnes": the verb may come first when it is close. */
function wrongSide(scene: Scene, cost: number): number {
	if (isVerbFirst(scene)) return 0.8;
	return cost <= NEAR && !hasActiveParticiple(scene) ? 2 : WRONG_SIDE;
}
