import type { RegionName } from '#lib/domain/records.ts';
import { outlineTotal } from '#lib/domain/total-line.ts';
import type { TotalLine } from '#lib/domain/total-line.ts';
import { countTopics, listRegionsWithFigures } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { MetricSupply } from './metric-supply.ts';
import type { ViewOptions } from './view-options.ts';

/**
 * Every total as the page of its place shows it, in order of region and metric: of the countries,
 * or of every place that figures speak of.
 */
export async function* listTotals(
	db: Store,
	options: ViewOptions,
	{ isEveryPlace }: { isEveryPlace: boolean }
): AsyncGenerator<TotalLine> {
	const parentId = isEveryPlace ? undefined : null;
	const places = await listRegionsWithFigures(db, { ...options.filter, parentId });
	const inOrder = places.sort((a, b) => (a.region.id < b.region.id ? -1 : 1));
	for (const { region } of inOrder) yield* await listTotalsOf(db, region, options);
}

async function listTotalsOf(
	db: Store,
	{ id: regionId, names }: RegionName,
	options: ViewOptions
): Promise<TotalLine[]> {
	const topics = await countTopics(db, [regionId], options.filter);
	const metrics = topics.map(({ metric }) => metric).sort();
	const supply = new MetricSupply(db, options);
	const questions = metrics.map((metric) => ({ regionId, metric }));
	await supply.fetch(questions, 'shown');
	return questions.flatMap((question) => {
		const view = supply.findShown(question);
		return view ? [view, ...view.apart].map(({ total }) => outlineTotal(total, names.fr)) : [];
	});
}
