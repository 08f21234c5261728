/**
 * Numbers without a noun or predicate of their own: "dont 3 000", "contre 12 000", "Erbil (4 872)",
 * "9 à Nikia, 4 à Bembéré", "en compte 10 000", "s'élève à 92 418". Each rule says when it may count.
 */
import { SUBGROUPS, type Metric, type Unit } from '#lib/domain/figure.ts';
import { SIGN, WORD } from '../tokens.ts';
import type { Mark } from '../marks.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { metricOf } from './metrics.ts';
import { findPredicate, metricFor, type Reading } from './reading.ts';
import {
	findSuperseded,
	findWhole,
	isAmong,
	isEquivalent,
	isPrevious,
	latest,
	opensList
} from './relations.ts';
import { findLabel, findTopic, isCounted, type Topic } from './topic.ts';
import { isCapital, nameBefore } from './names.ts';
import { findHeading, findLeadIn } from '../structure/headings.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';

type Rule = (scene: Scene, reading: Reading, drafts: FigureDraft[]) => Finding | undefined;

const CLOSE = 2.6;

/** The first rule that licenses the number wins. */
const RULES: readonly Rule[] = [
	readChange,
	readEquivalent,
	readPart,
	readPrevious,
	readCountedBehind,
	readFunds,
	readOwnPredicate,
	readOther,
	readBracket,
	readListRow,
	readLabel,
	readCounted,
	readPlaceList,
	readIncrement,
	readGapped,
	readAmong,
	readHeading
];

export function findEllipsis(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	for (const rule of RULES) {
		const finding = rule(scene, reading, drafts);
		if (finding) return finding;
	}
	return undefined;
}

/** A part is no larger than its whole: of "640 ménages (3 210 personnes)", 1 200 are persons. */
function findFitting(scene: Scene, reading: Reading, last: FigureDraft): FigureDraft {
	const { value } = reading.number;
	if (value === null || last.value === null || value <= last.value) return last;
	const twin = [...scene.before, ...scene.found]
		.filter((draft) => draft.relation === 'equivalent' && draft.parent === last)
		.at(-1);
	return twin?.value && value <= twin.value ? twin : last;
}

/** What a figure takes over from the one before it; its own noun and predicate come first. */
function inherit(scene: Scene, reading: Reading, last: FigureDraft, rule: string): Finding {
	const from = findFitting(scene, reading, last);
	const { head } = reading;
	const isNoun = head !== undefined && (head.kind === 'noun' || head.kind === 'people');
	const said = isNoun ? undefined : findPredicateNoun(scene, reading);
	const unit: Unit = isNoun ? head.unit : from.unit;
	const bid = findPredicate(unit, reading.bids, CLOSE);
	const inherited = metricOf(unit, from.metric) ?? from.metric;
	const isOwn =
		bid !== undefined &&
		(bid.isSubject ? bid.mark.from >= reading.to : true) &&
		!isTransparent(inherited, bid.mark.key as Metric);
	return {
		unit,
		metric: isOwn ? metricFor(scene, unit, bid, reading) : (said?.metric ?? inherited),
		subgroup: said?.subgroup
			? said.subgroup
			: isNoun && head.subgroup
				? head.subgroup
				: isNoun && reading.isPart
					? null
					: from.subgroup,
		currency: from.currency,
		antecedent: from,
		frame: isOwn ? bid.mark : null,
		rule
	};
}

/** "17 000 sont des réfugiés", "219 were men": the noun behind the verb. */
function findPredicateNoun(scene: Scene, reading: Reading) {
	const be = markAt(scene, reading.to, 'grammar', 'be');
	if (!be) return undefined;
	let at = be.to;
	for (let step = 0; step < 3; step++)
		at = markAt(scene, at, 'grammar', 'article', 'of', 'adverb')?.to ?? at;
	const head = scene.heads.find((mark) => mark.from === at && mark.key === 'person');
	if (!head) return undefined;
	const isStatus = head.sub === 'refugees' || head.sub === 'displaced' || head.sub === 'returned';
	const group = scene.marks.find((mark) => mark.section === 'subgroups' && mark.from === at);
	return {
		metric: isStatus ? (head.sub as Metric) : undefined,
		subgroup: SUBGROUPS.find((subgroup) => subgroup === group?.sub)
	};
}

