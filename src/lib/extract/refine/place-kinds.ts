/** Which side of a move a metric asks for. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import type { FigureDraft } from '../types.ts';
import { within } from './layout.ts';

/** Mentions that are no places of a fact. */
export const ASIDE: ReadonlySet<string> = new Set([
	'dateline',
	'seat',
	'distance',
	'within',
	'origin',
	'person'
]);

/** Flight: where from. */
const FROM: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'evacuated',
	'refugees',
	'expelled'
]);
/** Arrival and return: where to. */
export const TO: ReadonlySet<Metric> = new Set<Metric>(['arrivals', 'returned', 'asylum_seekers']);

/** Whether a metric counts those who went, or were taken, from one place to another. */
export function isMove(metric: Metric): boolean {
	return FROM.has(metric) || TO.has(metric);
}

/** What happens to people where they are, whoever takes them elsewhere. */
export const HAPPENS: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'casualties',
	'abducted'
]);

type Wanted = (kind: string) => boolean;
export const isFrom: Wanted = (kind) => kind === 'from';
export const isTo: Wanted = (kind) => kind === 'to';
export const isBare: Wanted = (kind) => kind === 'bare';
const isOf: Wanted = (kind) => !isFrom(kind) && !isTo(kind) && !isBare(kind);
const LOCATED: ReadonlySet<string> = new Set(['in', 'near', 'across']);
const isLocated: Wanted = (kind) => LOCATED.has(kind);
const isAny: Wanted = () => true;

export function kindsFor(document: Document, draft: FigureDraft): readonly Wanted[] {
	const { metric, measure } = draft;
	if (isMoney(draft)) return [isAny];
	const isArrival = TO.has(metric) || isReceived(document, draft);
	if (FROM.has(metric) && measure !== 'stock' && !isArrival)
		return [isFrom, isLocated, isOf, isBare];
	// Who returns comes home, wherever they were.
	if (metric === 'returned') return [isTo, isLocated, isOf, isBare];
	if (TO.has(metric)) return [isTo, isLocated, isOf, isBare, isAny];
	if (isArrival) return [isTo, isLocated, isOf, isBare];
	// "16 blessés évacués vers l'hôpital de Fataki": not where it happened.
	if (HAPPENS.has(metric)) return [isLocated, isOf, isBare];
	if (metric === 'rescued') return [isLocated, isFrom, isOf, isBare];
	// "The Red Cross in Kampala sent 800 mattresses to Mubende".
	if (metric === 'aid_delivered') return [isTo, isLocated, isOf, isBare];
	return [isLocated, isOf, isBare, isTo];
}

/**
 * "3 000 réfugiés sont entrés au Tchad", "6,300 displaced people arriving in Baidoa"; of refugees no
 * verb may say what they fled, nor one of those whom a part is of.
 */
function isReceived(document: Document, draft: FigureDraft): boolean {
	const { metric, measure, sentenceIndex, to } = draft;
	const isAway = metric === 'refugees' || metric === 'displaced';
	if (!isAway || measure === 'stock') return false;
	const frame = draft.frame ?? draft.parent?.frame ?? null;
	const arrivals = document.marksNamed(sentenceIndex, 'frames', 'arrivals');
	if (within(arrivals, { from: to, to: to + 1 }).length > 0) return true;
	if (metric === 'displaced') return false;
	return !frame || within(arrivals, frame).length > 0;
}

/** An appeal is for the crisis as a whole. */
export function isMoney({ metric }: FigureDraft): boolean {
	return metric === 'funding_required' || metric === 'funding_received';
}
