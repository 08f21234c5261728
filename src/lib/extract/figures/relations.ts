/** How a figure hangs on another: part, equivalent, previous or superseded value. */
import type { Relation } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { findThisYear } from './last-year.ts';
import type { Reading } from './reading.ts';
import { findBracketName } from './names.ts';
import { isOfAnotherYear } from '../dates/wording.ts';
import { isAlone, isAmong, isBeside, isWhoTheyAre } from './among.ts';
import { type Scene, markAt, markBefore, marksWithin } from './scene.ts';
import { hasPartCue } from './parts.ts';
import { findSuperseded } from './superseded.ts';
import { isEquivalent, isHouseholdsOf } from './equivalents.ts';
import { isOutcome, findStanding, findWhole, findWholeOf, isEarlier, isRival } from './wholes.ts';

export interface Tie {
	relation?: Relation | null;
	parent?: FigureDraft | null;
	antecedent?: FigureDraft | null;
}

/** The relation of a figure that has its own noun and metric. */
export function findRelation(
	scene: Scene,
	reading: Reading,
	own: Finding,
	drafts: FigureDraft[]
): Tie {
	if (own.relation === 'previous') return {};
	const thisYear = findThisYear(scene, reading, own);
	if (thisYear) return { relation: 'previous', parent: thisYear };
	const whole = findWhole(scene, drafts, reading.from);
	if (!whole) {
		const current = isPrevious(scene, reading) ? findStanding(scene, drafts, own) : undefined;
		if (current) return { relation: 'previous', parent: current };
		const far = isAmong(scene, reading) ? findWholeOf(scene, own.metric) : undefined;
		const isPart = far !== undefined && isFewer(reading, own, far);
		return isPart ? { relation: 'part_of', parent: far } : findSuperseded(scene, reading, own);
	}
	if (isEquivalent(scene, reading, own.unit, whole))
		return { relation: 'equivalent', parent: whole };
	if (isPrevious(scene, reading)) {
		const current =
			drafts.filter((draft) => draft.metric === own.metric && draft.unit === own.unit).at(-1) ??
			findStanding(scene, drafts, own);
		if (current) return { relation: 'previous', parent: current, antecedent: current };
	}
	if (isHouseholdsOf(scene, reading, own.unit, whole))
		return { relation: 'equivalent', parent: whole };
	const past = drafts.at(-1);
	if (findBracketName(scene, reading.from)) {
		const isPart = past && reading.from - past.to <= CLOSE && hasPartCue(scene, reading.number);
		return isPart ? { relation: 'part_of', parent: past } : tieListed(scene, reading, own, drafts);
	}
	const wholeOfNext = past && findWholeOfNext(scene, reading, own, past);
	if (wholeOfNext) return { relation: 'part_of', parent: wholeOfNext };
	if (past && isEarlier(past) && isJoined(scene, past.to, reading.from))
		return { relation: past.relation, parent: findStanding(scene, drafts, own) ?? null };
	if (
		isOfPastPeriod(scene, reading) ||
		isOfSamePeriod(scene, reading) ||
		isRecalled(scene, reading)
	) {
		const current = findStanding(scene, drafts, own);
		if (current) return { relation: 'previous', parent: current };
	}
	if (own.unit === whole.unit && continuesBox(scene, reading))
		return { relation: 'part_of', parent: whole };
	const isSamePeople = own.metric === whole.metric;
	if (reading.isPart && isBeside(scene, reading, whole)) return {};
	if (reading.isPart && !isRival(scene, reading, own, whole)) {
		const isTold = isSamePeople || whole.sentenceIndex === scene.index;
		const same = isTold ? undefined : findWholeOf(scene, own.metric);
		return { relation: 'part_of', parent: same ?? whole };
	}
	if (
		(isSamePeople || whole.metric === 'casualties') &&
		whole.sentenceIndex === scene.index &&
		opensList(scene, whole, reading)
	) {
		return { relation: 'part_of', parent: whole };
	}
	const isSameUnit = isSamePeople && own.unit === whole.unit;
	if (isSameUnit && isWhoTheyAre(scene, reading, whole))
		return { relation: 'part_of', parent: whole };
	if (isSamePeople && isNarrowed(scene, reading, own, whole))
		return { relation: 'part_of', parent: whole };
	if (isAmong(scene, reading) || isAlone(scene, reading)) {
		const same =
			isSamePeople || isOutcome(own.metric, whole) ? whole : findWholeOf(scene, own.metric);
		if (same && !isBeside(scene, reading, same) && isFewer(reading, own, same))
			return { relation: 'part_of', parent: same };
	}
	return findSuperseded(scene, reading, own);
}

