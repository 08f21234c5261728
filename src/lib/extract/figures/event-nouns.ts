/** "the arrival in Panama of 12,000 migrants": what an event noun says of those behind its place or its day. */
import type { Document, Span } from '../document.ts';
import { withFields } from '../fields.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import type { NumberMention } from '../types.ts';

/** Predicates made of event nouns that where or when parts from "of" and the number. */
export function readEventNouns(
	document: Document,
	marks: readonly Mark[],
	numbers: readonly NumberMention[]
): Mark[] {
	const nouns = marks.filter(
		({ section, key, sub }) => section === 'heads' && key === 'person' && EVENTS.has(sub ?? '')
	);
	// Most sentences have no such noun.
	if (nouns.length === 0) return [];
	return marks.flatMap((of) => {
		if (of.section !== 'grammar' || of.key !== 'of') return [];
		if (!numbers.some(({ from }) => from >= of.to && from - of.to <= QUALIFIER)) return [];
		const noun = nouns.findLast(({ to }) => to < of.from && of.from - to <= COMPLEMENT);
		if (!noun || !isComplement(document, marks, { from: noun.to, to: of.from })) return [];
		return [withFields(noun, { section: 'frames', key: noun.sub ?? '', sub: 'object', to: of.to })];
	});
}

const EVENTS: ReadonlySet<string> = new Set([
	'arrivals',
	'returned',
	'evacuated',
	'expelled',
	'rescued',
	'displaced',
	'deaths',
	'abducted',
	'detained'
]);

/** Where and when, and no more. */
function isComplement(document: Document, marks: readonly Mark[], span: Span): boolean {
	const { places, dates, tokens } = document;
	const known: Span[] = [...mentionsIn(places, span), ...mentionsIn(dates, span)];
	const isThing = ({ section, key, from, to }: Mark): boolean =>
		section === 'guards' && key === 'things' && from >= span.from && to <= span.to;
	// "el ingreso al país de": a kind of place will do.
	if (known.length === 0 && !marks.some(isThing)) return false;
	for (let at = span.from; at < span.to; at++) {
		const isKnown = known.some(({ from, to }) => from <= at && to > at);
		if (!isKnown && tokens.key[at] !== ',' && !isSmall(marks, at)) return false;
	}
	return true;
}

function isSmall(marks: readonly Mark[], at: number): boolean {
	return marks.some(
		({ section, key, from, to }) =>
			((section === 'grammar' && SMALL.has(key)) || (section === 'guards' && key === 'things')) &&
			from <= at &&
			to > at
	);
}

const SMALL: ReadonlySet<string> = new Set(['locative', 'article', 'adverb', 'of', 'preposition']);

/** Tokens of where and when. */
const COMPLEMENT = 10;
/** Tokens from "of" over a qualifier to the number. */
const QUALIFIER = 3;
