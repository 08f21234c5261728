/** "the number who have died", "le nombre de ceux qui ont fui": a count of those of whom a clause tells. */
import type { Metric } from '#lib/domain/figure.ts';
import { withFields } from '../fields.ts';
import type { Mark } from '../marks.ts';
import { metricOf } from './metrics.ts';
import { marksWithin, type Scene } from './scene.ts';
import type { Topic } from './topic.ts';

/** The counts of a sentence whose clause says what befell them. */
export function numbersOfThose(scene: Scene): Topic[] {
	return marksWithin(scene, scene.from, scene.to, 'relation', 'numberHead').flatMap((noun) => {
		const said = findClause(scene, noun.to);
		const metric = said && metricOf('person', said.key as Metric);
		if (!said || !metric) return [];
		const mark = withFields(noun, { to: said.to });
		return [{ unit: 'person' as const, metric, subgroup: null, mark }];
	});
}

/** The first predicate of the relative clause right behind, where no number comes before it. */
function findClause(scene: Scene, at: number): Mark | undefined {
	const [relative] = marksWithin(scene, at, at + THOSE, 'grammar', 'relative');
	if (!relative || scene.heads.some((head) => head.from >= at && head.to <= relative.from))
		return undefined;
	const said = scene.frames.find(
		({ from, sub, key }) =>
			from >= relative.to &&
			from - relative.to <= CLAUSE &&
			sub !== 'object' &&
			metricOf('person', key as Metric) !== undefined
	);
	const isOther = scene.numbers.some(({ from }) => from >= at && from < (said?.from ?? at));
	return isOther ? undefined : said;
}

/** Tokens from the noun to its clause: "of all those who". */
const THOSE = 5;
/** Tokens from the opening of the clause to its verb: "who have so far been". */
const CLAUSE = 7;
