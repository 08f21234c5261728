/** What "affected" people: what hit them is what befell them. */
import type { Metric } from '#lib/domain/figure.ts';
import { mentionsIn } from '../spans.ts';
import type { Bid } from './predicates.ts';
import { type Scene, clauseStart, markBefore } from './scene.ts';

/** The metric of what hit the people of a predicate; undefined where it says no more than that. */
export function findWhatHit(scene: Scene, bid: Bid): Metric | undefined {
	if (isAid(scene, bid)) return 'assisted';
	return isOfSickness(scene, bid) ? 'disease_cases' : findNoun(scene, bid);
}

/** "l'aide alimentaire a touché 467 000 personnes": what reaches people in the whole clause is aid, and no harm. */
function isAid(scene: Scene, { mark, isSubject }: Bid): boolean {
	if (isSubject || mark.sub === 'noun') return false;
	const clause = mentionsIn(scene.marks, { from: clauseStart(scene, mark.from), to: mark.from });
	const guards = clause.filter(({ section }) => section === 'guards').map(({ key }) => key);
	const isHarm =
		guards.some((key) => BEFALLING.has(key)) ||
		clause.some(({ section }) => section === 'diseases');
	return !isHarm && guards.includes('aid');
}

const BEFALLING: ReadonlySet<string> = new Set([
	'disaster',
	'attack',
	'epidemic',
	'conflict',
	'event'
]);

/** "un desplazamiento masivo que afectó a 300 familias", "la inseguridad alimentaria afecta a 900 personas". */
function findNoun(scene: Scene, { mark, isSubject }: Bid): Metric | undefined {
	if (isSubject) return findNounBehind(scene, mark.to);
	let end = mark.from;
	for (let step = 0; step < 2; step++)
		end = markBefore(scene, end, 'grammar', 'have', 'adverb', 'relative')?.from ?? end;
	// "55 eventos de desplazamiento masivo, que afectaron a 17 825 personas".
	if (scene.document.tokens.key[end - 1] === ',') end--;
	const noun = scene.marks.findLast(
		({ section, key, sub, to }) =>
			section === 'frames' &&
			(sub === 'noun' || sub === 'state') &&
			WHAT_HITS.has(key as Metric) &&
			to <= end &&
			end - to < NOUN_WORDS
	);
	return noun?.key as Metric | undefined;
}

/** "400 familias resultaron afectadas por el desplazamiento": what they left, or are shut in by. */
function findNounBehind(scene: Scene, at: number): Metric | undefined {
	const noun = scene.marks.find(
		({ section, key, sub, from }) =>
			section === 'frames' &&
			sub === 'noun' &&
			(key === 'displaced' || key === 'trapped') &&
			from >= at &&
			from - at <= NOUN_WORDS
	);
	// "por el desplazamiento de tierra": a landslide.
	const isOfEarth =
		noun &&
		scene.marks.some(
			({ section, key, from, to }) =>
				section === 'guards' && key === 'disaster' && from <= noun.from && to > noun.to
		);
	return isOfEarth ? undefined : (noun?.key as Metric | undefined);
}

/** "l'épidémie a touché 4 300 personnes", "affected by cholera": whom a disease hits has it. */
function isOfSickness(scene: Scene, { mark, isSubject }: Bid): boolean {
	const { from, to } = mark;
	const near = isSubject
		? { from: to, to: to + HITTING_WORDS }
		: { from: from - HITTING_WORDS, to: from };
	return mentionsIn(scene.marks, near).some(
		({ section, key }) => section === 'diseases' || (section === 'guards' && key === 'epidemic')
	);
}

/** "El cólera se ha llevado a 310 personas", "la riada se llevó a doce": taken by no kidnappers. */
export function isTakenByHarm(scene: Scene, { mark, isSubject }: Bid): boolean {
	if (isSubject) return false;
	const start = Math.max(clauseStart(scene, mark.from), mark.from - HITTING_WORDS);
	return scene.marks.some(
		({ section, key, from, to }) =>
			from >= start &&
			to <= mark.from &&
			(section === 'diseases' || (section === 'guards' && HARMS.has(key)))
	);
}

const HARMS: ReadonlySet<string> = new Set(['disaster', 'epidemic']);

/** Tokens from what spreads to its verb, or from the verb to it: "par l'épidémie de". */
const HITTING_WORDS = 4;

/** Tokens from the noun of what hit them over its adjective. */
const NOUN_WORDS = 2;
const WHAT_HITS: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'trapped',
	'evacuated',
	'food_insecure',
	'malnourished'
]);