/** No more of a unit than the whole: "in the worst-hit towns the quake killed 2,248" tells all of them again. */
function isFewer({ number }: Reading, { unit }: Finding, whole: FigureDraft): boolean {
	const most = whole.value ?? whole.low;
	return unit !== whole.unit || most === null || (number.value ?? 0) < most;
}

/** "27 dead, mostly in Honduras, where 14 people died": fewer of the same, behind the word of a share. */
function isNarrowed(
	scene: Scene,
	{ from, number }: Reading,
	own: Finding,
	whole: FigureDraft
): boolean {
	if (whole.sentenceIndex !== scene.index || whole.unit !== own.unit || whole.to > from)
		return false;
	if ((number.value ?? Infinity) >= (whole.value ?? whole.low ?? 0)) return false;
	const isShare = ({ form, from: at, to }: NumberMention): boolean =>
		form === 'fraction' && at >= whole.to && to <= from;
	return (
		marksWithin(scene, whole.to, from, 'relation', 'mostly').length > 0 ||
		scene.numbers.some(isShare)
	);
}

/** Tokens from a figure to its part in the same bracket: "(30 cas, dont 6 décès)". */
const CLOSE = 3;

/** "Maradi est la plus touchée avec 15 morts et 12 blessés": as the part before it, of its own whole. */
function findWholeOfNext(
	scene: Scene,
	reading: Reading,
	own: Finding,
	past: FigureDraft
): FigureDraft | undefined {
	if (past.relation !== 'part_of' || past.parent?.sentenceIndex === scene.index) return undefined;
	if (own.metric === past.metric || !isJoined(scene, past.to, reading.from)) return undefined;
	return findWholeOf(scene, own.metric);
}

/** "Zones les plus touchées : Goma (145 cas), Karisimbi (98 cas)": parts of the last figure of the kind. */
function tieListed(scene: Scene, reading: Reading, own: Finding, drafts: FigureDraft[]): Tie {
	const peer = findPeer(scene, reading, own, drafts);
	if (peer) return { relation: peer.relation, parent: peer.parent };
	const whole = [...scene.before, ...drafts]
		.filter(
			(draft) => draft.metric === own.metric && draft.unit === own.unit && draft.relation === null
		)
		.filter((draft) => draft.placeSpan === null && scene.index - draft.sentenceIndex <= 6)
		.at(-1);
	return whole ? { relation: 'part_of', parent: whole } : {};
}

/** "Bagdad compte 570 cas, suivi d'Anbar (408 cas), de Kirkouk (390 cas)": the row before, beside which it stands. */
function findPeer(
	scene: Scene,
	{ from }: Reading,
	{ metric, unit }: Finding,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const last = drafts.findLast((draft) => draft.metric === metric && draft.unit === unit);
	if (last?.sentenceIndex !== scene.index) return undefined;
	const isRow = last.placeSpan !== null;
	return isRow || marksWithin(scene, last.to, from, 'relation', 'next').length > 0
		? last
		: undefined;
}

/** "le bilan de l'année 2020 (52 morts …": in brackets behind a period that is over. */
function isOfPastPeriod(scene: Scene, reading: Reading): boolean {
	const { tokens, published } = scene.document;
	if (tokens.key[reading.from - 1] !== '(') return false;
	return scene.dates.some(
		({ to, dateEnd, precision }) =>
			to === reading.from - 1 && precision === 'year' && (dateEnd ?? published) < published
	);
}

/** "En el mismo periodo de 2023 cruzaron 196 370": the sentence opens with the time compared. */
function isOfSamePeriod(scene: Scene, reading: Reading): boolean {
	const isFirst = scene.numbers.every(
		({ from, form }) => from >= reading.from || form === 'article'
	);
	return (
		isFirst &&
		scene.dates.some(
			({ wording, from, to }) =>
				isOfAnotherYear(wording) && to <= reading.from && from - scene.from <= OPENING
		)
	);
}

const OPENING = 3;

/** "a rise since May, when 1.6 million were hungry": the clause goes back to a time before. */
function isRecalled(scene: Scene, reading: Reading): boolean {
	const { key } = scene.document.tokens;
	return scene.dates.some(({ kind, to }) => {
		const clause = to <= reading.from && key[to] === ',' ? to + 1 : -1;
		const isNear = kind === 'since' && reading.from - clause <= RECALLED;
		return isNear && markAt(scene, clause, 'grammar', 'when') !== undefined;
	});
}

/** Tokens from "when" to the number. */
const RECALLED = 3;

/** "contre 280 cas et 9 décès", "de 289 morts au 18 août, de 241": "et" or a comma between the two, behind a day. */
function isJoined(scene: Scene, end: number, to: number): boolean {
	const isRepeated = markBefore(scene, to, 'grammar', 'of') !== undefined;
	const day = isRepeated ? scene.dates.find((date) => date.from === end) : undefined;
	const from = day?.to ?? end;
	if (to - from > 2) return false;
	return (
		scene.document.tokens.key[from] === ',' || markAt(scene, from, 'grammar', 'and') !== undefined
	);
}

