/** Who stands in front of a figure in its sentence, whatever the verb: where nobody is told of, they count. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { findOrganisation } from '../sources/organisations.ts';
import { isSeat } from '../sources/places-that-tell.ts';
import type { FigureDraft, PlaceMention, SourceMention } from '../types.ts';
import { within } from './layout.ts';
import { isBackground } from './source-around.ts';

/** "La préfecture en est à douze blessés", "The agency has 140 people on its lists": the body that the clause begins with. */
export function findActing(
	document: Document,
	draft: FigureDraft,
	inSentence: readonly SourceMention[]
): SourceMention | undefined {
	const actor = inSentence.findLast(
		({ kind, to }) => (kind === 'actor' || kind === 'deliver') && to <= draft.from
	);
	if (!actor || !mayCount(document, draft, actor) || isBackground(document, draft))
		return undefined;
	const between = { from: actor.to, to: draft.from };
	if (opensClause(document, between) || doesHarm(document, draft, between)) return undefined;
	return actor;
}

/** No army among its dead, no "we", whose publisher may be another, nobody behind "and", no region with its people. */
function mayCount(document: Document, { metric }: FigureDraft, actor: SourceMention): boolean {
	const { tokens, language } = document;
	const words = SourceWords.of(tokens, language);
	const { from, to } = actor;
	if (HARM.has(metric) && words.find(from, 'armed')) return false;
	if (words.find(from, 'own') ?? words.findBefore(from, 'and', 0)) return false;
	if (words.find(from, 'possessive') ?? words.findBefore(from, 'possessive', 0)) return false;
	const isBody = words.find(from, 'heads') ?? findOrganisation(tokens, from);
	// "La région de Maradi vient en tête".
	if (isBody) return true;
	return !within(document.places, { from, to }).some((place) => isOfPlace(place, from));
}

function isOfPlace(place: PlaceMention, from: number): boolean {
	return place.from - from <= TYPE_WORDS && !isSeat(place);
}

/** "la commune rurale de" before a name. */
const TYPE_WORDS = 3;

/** "The rescuers worked on, a day after a quake that killed 40": another clause than that of whoever acts. */
function opensClause({ tokens, language }: Document, { from, to }: Span): boolean {
	const words = SourceWords.of(tokens, language);
	for (let at = from; at < to; at++) if (CLAUSE.some((key) => words.find(at, key))) return true;
	return false;
}

const CLAUSE = ['relative', 'clause'];

/** "Police clear villages after a slide kills 22", "The army killed 12 rebels": a verb of what befell them, no count. */
function doesHarm(document: Document, { sentenceIndex }: FigureDraft, span: Span): boolean {
	return within(document.marksOf(sentenceIndex), span).some(
		({ section, key, sub }) => section === 'frames' && sub !== 'noun' && HARM.has(key)
	);
}

/** What those who do it are no source of. */
const HARM: ReadonlySet<string> = new Set<Metric>([
	'deaths',
	'injured',
	'casualties',
	'abducted',
	'expelled',
	'detained',
	'displaced',
	'housing_destroyed',
	'housing_damaged',
	'infrastructure_damaged'
]);
