/** Who comes and goes: verbs that tell a fate of migrants and peoples alone, and visitors whose moves tell none. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Head } from './head.ts';
import type { Bid } from './predicates.ts';
import { type Scene, markAt } from './scene.ts';
import { isDemonym } from './unlisted-nouns.ts';

/** The predicates that may be said of a noun: "15,000 Georgians have come to Tbilisi", never "15,000 guests". */
export function bidsOfMovers(scene: Scene, head: Head | undefined, bids: Bid[]): Bid[] {
	if (isMover(scene, head)) return bids;
	return bids.filter(({ mark }) => markAt(scene, mark.from, 'guards', 'ofMovers')?.to !== mark.to);
}

/** A people by its name, or who is called a migrant or what became of one. */
function isMover(scene: Scene, head: Head | undefined): boolean {
	if (!head) return false;
	if (head.kind === 'people') return true;
	if (head.metric && MOVED.has(head.metric)) return true;
	if (isDemonym(scene, scene.document.tokens.key[head.from] ?? '')) return true;
	return markAt(scene, head.from, 'guards', 'movers') !== undefined;
}

const MOVED: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'refugees',
	'asylum_seekers',
	'arrivals',
	'returned',
	'expelled'
]);

/** "40,000 fans filled the stadium", "300 commuters got off the train": they came for something else. */
export function isVisit(scene: Scene, head: Head | undefined, metric: Metric): boolean {
	if (!head || !VISITS.has(metric)) return false;
	return markAt(scene, head.from, 'guards', 'visitors') !== undefined;
}

const VISITS: ReadonlySet<Metric> = new Set<Metric>(['arrivals', 'sheltered', 'assisted']);