/** A box lists parts line by line: "249 860 déplacés / dont 119 541 réfugiés / 104 588 retournés". */
function continuesBox(scene: Scene, reading: Reading): boolean {
	const last = scene.before.at(-1);
	if (reading.from !== scene.from || last?.relation !== 'part_of') return false;
	if (last.sentenceIndex !== scene.index - 1) return false;
	const { sentences, tokens } = scene.document;
	const before = sentences[scene.index - 1];
	// "54 deaths (Feni 19, Cumilla 35)" over "1 missing": the bracket closed the list.
	const isLine = (to: number) => !'.)'.includes(tokens.key[to - 1] ?? '.');
	return (
		before !== undefined && isLine(before.to) && isLine(scene.to) && scene.to - scene.from <= 12
	);
}

/** "contre 12 000 la semaine dernière". */
export function isPrevious(scene: Scene, reading: Reading): boolean {
	// "rose to six after a woman died": one more, no count of before.
	if (reading.number.form === 'article') return false;
	if (isCompared(scene, reading)) return true;
	let at = reading.from;
	for (let step = 0; step < 2; step++) {
		const cue = markBefore(scene, at, 'relation', 'previous', 'corrected');
		if (cue) return !saysWho(scene, reading, cue) && !isOfConjunction(scene, cue);
		const skipped =
			markBefore(scene, at, 'grammar', 'article', 'adverb') ??
			scene.frames.find((mark) => mark.to === at && mark.sub === 'participle');
		if (!skipped) return false;
		at = skipped.from;
	}
	return false;
}

/** "mientras [que los] otros 600 000": the second word of a conjunction compares nothing. */
function isOfConjunction(scene: Scene, { from }: Mark): boolean {
	return marksWithin(scene, from - 1, from + 1, 'grammar', 'clauseStart').some(
		(mark) => mark.from < from && mark.to > from
	);
}

/** "Among those killed were five women", "the dead were 11 men": the verb says who they are. */
function saysWho(scene: Scene, reading: Reading, { from }: Mark): boolean {
	if (markAt(scene, from, 'grammar', 'be') === undefined) return false;
	return Boolean(reading.head?.subgroup) || isAmong(scene, reading);
}

/** "+ 9 % par rapport au mois de mars (372 100)", "en hausse de 5 % sur un mois (112 400 fin avril)". */
function isCompared(scene: Scene, { from, to }: Reading): boolean {
	const { tokens, published } = scene.document;
	const open = from - 1;
	if (tokens.key[open] !== '(') return false;
	const before = Math.max(scene.from, open - COMPARED);
	if (marksWithin(scene, before, open, 'relation', 'compared').length > 0) return true;
	const isChange = marksWithin(scene, before, open, 'relation', 'increase').length > 0;
	if (!isChange || !tokens.key.slice(before, open).includes('%')) return false;
	return scene.dates.some(
		(date) => date.from >= to && date.from - to <= 1 && (date.dateEnd ?? published) < published
	);
}

/** Tokens from what is compared to the bracket with its value. */
const COMPARED = 10;

/** "61 340 déplacés (Bouroum : 28 110 …", "32 personnes : 20 à Anzourou": a list of its parts. */
export function opensList(scene: Scene, whole: FigureDraft, reading: Reading): boolean {
	const { tokens } = scene.document;
	if (opensBehindVerb(scene, whole, reading)) return true;
	for (let at = whole.to; at < Math.min(reading.from, whole.to + 5); at++) {
		const key = tokens.key[at] ?? '';
		// "34 volontaires (VDP) et trois soldats": the bracket is closed.
		if (key === '(' && at - whole.to <= 1) return !tokens.key.slice(at, reading.from).includes(')');
		if (key === ':')
			return at === whole.to || at < reading.from - 1 || whole.metric === 'casualties';
	}
	return false;
}

/** "30 000 personnes ont fui vers les pays voisins (Niger 14 000, …": the bracket behind its predicate. */
export function opensBehindVerb(
	{ document }: Scene,
	whole: FigureDraft,
	{ from }: Reading
): boolean {
	const { key } = document.tokens;
	const start = whole.frame?.to ?? 0;
	if (start <= whole.to || start >= from) return false;
	const open = key.indexOf('(', start);
	const isNear = open >= 0 && open < from && open - start <= BEHIND_VERB;
	if (!isNear || key.slice(open, from).includes(')')) return false;
	return !key.slice(whole.to, open).some((sign) => ';:,'.includes(sign));
}

/** Tokens from a predicate to the bracket with its parts: "the violence to neighbouring countries". */
const BEHIND_VERB = 6;
