/** What a number without a noun of its own takes over from the figure before it. */
import { type Metric, SUBGROUPS, type Unit } from '#lib/domain/figure.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { metricOf } from './metrics.ts';
import { AID, findPlan } from './plans.ts';
import type { Bid } from './predicates.ts';
import { metricFor } from './predicate-metric.ts';
import { type Reading, findPredicate } from './reading.ts';
import { type Scene, isVerbFirst, markAt } from './scene.ts';
import { VICTIMS } from './victims.ts';
import { isOutcome } from './wholes.ts';

export const CLOSE = 2.6;

/** A part is no larger than its whole: of "640 ménages (3 210 personnes)", 1 200 are persons. */
function findFitting(scene: Scene, reading: Reading, last: FigureDraft): FigureDraft {
	const { value } = reading.number;
	if (value === null || last.value === null || value <= last.value) return last;
	const twin = [...scene.before, ...scene.found].filter((draft) => isTwin(draft, last)).at(-1);
	return twin?.value && value <= twin.value ? twin : last;
}

/** The same people in persons: an equivalent, or those whose households were counted next. */
function isTwin(draft: FigureDraft, last: FigureDraft): boolean {
	if (draft.relation === 'equivalent' && draft.parent === last) return true;
	const isOfHouseholds = last.unit === 'household' && draft.unit === 'person';
	return isOfHouseholds && draft.metric === last.metric && draft.relation === null;
}

/** What a figure takes over from the one before it; its own noun and predicate come first. */
export function inherit(scene: Scene, reading: Reading, last: FigureDraft, rule: string): Finding {
	const from = findFitting(scene, reading, last);
	const { head } = reading;
	const isNoun = head !== undefined && (head.kind === 'noun' || head.kind === 'people');
	const said = isNoun ? undefined : findPredicateNoun(scene, reading);
	const unit: Unit = isNoun ? head.unit : unitOfOutcome(reading, from);
	const bid = findPredicate(unit, reading.bids, CLOSE);
	const inherited = metricOf(unit, from.metric) ?? from.metric;
	const isOwn =
		bid !== undefined &&
		(bid.isSubject ? isSaidOf(scene, reading, bid, from) : true) &&
		!isTransparent(inherited, bid.mark.key as Metric) &&
		// "Sur les 120 personnes tuées, 87 vivaient ici": where the dead used to live.
		!(reading.isPart && from.metric === 'deaths' && bid.mark.key === 'sheltered');
	// "a aidé 15 000 personnes et prévoit d'en atteindre 40 000".
	const isPlanned = AID.has(inherited) && findPlan(scene, reading.from) !== undefined;
	const taken = isPlanned ? 'targeted' : inherited;
	return {
		unit,
		metric: isOwn ? metricFor(scene, unit, bid, reading) : (said?.metric ?? taken),
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

/** "58 cases, of which 13 have died": those who die or recover are persons. */
function unitOfOutcome({ bids }: Reading, from: FigureDraft): Unit {
	if (from.unit !== 'case') return from.unit;
	const bid = findPredicate('person', bids, CLOSE);
	if (!bid) return from.unit;
	const said = bid.mark.key as Metric;
	// "Sur les 33 cas, quatre sont hospitalisés": persons are.
	return isOutcome(said, from) || (said === 'treated' && bid.isSubject) ? 'person' : from.unit;
}

/** Behind its number; "90 hospitalizados, de los que murieron seis": or right before it, behind the whole. */
function isSaidOf(
	scene: Scene,
	{ from: at, to, isPart }: Reading,
	{ mark, cost }: Bid,
	whole: FigureDraft
): boolean {
	if (mark.from >= to) return true;
	const isOfSentence = whole.sentenceIndex === scene.index && mark.from >= whole.to;
	return isPart && isVerbFirst(scene) && isOfSentence && mark.to <= at && cost <= VERB_FIRST;
}

/** What a verb costs that stands right before its subject. */
const VERB_FIRST = 1.5;

/** "17 000 sont des réfugiés", "219 of them were men": the noun behind the verb. */
function findPredicateNoun(scene: Scene, reading: Reading) {
	const subject = markAt(scene, reading.to, 'relation', 'among')?.to ?? reading.to;
	const be = markAt(scene, subject, 'grammar', 'be');
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
	'rescued',
	'expelled',
	'returned',
	'detained',
	'abducted',
	'trapped'
]);

/** Where the same people live, or that they are hit, says nothing new about them. */
export function isTransparent(inherited: Metric, predicate: Metric): boolean {
	if (
		inherited === predicate ||
		inherited === 'evacuated' ||
		inherited === 'capacity' ||
		inherited === 'targeted'
	)
		return false;
	if (predicate === 'displaced') return inherited === 'refugees' || inherited === 'asylum_seekers';
	if (predicate === 'sheltered') return !UNLODGED.has(inherited);
	// "soignés, dont trois dans un état grave": how badly those in care are hurt.
	if (predicate === 'injured') return inherited === 'treated';
	// "murieron 134 y 760 mil fueron afectadas": who was hit is told apart from the victims.
	if (predicate === 'affected') return !VICTIMS.has(inherited) && inherited !== 'homeless';
	// "2 297 sont morts et 116 959 sont arrivés": the dead do not arrive.
	return predicate === 'arrivals' && !VICTIMS.has(inherited);
}

export function topicOf(draft: FigureDraft | undefined) {
	return draft && { unit: draft.unit, metric: draft.metric, subgroup: draft.subgroup };
}
