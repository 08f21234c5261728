/** The sources layer: who counted or asserts, by name, and what the words that point back mean. */
import type { Document, Span } from '../document.ts';
import { keep } from '../once.ts';
import { type Tokens, WORD, isCapital } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import type { SourceMention } from '../types.ts';
import { type Actor, findActors, type IsDeed } from './actors.ts';
import type { Attribution } from './attribution.ts';
import { findAttributions } from './attributions.ts';
import { readBrackets } from './brackets.ts';
import { findGapped } from './gapped.ts';
import { SourceWords } from './lexicon.ts';
import { findOrganisation, findOrganisationIn, type OrganisationKind } from './organisations.ts';
import { NamedSources } from './named.ts';
import { DATE_BORDER, type IsBorder, NUMBER_BORDER, type Phrase } from './phrases.ts';
import { isOwn, isOwned, isTally, namesNobody } from './pointing.ts';
import { findPresent, type Present } from './present.ts';
import { isOneParagraph, ofOwner, ofWhoStands, resolvePronoun } from './pronouns.ts';
import { resolveReference } from './references.ts';
import { isPlaceName, isPlaceThatHas } from './places-that-tell.ts';
import { cites, isQuotedWitness, roleOf } from './roles.ts';

/** The attributions of the sentences of a document, in text order. */
export function readSources(document: Document): SourceMention[] {
	const { tokens, sentences, language } = document;
	const words = SourceWords.of(tokens, language);
	const isBorder = bordersOf(document);
	const found: SourceMention[] = [];
	const named = new NamedSources(words);
	const acronyms = new Set<string>();
	let last: Phrase | undefined;
	let wasTold = false;
	for (const [index, sentence] of sentences.entries()) {
		if (asks(document, sentence)) continue;
		const isDeed = deedsOf(document, index);
		const stated = withoutTallies(
			findAttributions(words, sentence.from, sentence.to, isBorder)
		).filter((one, _, all) => !isPlaceThatHas(document, words, index, one, all));
		const attributions = withGapped(document, words, sentence, isBorder, isDeed, stated, wasTold);
		wasTold = attributions.some(isCounter);
		const mentions: SourceMention[] = [];
		const here = findPresent(words, sentence.from, sentence.to, isBorder);
		for (const one of attributions) {
			const mention = toMention(document, words, one, named, { last, here });
			if (!mention) continue;
			const passesOn = cites(words, one, attributions) || isQuotedWitness(words, one, attributions);
			mention.kind = passesOn ? 'claim' : roleOf(document, words, one, attributions);
			mentions.push(mention);
			named.add(mention);
		}
		const bracketed = readBrackets(document, words, isBorder, sentence, mentions, acronyms);
		for (const mention of bracketed) named.add(mention);
		found.push(...mentions, ...bracketed);
		for (const { text } of mentions) if (ACRONYM.test(text)) acronyms.add(text);
		const acting = findActors(words, sentence.from, sentence.to, isBorder, isDeed).filter(
			(one) => !mentions.some((other) => other.from < one.to && one.from < other.to)
		);
		const actors = acting.flatMap((one) => toMention(document, words, one, named) ?? []);
		for (const mention of actors) named.add(mention);
		found.push(...actors);
		last = here;
	}
	// Words of two cells of a table name nobody.
	return found.filter(({ text }) => !text.includes('\t')).sort((a, b) => a.from - b.from);
}

/** With those who count otherwise behind someone who tells: "the army speaks of 12 dead, the rebels of 45". */
function withGapped(
	document: Document,
	words: SourceWords,
	sentence: Span,
	isBorder: IsBorder,
	isDeed: IsDeed,
	stated: Attribution[],
	wasTold: boolean
): Attribution[] {
	const first = stated.find(isCounter);
	if (!first && !wasTold) return stated;
	const gapped = findGapped(words, sentence, isBorder, isDeed, wasTold).filter(
		({ from, to }) =>
			(!first || first.from < from) &&
			!isPlaceName(document, { from, to }) &&
			!stated.some((other) => from < other.cue.to && other.from < to)
	);
	return gapped.length === 0 ? stated : [...stated, ...gapped].sort((a, b) => a.from - b.from);
}

function isCounter({ kind }: Attribution): boolean {
	return kind === 'subject' || kind === 'inversion' || kind === 'prefix';
}

/** "Que dit cette étude ?": a question that counts nothing tells nothing. */
function asks({ tokens, numbers }: Document, sentence: Span): boolean {
	return tokens.key[sentence.to - 1] === '?' && mentionsIn(numbers, sentence).length === 0;
}

/** One word with two capitals: "DoDMA". */
const ACRONYM = /^[\p{L}\d-]{0,12}\p{Lu}[\p{Ll}\d-]{0,4}\p{Lu}[\p{L}\d-]{0,12}$/u;

/** Dates and numbers end the words of a source. */
function bordersOf(document: Document): IsBorder {
	const taken = new Uint8Array(document.tokens.length + 1);
	for (const { from, to, kind, wording } of document.dates)
		// "Desde la alcaldía informaron que": an event in words of its own may be none.
		if (kind !== 'vague' && kind !== 'frequency' && wording.rule !== 'since an event')
			taken.fill(DATE_BORDER, from, to);
	for (const { from, to, form } of document.numbers)
		if (form !== 'article') taken.fill(NUMBER_BORDER, startOfMoney(document, from), to);
	return (at) => taken[at] ?? 0;
}

