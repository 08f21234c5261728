/** Who tells a figure in its own sentence, or speaks the quotation that it stands in. */
import { hasSign } from '../signs.ts';
import { BREAK, WORD } from '../tokens.ts';
import type { Document } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import { paragraphOf, within } from './layout.ts';
import { isListedAfter } from './scope.ts';

/** The source that a sentence states for a figure: the clause after it, else the one before it. */
export function chooseNear(
	document: Document,
	draft: FigureDraft,
	said: readonly SourceMention[],
	siblings: readonly FigureDraft[]
): SourceMention | undefined {
	const { tokens } = document;
	const before = said.filter((one) => one.to <= draft.from && !isClosedBehind(one)).at(-1);
	// "131 morts ; 133 blessés, selon X": nothing but the sign between two figures.
	const isListed = siblings.some((one) => isListedAfter(document, draft.to, one));
	const isCut = (from: number): boolean =>
		tokens.key.slice(draft.to + Number(isListed), from).includes(';') ||
		hasClauseStart(document, draft, from);
	const after = said.find(
		(one) =>
			one.from >= draft.to &&
			one.kind !== 'subject' &&
			!isCut(one.from) &&
			!opensNext(document, one, siblings)
	);
	if (!before || !after) {
		// "…; deux y sont morts, a ajouté le préfet": who speaks at the end said it all.
		const closing = said.find(
			({ kind, from, to }) =>
				from >= draft.to && (kind === 'inversion' || (kind === 'prefix' && isLast(document, to)))
		);
		return before ?? after ?? closing ?? said.find((one) => isMain(document, draft, one));
	}
	const isOthers = siblings.some(
		(other) =>
			other.from >= draft.to &&
			other.to <= after.from &&
			// "counted 375, more than the 156 acknowledged by the council": the council's is the other.
			(other.parent !== draft || (after.kind === 'agent' && isEarlier(other)))
	);
	return isOthers || after.kind === 'bracket' ? before : after;
}

/** "1,3 millones a un país en el que, según la ONU, 29 millones": set off in the clause of the next figure. */
function opensNext(
	{ tokens, marksOf }: Document,
	{ kind, to, cueFrom }: SourceMention,
	siblings: readonly FigureDraft[]
): boolean {
	if (kind !== 'prefix' || tokens.key[cueFrom - 1] !== ',' || tokens.key[to] !== ',') return false;
	const next = siblings.find(({ from }) => from >= to);
	if (!next || next.from - to > NEXT_WORDS) return false;
	return marksOf(next.sentenceIndex).some(
		({ section, key, to: end }) =>
			section === 'grammar' && (key === 'relative' || key === 'and') && end === cueFrom - 1
	);
}

/** Tokens from who tells to the figure. */
const NEXT_WORDS = 4;

/** A bracket, and a witness behind the verb ("raconte Achta, l'une des 900 réfugiés"), tell of what precedes. */
function isClosedBehind({ kind, from, cueFrom }: SourceMention): boolean {
	return kind === 'bracket' || (kind === 'witness' && cueFrom < from);
}

/** "… mientras que los heridos suman 300, según Defensa Civil.": at the end of its sentence. */
function isLast({ tokens }: Document, to: number): boolean {
	// "…, d'après Ana Roy, de l'OIM en Libye.": a few words of where they are may follow.
	let end = to;
	while (tokens.kind[end] === WORD && end - to < LAST_WORDS) end++;
	return tokens.key[end] === '.' || end >= tokens.length;
}

/** Tokens from the words of who tells to the end. */
const LAST_WORDS = 4;

/** "X said over 30 died while two residents put the toll at 37": who tells another clause. */
function hasClauseStart({ marksNamed }: Document, draft: FigureDraft, to: number): boolean {
	return (
		within(marksNamed(draft.sentenceIndex, 'grammar', 'clauseStart'), { from: draft.to, to })
			.length > 0
	);
}

