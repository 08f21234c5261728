/** Numbers that a word ties to the figure before: parts, equivalents, earlier values, others, more. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { readPlaceList } from './place-lists.ts';
import { excludes } from './metrics.ts';
import { placeBehind } from './names.ts';
import { hasPartCue } from './parts.ts';
import { metricFor } from './predicate-metric.ts';
import { type Reading, findPredicate } from './reading.ts';
import { isAlone, isAmong, isBeside } from './among.ts';
import { findWhole, latest } from './wholes.ts';
import { isEquivalent, isOfPeople } from './equivalents.ts';
import { type Scene, markAt, markBefore, marksWithin } from './scene.ts';
import { addsUp, isListedBehind } from './sums.ts';
import { readVictims } from './victims.ts';

export function readEquivalent(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const whole = drafts.filter((draft) => draft.from < reading.from).at(-1);
	const unit = reading.head?.kind === 'noun' ? reading.head.unit : undefined;
	if (!whole || !unit || !isEquivalent(scene, reading, unit, whole)) return undefined;
	return withFields(inherit(scene, reading, whole, '<figure> equals <number>'), {
		metric: whole.metric,
		subgroup: reading.head?.subgroup ?? null,
		relation: 'equivalent',
		parent: whole
	});
}

export function readPart(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (!reading.isPart) return undefined;
	const named = findNamedWhole(scene, reading);
	const whole = named ?? findWhole(scene, drafts, reading.from);
	if (whole?.unit === 'currency' && markAt(scene, reading.number.to, 'grammar', 'partitive'))
		return readBehindMoney(scene, reading, drafts);
	if (!whole || (!named && isOfThings(scene, reading, whole)) || isOfOther(scene, reading, whole))
		return undefined;
	const placeSpan = placeBehind(scene, reading);
	const nested = drafts.at(-1);
	// "62 enfants, dont 30 de moins de huit ans": a part of the part right before it.
	const isNested = nested?.relation === 'part_of' && isRightBehind(scene, nested, reading);
	const part = inheritPart(scene, reading, whole);
	const isOfNested = isNested && reading.head?.kind !== 'noun';
	const subgroup = isOfNested ? nested.subgroup : part.subgroup;
	if (isBeside(scene, reading, whole)) return withFields(part, { subgroup, placeSpan });
	return withFields(part, { subgroup, relation: 'part_of', parent: whole, placeSpan });
}

/** A part takes over what its whole is; of cases that were fatal it counts the dead. */
function inheritPart(scene: Scene, reading: Reading, whole: FigureDraft): Finding {
	const part = inherit(scene, reading, whole, '<figure> of which <number>');
	if (whole.metric !== 'disease_cases' || !isFatal(scene, reading.number.to)) return part;
	return withFields(part, { unit: 'person', metric: 'deaths' });
}

/** "dont 1 064 mortels", "114 of them fatal", "114 de ellos fueron mortales". */
function isFatal(scene: Scene, behind: number): boolean {
	let at = behind;
	for (let step = 0; step < 3; step++)
		at =
			markAt(scene, at, 'relation', 'among', 'part')?.to ??
			markAt(scene, at, 'grammar', 'be', 'have', 'been', 'adverb')?.to ??
			at;
	return markAt(scene, at, 'grammar', 'fatalClass') !== undefined;
}

/** Nothing but a comma and the word of a part stands between. */
function isRightBehind(scene: Scene, { to }: FigureDraft, { from }: Reading): boolean {
	const comma = to + Number(scene.document.tokens.key[to] === ',');
	return markBefore(scene, from, 'relation', 'part')?.from === comma;
}