/** "US$3.1 billion": the sign of a money and the letters glued to it are the number's. */
function startOfMoney({ tokens: { key, kind, spaced } }: Document, from: number): number {
	if (!MONEY.includes(key[from - 1] ?? ' ')) return from;
	const isGlued = kind[from - 2] === WORD && spaced[from - 1] === 0;
	return isGlued ? from - 2 : from - 1;
}

const MONEY = '$€£¥₦₹';

/** Verbs of the metrics, and of planning. */
function deedsOf({ marksOf }: Document, sentence: number): IsDeed {
	return (at) =>
		marksOf(sentence).some(
			({ from, section, key, sub }) =>
				from === at && (section === 'frames' ? sub !== 'noun' : key === 'planned')
		);
}

function withoutTallies(attributions: Attribution[]): Attribution[] {
	return attributions.filter((one) => !attributions.some((other) => isMadeBy(one, other)));
}

/** "selon un bilan communiqué lundi par X": X, not the tally. */
function isMadeBy(one: Attribution, other: Attribution): boolean {
	const { kind, cue } = other;
	return one.kind === 'prefix' && kind === 'agent' && cue.from >= one.from && cue.from <= one.to;
}

function toMention(
	document: Document,
	words: SourceWords,
	one: Attribution | Actor,
	named: NamedSources,
	present: Present = {}
): SourceMention | undefined {
	const { tokens } = document;
	// "Aucune source médicale n'a fourni de chiffre".
	if (words.find(one.from, 'nobody')) return undefined;
	const start = tokens.start[one.from] ?? 0;
	const last = tokens.end[one.to - 1] ?? 0;
	// "a lawmaker's claim": without the apostrophe.
	const end = tokens.folded.charAt(last - 1) === "'" ? last - 1 : last;
	const isPronoun = one.kind === 'pronoun';
	const { all, tellers } = named;
	const referred = isPronoun
		? resolvePronoun(document, words, one, named, present)
		: (ofWhoStands(words, one, present) ??
			ofOwner(words, one, present.here) ??
			resolveReference(words, one, tellersBefore(document, words, one, tellers), all) ??
			ofOwner(words, one, present.last));
	const publisher = isOwn(words, one) ? findPublisher(words, tellers) : undefined;
	const isActing = one.kind === 'actor' || one.kind === 'deliver' || one.kind === 'subject';
	const isUnnamed = isPronoun || isTally(words, one);
	if (isUnnamed && !referred) return undefined;
	return {
		from: one.from,
		to: one.to,
		start,
		end,
		text:
			(isActing ? publisher?.text : undefined) ??
			(referred &&
			(isPronoun ||
				namesNobody(words, one) ||
				isOwned(words, one) ||
				isSurname(words, one, referred.text))
				? referred.text
				: tokens.text.slice(start, end)),
		source: referred
			? (referred.source ?? referred.text)
			: (canonicalOf(words, one) ?? publisher?.source ?? null),
		kind: one.kind,
		rule: referred ? `${one.kind}, pointing back` : one.kind,
		cueFrom: one.cue.from
	};
}

/** "M. Sow" after "le maire, Ali Sow": the end of a longer name. */
function isSurname(words: SourceWords, { from, to }: Phrase, text: string): boolean {
	const { tokens } = words;
	const name = tokens.text.slice(tokens.start[to - 1], tokens.end[to - 1]);
	const isName = isCapital(tokens, to - 1) && !words.isAcronym(to - 1) && to - from <= TITLED;
	return isName && text.includes(name) && !findOrganisation(tokens, from);
}

/** A title and a surname. */
const TITLED = 2;

/** "Un précédent bilan" is of who told in its paragraph; "le bilan", of who told last. */
function tellersBefore(
	document: Document,
	words: SourceWords,
	one: Attribution | Actor,
	tellers: readonly SourceMention[]
): readonly SourceMention[] {
	if (!isTally(words, one) || !words.findBefore(one.from, 'indefinite', 0)) return tellers;
	return tellers.filter(({ to }) => isOneParagraph(document, to, one.from));
}

/** "nos équipes": the first organisation of the page that counts or aids, else who spoke first. */
function findPublisher(
	words: SourceWords,
	told: readonly SourceMention[]
): Pick<SourceMention, 'text' | 'source'> | undefined {
	const { publisher } = keep(words.tokens, findNamedPublisher, () => ({
		publisher: findNamedPublisher(words.tokens)
	}));
	return publisher ?? told.find(({ kind }) => kind === 'subject' || kind === 'inversion');
}

function findNamedPublisher(tokens: Tokens): Pick<SourceMention, 'text' | 'source'> | undefined {
	for (let at = 0; at < Math.min(tokens.length, PUBLISHER_REACH); at++) {
		const found = findOrganisation(tokens, at);
		if (!found || !PUBLISHING.has(found.organisation.kind)) continue;
		let to = found.to;
		while (tokens.kind[to] === WORD && isCapital(tokens, to) && to - found.to < NAME_WORDS) to++;
		const text = tokens.text.slice(tokens.start[at], tokens.end[to - 1]);
		return { text, source: found.organisation.name };
	}
	return undefined;
}

/** Those who write of their own teams. */
const PUBLISHING: ReadonlySet<OrganisationKind> = new Set(['un', 'ngo', 'red_cross', 'government']);

/** Tokens of a page in which its publisher is named; words of a national name behind it. */
const PUBLISHER_REACH = 400;

const NAME_WORDS = 3;

/** The short name where the phrase is the organisation's own name, not a person of it. */
function canonicalOf(words: SourceWords, { from, to }: Attribution | Actor): string | null {
	return findOrganisationIn(words.tokens, from, to)?.organisation.name ?? null;
}