/** A subject; not of a clause behind the figure's: "30 people died, and the UN said …". */
function isMain({ tokens, marksNamed }: Document, draft: FigureDraft, one: SourceMention): boolean {
	if (one.kind !== 'subject') return false;
	if (one.from < draft.to) return true;
	if (hasSign(tokens, draft.to, one.from, ';')) return false;
	return !marksNamed(draft.sentenceIndex, 'grammar', 'and').some(
		({ from, to }) =>
			from >= draft.to &&
			tokens.key[from - 1] === ',' &&
			one.from - to >= 0 &&
			one.from - to <= ARTICLE
	);
}

/** Tokens between "and" and the name behind its article. */
const ARTICLE = 1;

const QUOTES: ReadonlyMap<string, string> = new Map([
	['«', '»'],
	['“', '”'],
	['"', '"'],
	["'", "'"]
]);
const SPEAKER_REACH = 10;
const QUOTE_REACH = 250;
/** Tokens from who stands in front of a colon to the quotation behind it. */
const LEAD_WORDS = 30;

/** In a quotation of several sentences: who speaks behind its end. */
export function fromQuote(document: Document, draft: FigureDraft): SourceMention | undefined {
	const { tokens } = document;
	const paragraph = paragraphOf(document, draft.from);
	let open = draft.from - 1;
	while (
		open > Math.max(paragraph.from, draft.from - QUOTE_REACH) &&
		!isQuote(tokens.key[open] ?? '') &&
		!opensSingle(document, open)
	)
		open--;
	const closing = QUOTES.get(tokens.key[open] ?? '');
	if (!closing || !isOpening(document, paragraph.from, open)) return undefined;
	const leading = within(document.sources, { from: open - LEAD_WORDS, to: open });
	const teller = leading.findLast((one) => opensQuote(document, one, open));
	if (teller) return teller;
	let close = draft.to;
	const isClosing = (at: number): boolean =>
		tokens.key[at] === closing && (closing !== "'" || tokens.key[at + 1] === ',');
	for (let at = open + 1; at < draft.from; at++) if (isClosing(at)) return undefined;
	while (close < Math.min(paragraph.to, draft.to + QUOTE_REACH) && !isClosing(close)) close++;
	// The office behind a name ("…, représentant de l'organisation au Tchad") may reach further.
	const behind = within(document.sources, { from: close, to: paragraph.to });
	return behind.find(
		({ kind, from, cueFrom }) =>
			Math.min(from, cueFrom) < close + SPEAKER_REACH &&
			(kind === 'inversion' || kind === 'pronoun' || kind === 'subject')
	);
}

/** "Mr Abiodun said “over 30 died”": the verb right before the quotation, and who stands before it. */
function opensQuote(
	{ tokens }: Document,
	{ kind, to, cueFrom }: SourceMention,
	open: number
): boolean {
	const isTeller = kind === 'subject' || kind === 'pronoun';
	const isNear = open - to <= SPEAKER_REACH || tokens.key[cueFrom] === ':';
	const isAtVerb = isNear && cueFrom >= to - 1 && open - cueFrom <= VERB_WORDS;
	return isTeller && isAtVerb && !tokens.key.slice(cueFrom, open).includes('.');
}

/** Tokens of a verb and of the sign behind it: "said that:". */
const VERB_WORDS = 3;

function isQuote(sign: string): boolean {
	return sign !== '' && '«»“”"'.includes(sign);
}

/** "'Hay 66 viviendas destruidas …', dijo": no apostrophe, which has a letter before it. */
function opensSingle({ tokens: { key, spaced, kind } }: Document, at: number): boolean {
	const isApart = spaced[at] !== 0 || kind[at - 1] === BREAK || at === 0;
	return key[at] === "'" && isApart && spaced[at + 1] === 0;
}

/** Of the signs that open and close alike, every second one closes. */
function isOpening(document: Document, from: number, at: number): boolean {
	const { tokens } = document;
	if (tokens.key[at] === "'") return opensSingle(document, at);
	if (tokens.key[at] !== '"') return true;
	if (at - from > QUOTE_REACH) return false;
	return tokens.key.slice(from, at).filter((sign) => sign === '"').length % 2 === 0;
}