const UNLODGED: ReadonlySet<Metric> = new Set<Metric>([
	'homeless',
	'evacuated',
	'deaths',
	'injured',
	'missing',
	'rescued'
]);

/** Where the same people live, or that they are hit, says nothing new about them. */
function isTransparent(inherited: Metric, predicate: Metric): boolean {
	if (
		inherited === predicate ||
		inherited === 'evacuated' ||
		inherited === 'capacity' ||
		inherited === 'targeted'
	)
		return false;
	if (predicate === 'displaced') return inherited === 'refugees' || inherited === 'asylum_seekers';
	if (predicate === 'sheltered') return !UNLODGED.has(inherited);
	return predicate === 'affected' || predicate === 'arrivals';
}

/** "passé de 8 000 à 19 500 occupants", "ramené de 163 à 127 le nombre de disparus": the first end. */
function readChange(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const first = drafts.at(-1);
	if (first && isSecondEnd(scene, first, reading)) {
		return { ...inherit(scene, reading, first, '<change> to <number>'), subgroup: first.subgroup };
	}
	if (!markBefore(scene, reading.from, 'relation', 'change')) return undefined;
	const next = scene.numbers.find((number) => number.from > reading.number.from);
	if (!next || next.from - reading.number.to > 4) return undefined;
	const topic =
		findTopic(scene, next) ??
		topicOfNumber(scene, next.to) ??
		topicOf(latest(scene, drafts, reading.from));
	if (!topic) return undefined;
	const correction =
		marksWithin(scene, scene.from, reading.from, 'relation', 'superseded').length > 0;
	const { unit, metric, subgroup } = topic;
	return {
		unit,
		metric,
		subgroup,
		relation: correction ? 'superseded' : 'previous',
		rule: '<change> from <number>'
	};
}

/** The number that a change leads to: close behind the one that it starts from. */
function isSecondEnd(scene: Scene, first: FigureDraft, reading: Reading): boolean {
	if (first.sentenceIndex !== scene.index || reading.from - first.to > 4) return false;
	return markBefore(scene, first.from, 'relation', 'change') !== undefined;
}

function topicOfNumber(
	scene: Scene,
	at: number
): Pick<Topic, 'unit' | 'metric' | 'subgroup'> | undefined {
	const mark = scene.heads.find((head) => head.from >= at && head.from - at <= 2);
	if (!mark) return undefined;
	if (mark.sub !== 'neutral')
		return { unit: mark.key as Unit, metric: mark.sub as Metric, subgroup: null };
	return undefined;
}

function topicOf(draft: FigureDraft | undefined) {
	return draft && { unit: draft.unit, metric: draft.metric, subgroup: draft.subgroup };
}

