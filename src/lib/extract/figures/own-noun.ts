/** What a number counts by its own noun, with what others say of the same people. */
import { withFields } from '../fields.ts';
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import type { Head } from './head.ts';
import { findHead } from './heads.ts';
import { beatsNoun, goesWith, metricOf } from './metrics.ts';
import { fromNoun } from './nouns.ts';
import { hasPartCue } from './parts.ts';
import type { Reading } from './reading.ts';
import { type Scene, markBefore } from './scene.ts';
import { findWhole, isRival } from './wholes.ts';

/** The noun agrees with the figure before it, or names what it counts itself. */
export function findOwn(scene: Scene, reading: Reading, head: Head): Finding | undefined {
	return fromAgreement(scene, reading, head) ?? fromOwnNoun(scene, reading, head);
}

/** A noun with its predicate; what names the people of a household weighs as its own noun would. */
function fromOwnNoun(scene: Scene, reading: Reading, head: Head): Finding | undefined {
	const own = fromNoun(scene, reading, head);
	const twin = fromTwin(scene, reading, head);
	return own && (!twin || beatsNoun(twin.metric, own.metric)) ? own : twin;
}

/** "719 ménages, soit 4 316 déplacés": what the persons are, their households are. */
function fromTwin(scene: Scene, { number, to }: Reading, head: Head): Finding | undefined {
	if (head.unit !== 'household' || head.metric !== null) return undefined;
	const next = scene.numbers.find((other) => other.from >= number.to);
	const twin = next && next.from - to <= TWIN_WORDS ? findHead(scene, next) : undefined;
	if (!next || !twin?.metric || twin.unit !== 'person') return undefined;
	if (!markBefore(scene, next.from, 'relation', 'equivalent')) return undefined;
	return {
		unit: 'household',
		metric: twin.metric,
		subgroup: null,
		rule: '<figure> equals <number>'
	};
}

const TWIN_WORDS = 5;

/** "34 viviendas destruidas, 210 afectadas", "900 familias afectadas y 510 damnificadas": no people of their own. */
function fromAgreement(scene: Scene, reading: Reading, head: Head): Finding | undefined {
	const last = scene.found.at(-1);
	if (!last || !AGREEING.has(last.unit) || reading.from - last.to > SAME_ROW) return undefined;
	if (head.unit !== 'person' || !head.metric || !OF_HOUSEHOLDS.has(head.metric)) return undefined;
	// "1 204 ménages, soit 8 320 personnes déplacées": who has a noun of their own agrees with it.
	if (head.nounTo - reading.number.to > 1) return undefined;
	const metric = metricOf(last.unit, head.metric);
	if (!metric) return undefined;
	const { key } = scene.document.tokens;
	const ending = (at: number) => (key[at] ?? '').slice(-2);
	// "15 viviendas colapsadas, 17 inhabitables y 210 afectadas": with any of the row.
	const isSame = scene.found.some(
		(one) => one.unit === last.unit && ending(head.nounTo - 1) === ending(one.to - 1)
	);
	if (!isSame || last.sentenceIndex !== scene.index) return undefined;
	return {
		unit: last.unit,
		metric,
		subgroup: null,
		antecedent: last,
		rule: '<number> <predicate>'
	};
}

/** Tokens from a figure to the next of its row, over the place that it is of: "), Luque (". */
const SAME_ROW = 8;

const AGREEING: ReadonlySet<Unit> = new Set<Unit>(['dwelling', 'household']);

/** What befalls a household or a house as a whole. */
const OF_HOUSEHOLDS: ReadonlySet<Metric> = new Set<Metric>([
	'affected',
	'homeless',
	'displaced',
	'evacuated',
	'trapped',
	'sheltered',
	'assisted'
]);

/** "900 évacués, dont 77 patients": what happened to the whole beats what the noun of a part says. */
export function asPart(scene: Scene, reading: Reading, own: Finding): Finding {
	const drafts = scene.found;
	const whole = reading.isPart ? findWhole(scene, drafts, reading.from) : undefined;
	if (whole && isOfDead(scene, reading, own, whole))
		return withFields(own, {
			metric: whole.metric,
			frame: null,
			rule: '<figure> of which <number>'
		});
	const isNamed = own.rule === '<number> <noun of a metric>' && own.frame === null;
	if (!whole || !isNamed || whole.sentenceIndex !== scene.index) return own;
	// "1 457 cas et 64 décès, dont 998 cas": the noun names another figure of the sentence.
	if (drafts.some((draft) => draft.sentenceIndex === scene.index && isSameCount(draft, own)))
		return own;
	if (isRival(scene, reading, own, whole)) return own;
	const isFit = goesWith(own.unit, whole.metric) && beatsNoun(own.metric, whole.metric);
	return isFit
		? withFields(own, { metric: whole.metric, rule: '<figure> of which <number>' })
		: own;
}

/** "34 morts, parmi lesquels dix soldats encerclés par les flammes": how they died, no other fate. */
function isOfDead(scene: Scene, reading: Reading, own: Finding, whole: FigureDraft): boolean {
	if (whole.metric !== 'deaths' || own.metric === 'deaths' || own.unit !== 'person') return false;
	if (whole.sentenceIndex !== scene.index || !hasPartCue(scene, reading.number)) return false;
	return own.frame !== null && own.rule !== '<number> <noun of a metric>';
}

function isSameCount(draft: FigureDraft, { metric, unit }: Finding): boolean {
	return draft.metric === metric && draft.unit === unit;
}
