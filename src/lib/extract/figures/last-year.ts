/** Last year's toll, beside this year's: "En 2023, les inondations avaient fait 52 morts". */
import { isCapital } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import type { Reading } from './reading.ts';
import { marksWithin, type Scene } from './scene.ts';

/** The figure of this year that a number of all of last year stands beside, whose verb looks back. */
export function findThisYear(
	scene: Scene,
	{ from }: Reading,
	{ metric, unit }: Pick<Finding, 'metric' | 'unit'>
): FigureDraft | undefined {
	const had = marksWithin(scene, scene.from, from, 'grammar', 'had').at(-1);
	if (!had || !tellsLastYear(scene) || namesAnother(scene, had.from)) return undefined;
	const told = scene.before
		.slice(-BEFORE)
		.filter(
			(draft) =>
				draft.relation === null &&
				draft.metric === metric &&
				draft.unit === unit &&
				draft.sentenceIndex < scene.index &&
				isRunning(scene, draft)
		);
	// Each country of a list has its own; else the page's first.
	const { sentences } = scene.document;
	const line = sentences[scene.index]?.line;
	return told.findLast((draft) => sentences[draft.sentenceIndex]?.line === line) ?? told[0];
}

/** "depuis juin", "au 20 juin", "le bilan": the sentence counts on, and tells no single event. */
function isRunning({ document }: Scene, { sentenceIndex }: FigureDraft): boolean {
	const sentence = document.sentences[sentenceIndex];
	const dates = sentence ? mentionsIn(document.dates, sentence) : [];
	return (
		dates.some(({ kind }) => RUNNING.has(kind)) ||
		document.marksNamed(sentenceIndex, 'measure', 'toll').length > 0
	);
}

const RUNNING: ReadonlySet<DateMention['kind']> = new Set<DateMention['kind']>([
	'since',
	'as_of',
	'span'
]);

/** Figures back to this year's, which a page tells first. */
const BEFORE = 40;

/** The only time of the sentence is the whole year before that of the page. */
function tellsLastYear({ dates, document: { published } }: Scene): boolean {
	const times = dates.filter(({ kind }) => TIMES.has(kind));
	const [time] = times;
	if (!time || times.length > 1 || time.precision !== 'year') return false;
	return Number(time.dateEnd?.slice(0, 4)) === Number(published.slice(0, 4)) - 1;
}

const TIMES: ReadonlySet<DateMention['kind']> = new Set<DateMention['kind']>([
	'window',
	'span',
	'day',
	'as_of',
	'since'
]);

/** "la tempête Hubert avait tué": another event, with a name of its own, that is no place. */
function namesAnother({ document, from: start }: Scene, end: number): boolean {
	const { tokens, places } = document;
	for (let at = start + 1; at < end; at++) {
		const isName =
			isCapital(tokens, at) && mentionsIn(places, { from: at, to: at + 1 }).length === 0;
		if (isName) return true;
	}
	return false;
}