function readEquivalent(
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

function readPart(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	if (!reading.isPart) return undefined;
	const whole = findWhole(scene, drafts, reading.from);
	if (!whole || isOfThings(scene, reading, whole)) return undefined;
	const placeSpan = placeBehind(scene, reading);
	return {
		...inherit(scene, reading, whole, '<figure> of which <number>'),
		relation: 'part_of',
		parent: whole,
		placeSpan
	};
}

/** "973 centres, dont 770 affichent complet": part of what is no figure. */
function isOfThings(scene: Scene, reading: Reading, whole: FigureDraft): boolean {
	for (const thing of scene.things) {
		if (thing.to <= reading.from && (thing.from > whole.from || whole.sentenceIndex < scene.index))
			return true;
	}
	return false;
}

function readPrevious(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	if (!isPrevious(scene, reading)) return undefined;
	const current =
		drafts.filter((draft) => draft.from < reading.from).at(-1) ??
		(isOpening(scene, reading) ? latest(scene, drafts, reading.from) : undefined);
	if (!current) return undefined;
	const superseded = findSuperseded(scene, reading).relation;
	return {
		...inherit(scene, reading, current, '<figure> against <number>'),
		relation: superseded ?? 'previous',
		parent: current
	};
}

function isOpening(scene: Scene, reading: Reading): boolean {
	return reading.from - scene.from <= 4;
}

/** "11 424 sont retournées", "en blessant douze", "29 ont perdu la vie": the predicate is close. */
function readOwnPredicate(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun' || reading.head?.kind === 'people') return undefined;
	const last = latest(scene, drafts, reading.from);
	const unit = last?.unit ?? 'person';
	const bid =
		findPredicate(unit, reading.bids, CLOSE) ?? findPredicate('person', reading.bids, CLOSE);
	if (!bid || !isClose(scene, reading, bid.mark.from)) return undefined;
	if (isVerbOfCounting(scene, reading, bid.mark)) return undefined;
	const ownUnit =
		metricOf(unit, bid.mark.key as Metric) && !isOfPeople(unit, bid.mark.key as Metric)
			? unit
			: 'person';
	const whole = findWhole(scene, drafts, reading.from);
	const isPart =
		whole !== undefined &&
		whole.metric !== 'capacity' &&
		(isAmong(scene, reading) || (bid.isSubject && followsSemicolon(scene, reading, whole, drafts)));
	const predicate = metricFor(scene, ownUnit, bid, reading);
	const isSame = last !== undefined && isTransparent(last.metric, predicate);
	return {
		unit: ownUnit,
		metric: isSame ? last.metric : predicate,
		subgroup: subgroupFor(scene, last),
		antecedent: last ?? null,
		frame: bid.mark,
		cost: bid.cost,
		relation: isPart ? 'part_of' : (findSuperseded(scene, reading).relation ?? null),
		parent: isPart ? whole : null,
		rule: '<number> <predicate>'
	};
}

/** "the number of casualties had reached 1,300": the verb right before the number counts a topic. */
function isVerbOfCounting(scene: Scene, reading: Reading, mark: Mark): boolean {
	const count = markBefore(scene, reading.from, 'relation', 'count');
	if (!count || count.from > mark.from || count.to < mark.to) return false;
	const topic = findTopic(scene, reading.number);
	return topic !== undefined && topic.mark.to <= count.from && count.from - topic.mark.to <= 8;
}

/** "flattened 2,000 homes, killing 1,100": houses are not killed. */
function isOfPeople(unit: Unit, predicate: Metric): boolean {
	return unit !== 'animal' && metricOf(unit, predicate) !== predicate && HARM.has(predicate);
}

const HARM: ReadonlySet<Metric> = new Set<Metric>(['deaths', 'injured', 'missing']);

/** Those who go on being counted in a sentence are of the same group, unless a part came between. */
function subgroupFor(scene: Scene, last: FigureDraft | undefined): FigureDraft['subgroup'] {
	const of = last?.relation === 'part_of' ? last.parent : last;
	return of && of.sentenceIndex === scene.index ? of.subgroup : null;
}

/** "156 enfants …; onze n'ont pas survécu": of those just named. */
function followsSemicolon(
	scene: Scene,
	reading: Reading,
	whole: FigureDraft,
	drafts: FigureDraft[]
): boolean {
	if (whole.sentenceIndex !== scene.index) return false;
	const { tokens } = scene.document;
	let stop = reading.from - 1;
	while (stop >= whole.to && tokens.key[stop] !== ';') stop--;
	if (stop < whole.to) return false;
	return drafts.every((draft) => draft.from < stop || draft.relation === 'part_of');
}

/** A number alone is the subject only at the head of its clause, or the object right behind the verb. */
function isClose(scene: Scene, reading: Reading, frame: number): boolean {
	if (frame < reading.from) return true;
	const { tokens } = scene.document;
	for (let at = reading.to; at < frame; at++) {
		if (tokens.key[at] === ',' || markAt(scene, at, 'grammar', 'and')) return false;
	}
	const before = reading.from - 1;
	if (before < scene.from) return true;
	if (tokens.kind[before] === SIGN) return true;
	return scene.marks.some(
		(mark) =>
			mark.to === reading.from && (mark.section === 'relation' || mark.section === 'grammar')
	);
}

/** "Seize autres", "400 autres". */
function readOther(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const other =
		markAt(scene, reading.number.to, 'grammar', 'anotherBefore') ??
		markBefore(scene, reading.number.from, 'grammar', 'anotherBefore');
	const ofOther = markAt(scene, reading.number.to, 'grammar', 'of');
	if (!other && !(ofOther && markAt(scene, ofOther.to, 'grammar', 'anotherBefore')))
		return undefined;
	const last = findWhole(scene, drafts, reading.from);
	if (!last) return undefined;
	const finding = inherit(scene, reading, last, '<number> others');
	const bid = findPredicate(finding.unit, reading.bids, 8);
	if (!bid || finding.frame) return finding;
	return { ...finding, metric: metricFor(scene, finding.unit, bid, reading), frame: bid.mark };
}

/** "Ninive (75 210), Erbil (4 872)": alone in brackets behind a name. */
function readBracket(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const { tokens } = scene.document;
	if (tokens.key[reading.from - 1] !== '(' || tokens.key[reading.to] !== ')') return undefined;
	const last = latest(scene, drafts, reading.from);
	const isDated = scene.dates.some((date) => date.to === reading.from - 1);
	if (isDated && last)
		return {
			...inherit(scene, reading, last, '<date> (<number>)'),
			relation: 'previous',
			parent: last
		};
	const pair = readBareEquivalent(reading, drafts);
	if (pair) return pair;
	const name = nameBefore(scene, reading.from - 1);
	if (!name) return undefined;
	const topic = findTopic(scene, reading.number);
	const isNear = topic && (!last || last.sentenceIndex !== scene.index);
	const source = isNear ? topic : topicOf(last);
	if (!source) return undefined;
	const whole = findListed(scene, drafts, reading);
	return {
		unit: source.unit,
		metric: source.metric,
		subgroup: source.subgroup,
		antecedent: last ?? null,
		relation: whole ? 'part_of' : null,
		parent: whole ?? null,
		placeSpan: name,
		rule: LISTED
	};
}

/** The whole of a list: the last whole, or that of the row before. */
function findListed(
	scene: Scene,
	drafts: FigureDraft[],
	reading: Reading
): FigureDraft | undefined {
	const whole = findWhole(scene, drafts, reading.from);
	return whole?.rule === LISTED ? undefined : whole;
}

const LISTED = '<place> (<number>)';

/** "12 340 ménages (61 700)": the larger number in brackets counts their members. */
function readBareEquivalent(reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const last = drafts.at(-1);
	if (last?.unit !== 'household' || reading.from - last.to > 2) return undefined;
	if ((reading.number.value ?? 0) <= (last.value ?? Infinity)) return undefined;
	return {
		unit: 'person',
		metric: last.metric,
		subgroup: last.subgroup,
		antecedent: last,
		relation: 'equivalent',
		parent: last,
		rule: '<figure> equals <number>'
	};
}

/** A row under a lead-in ("… comme suit :", a heading): it takes over what the lead-in counts. */
function readListRow(scene: Scene, reading: Reading): Finding | undefined {
	if (reading.head?.kind === 'noun' && reading.head.metric !== null) return undefined;
	if (scene.frames.some((frame) => frame.sub !== 'participle')) return undefined;
	const lead = findLeadIn(scene.document, scene.index);
	const whole =
		lead &&
		scene.before
			.filter((draft) => draft.sentenceIndex === lead.index && draft.relation !== 'part_of')
			.at(-1);
	const name = nameAtStart(scene, reading);
	if (!lead || !whole || !name) return undefined;
	const unit = reading.head?.kind === 'noun' ? reading.head.unit : whole.unit;
	const metric = metricOf(unit, whole.metric);
	if (!metric) return undefined;
	return {
		unit,
		metric,
		subgroup: reading.head?.subgroup ?? whole.subgroup,
		antecedent: whole,
		relation: 'part_of',
		parent: whole,
		placeSpan: name,
		headingSpan: { from: lead.from, to: lead.to },
		rule: '<row> under <figure>'
	};
}

/** The name that a row begins with. */
function nameAtStart(scene: Scene, reading: Reading): { from: number; to: number } | undefined {
	const { tokens } = scene.document;
	let from = scene.from;
	while (from < reading.from && tokens.kind[from] !== WORD) from++;
	if (!isCapital(scene, from)) return placeBehind(scene, reading) ?? undefined;
	let to = from;
	while (to < reading.from && tokens.kind[to] === WORD) to++;
	return to > from ? { from, to } : undefined;
}

function readLabel(scene: Scene, reading: Reading): Finding | undefined {
	const topic = findLabel(scene, reading.number);
	if (!topic) return undefined;
	return {
		unit: topic.unit,
		metric: topic.metric,
		subgroup: topic.subgroup,
		noun: topic.mark,
		rule: '<label>: <number>'
	};
}

/** "portant à 56 700 le nombre de réfugiés accueillis". */
function readCountedBehind(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun' || !isCounted(scene, reading.number)) return undefined;
	const topic = findTopic(scene, reading.number);
	return topic && topic.mark.from >= reading.to ? readCounted(scene, reading, drafts) : undefined;
}

/** "64 millions de dollars …; seuls 12 millions ont été reçus": money goes on as money. */
function readFunds(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	if (reading.head?.kind === 'noun' || reading.number.scale < 1000) return undefined;
	const funds = [...scene.before, ...drafts]
		.filter((draft) => draft.unit === 'currency' && scene.index - draft.sentenceIndex <= 2)
		.at(-1);
	const bid = funds && findPredicate('currency', reading.bids, CLOSE);
	if (!funds || !bid) return undefined;
	return {
		unit: 'currency',
		currency: funds.currency,
		metric: metricFor(scene, 'currency', bid, reading),
		subgroup: null,
		frame: bid.mark,
		antecedent: funds,
		rule: '<number> <predicate>'
	};
}

/** "le nombre de déplacés s'élève à 92 418", "en compte à lui seul près de 10.000". */
function readCounted(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	if (reading.head?.kind === 'noun' || !isCounted(scene, reading.number)) return undefined;
	const last = latest(scene, drafts, reading.from);
	const topic = findTopic(scene, reading.number);
	const whole = findWhole(scene, drafts, reading.from);
	const isPart = whole !== undefined && isAmong(scene, reading);
	const tie = isPart
		? { relation: 'part_of' as const, parent: whole }
		: isPrevious(scene, reading) && last
			? { relation: 'previous' as const, parent: last }
			: findSuperseded(scene, reading);
	if (topic)
		return {
			unit: topic.unit,
			metric: topic.metric,
			subgroup: topic.subgroup,
			noun: topic.mark,
			antecedent: last ?? null,
			...tie,
			rule: '<noun> amounts to <number>'
		};
	const above = last?.sentenceIndex === scene.index ? undefined : findTopicAbove(scene, reading);
	if (above && (!last || last.sentenceIndex < scene.index - 1))
		return { ...above, ...tie, rule: '<noun> amounts to <number>' };
	if (!last) return undefined;
	const counted = whole ?? last;
	return { ...inherit(scene, reading, counted, '<verb of counting> <number>'), ...tie };
}

/** "Les réfugiés affluent. Ils sont 73 000": the noun of the sentence before. */
function findTopicAbove(
	scene: Scene,
	reading: Reading
): Pick<Topic, 'unit' | 'metric' | 'subgroup'> | undefined {
	const pronouns = marksWithin(scene, scene.from, reading.from, 'relation', 'pronoun');
	if (pronouns.length === 0 || scene.index === 0) return undefined;
	const mark = scene.document
		.marksOf(scene.index - 1)
		.find((found) => found.section === 'heads' && found.sub !== 'neutral');
	return mark && { unit: mark.key as Unit, metric: mark.sub as Metric, subgroup: null };
}

/** "9 décès à Nikia, 4 à Bembéré et un à Kandou", "à Kolou, 18 morts ; à Banira, 7". */
function readPlaceList(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const last = drafts.at(-1);
	if (!last || last.sentenceIndex !== scene.index || reading.from - last.to > 12) return undefined;
	if (reading.head?.kind === 'noun') return undefined;
	const behind = placeBehind(scene, reading);
	const before = behind ? undefined : placeBefore(scene, reading);
	if (!behind && !before) return undefined;
	const whole =
		last.relation === 'part_of' ? last.parent : opensList(scene, last, reading) ? last : null;
	return {
		...inherit(scene, reading, last, '<number> in <place>'),
		relation: whole ? 'part_of' : null,
		parent: whole,
		placeSpan: behind ?? before ?? null
	};
}

function placeBehind(scene: Scene, reading: Reading): { from: number; to: number } | null {
	const locative = markAt(scene, reading.to, 'grammar', 'locative');
	if (!locative) return null;
	let from = locative.to;
	const article = markAt(scene, from, 'grammar', 'article');
	if (article) from = article.to;
	return isCapital(scene, from) || article ? { from, to: endOfName(scene, from) } : null;
}

function endOfName(scene: Scene, from: number): number {
	const { tokens } = scene.document;
	let to = from + 1;
	while (
		to < scene.to &&
		tokens.kind[to] === WORD &&
		(isCapital(scene, to) || tokens.joined[to] || markAt(scene, to, 'grammar', 'of', 'article'))
	)
		to++;
	return to;
}

function placeBefore(scene: Scene, reading: Reading): { from: number; to: number } | undefined {
	const { tokens } = scene.document;
	const sign = tokens.key[reading.from - 1] ?? '';
	if (sign !== ',' && sign !== ':') return nameDirectlyBefore(scene, reading);
	return nameBefore(scene, reading.from - 1);
}

/** "Maradé 31, Zindra 12". */
function nameDirectlyBefore(
	scene: Scene,
	reading: Reading
): { from: number; to: number } | undefined {
	return isCapital(scene, reading.from - 1) ? nameBefore(scene, reading.from) : undefined;
}

/** "12 de plus", "12 más que ayer". */
function readIncrement(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const isMore =
		markAt(scene, reading.number.to, 'grammar', 'moreAfter') ??
		markBefore(scene, reading.from, 'relation', 'increase');
	if (!isMore) return undefined;
	const last = latest(scene, drafts, reading.from);
	return last && inherit(scene, reading, last, '<number> more');
}

/** "L'ONU parle de 12 000 déplacés, le gouvernement de 8 000": the verb is left out. */
function readGapped(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const last = drafts.at(-1);
	if (reading.head || last?.sentenceIndex !== scene.index || reading.from - last.to > 12)
		return undefined;
	if (!markBefore(scene, reading.from, 'grammar', 'of')) return undefined;
	const { tokens } = scene.document;
	const isApart = tokens.key.slice(last.to, reading.from).includes(',');
	return isApart ? inherit(scene, reading, last, '<figure>, of <number>') : undefined;
}

/** "Parmi elles figuraient 62 femmes", "Vingt-trois civils figurent dans ce décompte". */
function readAmong(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	if (!isAmong(scene, reading) || reading.head?.kind === 'other') return undefined;
	const whole = firstOfSentence(scene, findWhole(scene, drafts, reading.from));
	if (!whole) return undefined;
	return {
		...inherit(scene, reading, whole, '<number> among <figure>'),
		relation: 'part_of',
		parent: whole
	};
}

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

/** Under a heading that names what is counted, in a line that is no sentence: "Abri : 208 ménages". */
function readHeading(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	if (scene.frames.some((frame) => frame.sub !== 'participle')) return undefined;
	const isLabelled = scene.document.tokens.key[reading.from - 1] === ':';
	const isFirst = reading.from === scene.from && reading.head?.kind === 'noun';
	if (!isLabelled && !isFirst) return undefined;
	const heading = findHeading(scene.document, scene.document.sentences[scene.index]?.line ?? 0);
	if (!heading) return undefined;
	const last = drafts.at(-1);
	const unit = reading.head?.kind === 'noun' ? reading.head.unit : (last?.unit ?? heading.unit);
	const metric = metricOf(unit, heading.metric);
	if (!metric) return undefined;
	return {
		unit,
		metric,
		subgroup: reading.head?.subgroup ?? null,
		headingSpan: heading.span,
		rule: '<heading> over <number>'
	};
}