/** "réclame 15 millions de dollars pour aider 385 000 d'entre elles": of the people, not of the money. */
function readBehindMoney(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const people = [...scene.before.slice(-NEAR_PEOPLE), ...drafts].findLast(
		({ unit, relation }) => isOfPeople(unit) && relation !== 'part_of'
	);
	const bid = findPredicate('person', reading.bids, NEAR_THING);
	if (!people || scene.index - people.sentenceIndex > 2) return undefined;
	const part = inherit(scene, reading, people, '<figure> of which <number>');
	const metric = bid ? metricFor(scene, part.unit, bid, reading) : people.metric;
	return withFields(part, {
		metric,
		frame: bid?.mark ?? null,
		relation: 'part_of',
		parent: people
	});
}

/** Figures back in which the people of an appeal are looked for. */
const NEAR_PEOPLE = 6;

/** "144 décès : 98 institutionnels et 46 communautaires": what a colon takes apart adds up to the whole. */
export function readAddend(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun') return undefined;
	const whole = findWhole(scene, drafts, reading.from);
	if (whole?.sentenceIndex !== scene.index) return undefined;
	// Not in the whole text: a sentence that has no colon is left at once.
	const isListed = scene.document.tokens.key.slice(whole.to, reading.from).includes(':');
	return isListed ? asAddend(scene, reading, whole) : undefined;
}

/** "47 casos: 42 sin signos de alarma y tres con ellos": a list behind a colon, whose numbers are no others'. */
export function readListedPart(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const { head } = reading;
	const whole = drafts.findLast(({ relation }) => relation !== 'part_of');
	if (whole?.relation !== null || !isListedBehind(scene, whole, reading.number)) return undefined;
	const isNeutral = head?.kind !== 'noun' || (head.metric === null && head.unit === whole.unit);
	if (!isNeutral || reading.number.form === 'article') return undefined;
	return withFields(inherit(scene, reading, whole, '<figure> of which <number>'), {
		relation: 'part_of',
		parent: whole,
		placeSpan: placeBehind(scene, reading)
	});
}

/** "7 000 people; 5 500 went to Goma and the other 1 500 to Rutshuru": what is counted behind adds up to the whole. */
export function readSum(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun') return undefined;
	const whole = findWhole(scene, drafts, reading.from);
	return whole && asAddend(scene, reading, whole);
}

function asAddend(scene: Scene, reading: Reading, whole: FigureDraft): Finding | undefined {
	if (!whole.value || !addsUp(scene, whole, reading.number)) return undefined;
	return withFields(inherit(scene, reading, whole, '<figure> of which <number>'), {
		relation: 'part_of',
		parent: whole
	});
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
	return withFields(finding, {
		metric: metricFor(scene, finding.unit, bid, reading),
		frame: bid.mark
	});
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
	const of = markBefore(scene, reading.from, 'grammar', 'of');
	const { tokens } = scene.document;
	// "936 personnes de Khartoum, de 50 nationalités": nobody else speaks.
	if (!of || tokens.key[of.from - 1] === ',') return undefined;
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
	if (!isAlone(scene, reading) && isOfAnotherDay(scene, reading, whole)) return undefined;
	const part = inherit(scene, reading, whole, '<number> among <figure>');
	if (isBeside(scene, reading, whole)) return part;
	return withFields(part, { relation: 'part_of', parent: whole });
}

/** "Al 28 de febrero, Bogotá concentraba 494.000": a paragraph that opens with a day of its own. */
function isOfAnotherDay(scene: Scene, { from: at }: Reading, whole: FigureDraft): boolean {
	const { sentences } = scene.document;
	if (sentences[whole.sentenceIndex]?.line === sentences[scene.index]?.line) return false;
	return scene.dates.some(({ from, to }) => from - scene.from <= 1 && to <= at);
}

/** "Parmi les victimes figurent 43 Syriens": the last toll of what the noun behind the cue names. */
function findNamedWhole(scene: Scene, { from }: Reading): FigureDraft | undefined {
	// "(dont un décès), 14 à La Réunion": a part that has its number names no whole.
	const cues = marksWithin(scene, scene.from, from, 'relation', 'among', 'part').filter(
		(cue) => !scene.numbers.some((number) => number.from === cue.to)
	);
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
