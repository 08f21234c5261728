/** What the mentions of sources are: those who tell, those who only bring or claim; who is helped. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import { isBulletLine, lineOf, within } from './layout.ts';

/** A source found, and the rule that found it. */
export interface Choice {
	mention: SourceMention;
	rule: string;
}

const SILENT: ReadonlySet<string> = new Set(['deliver', 'giver', 'runner', 'actor', 'claim']);

export function isTold({ kind }: SourceMention): boolean {
	return !SILENT.has(kind);
}

/** Those who tell in a stretch; who brings aid there is no source for others. */
export function told(document: Document, span: Span): SourceMention[] {
	return within(document.sources, span).filter(isTold);
}

/** What is brought, done or asked for by whoever the sentence is about. */
export const AID: ReadonlySet<Metric> = new Set<Metric>([
	'assisted',
	'aid_delivered',
	'treated',
	'vaccinated',
	'rescued',
	'evacuated',
	'sexual_violence',
	'targeted',
	'capacity',
	'funding_required',
	'funding_received'
]);

export function isHelped({ metric }: FigureDraft): boolean {
	return AID.has(metric) || metric === 'capacity' || metric === 'sheltered';
}

/** A sentence with its full stop, not a bullet or a row. */
export function isProse(document: Document, draft: FigureDraft): boolean {
	const line = lineOf(document, draft);
	return !isBulletLine(document, line) && document.tokens.key[line.to - 1] === '.';
}
