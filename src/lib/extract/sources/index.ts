/** The sources layer: who counted or asserts, by name, and what the words that point back mean. */
import type { Document } from '../document.ts';
import { capitalOf } from '#lib/regions/index.ts';
import { mentionsIn } from '../spans.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { SourceMention } from '../types.ts';
import { findActors, type Actor } from './actors.ts';
import type { Attribution } from './attribution.ts';
import { findAttributions } from './attributions.ts';
import { readBrackets } from './brackets.ts';
import { SourceWords } from './lexicon.ts';
import { findOrganisation, findOrganisationIn } from './organisations.ts';
import { NamedSources } from './named.ts';
import { DATE_BORDER, hasHead, NUMBER_BORDER, type IsBorder } from './phrases.ts';
import {
	findOfficial,
	isOwn,
	isOwned,
	isTally,
	namesNobody,
	resolveReference
} from './references.ts';
import { hasPronoun } from './verbs.ts';

/** The attributions of the sentences of a document, in text order. */
export function readSources(document: Document): SourceMention[] {
	const { tokens, sentences, language } = document;
	const words = new SourceWords(tokens, language);
	const isBorder = bordersOf(document);
	const found: SourceMention[] = [];
	const named = new NamedSources(words);
	const acronyms = new Set<string>();
	for (const [index, sentence] of sentences.entries()) {
		const attributions = withoutTallies(
			findAttributions(words, sentence.from, sentence.to, isBorder)
		).filter((one, _, all) => !isPlaceThatHas(document, words, index, one, all));
		const mentions: SourceMention[] = [];
		for (const one of attributions) {
			const mention = toMention(document, words, one, named);
			if (!mention) continue;
			mention.kind = cites(words, one, attributions) ? 'claim' : roleOf(document, words, one);
			mentions.push(mention);
			named.add(mention);
		}
		const bracketed = readBrackets(document, sentence, mentions, acronyms);
		for (const mention of bracketed) named.add(mention);
		found.push(...mentions, ...bracketed);
		for (const { text } of mentions) if (ACRONYM.test(text)) acronyms.add(text);
		const acting = findActors(words, sentence.from, sentence.to, isBorder).filter(
			(one) => !mentions.some((other) => other.from < one.to && one.from < other.to)
		);
		const actors = acting.flatMap((one) => toMention(document, words, one, named) ?? []);
		for (const mention of actors) named.add(mention);
		goOn(words, mentions, actors);
		found.push(...actors);
	}
	return found.sort((a, b) => a.from - b.from);
}

/** "Save the Children is helping 3,200 families and plans to enrol": who alone acts before goes on. */
function goOn(
	words: SourceWords,
	mentions: readonly SourceMention[],
	actors: readonly SourceMention[]
): void {
	const [actor, second] = actors;
	const [first] = mentions;
	if (!actor || first?.kind !== 'pronoun' || actor.to > first.from) return;
	const isAlone = second === undefined || second.to > first.from;
	if (!isAlone || !words.find(first.from, 'and')) return;
	first.text = actor.text;
	first.source = actor.source;
}

/** One word with two capitals: "DoDMA". */
const ACRONYM = /^[\p{L}\d-]{0,12}\p{Lu}[\p{Ll}\d-]{0,4}\p{Lu}[\p{L}\d-]{0,12}$/u;

/** Dates and numbers end the words of a source. */
function bordersOf(document: Document): IsBorder {
	const taken = new Uint8Array(document.tokens.length + 1);
	for (const { from, to, kind } of document.dates)
		if (kind !== 'vague' && kind !== 'frequency') taken.fill(DATE_BORDER, from, to);
	for (const { from, to, form } of document.numbers)
		if (form !== 'article') taken.fill(NUMBER_BORDER, from, to);
	return (at) => taken[at] ?? 0;
}

/** Tokens between a verb and the number that it counts, and those of a number. */
const COUNT_REACH = 5;
const NUMBER = 8;
/** "la commune rurale de" before a name. */
const TYPE_WORDS = 3;

/** "Bouaké compte 400 sinistrés": a place and what is in it, nobody who counts. */
function isPlaceThatHas(
	document: Document,
	words: SourceWords,
	sentence: number,
	one: Attribution,
	all: readonly Attribution[]
): boolean {
	const { kind, from, to, cue } = one;
	// "dans les zones tenues par Damas".
	if (kind === 'prefix' || kind === 'agent')
		return isOnlyPlace(document, words, one) && !isSeatOfPower(document, words, one);
	// "Bolivia reporta 14 muertos, informó el viceministro": no government speaks beside who does.
	const isTold = all.some((other) => other.kind === 'inversion' && other.from > cue.to);
	if (kind !== 'subject' || (!isTold && isSeatOfPower(document, words, one))) return false;
	const counted = mentionsIn(document.numbers, { from: cue.to, to: cue.to + COUNT_REACH + NUMBER });
	if (!counted.some((number) => number.from <= cue.to + COUNT_REACH)) return false;
	// "Le Grand Sud compte 300 000 affamés": who has people, and is no one known.
	const isKnown = hasHead(words, from, to) || words.isAcronym(to - 1);
	if (!isKnown && isHosting(document, sentence, one)) return true;
	const reach = hasHead(words, from, to) ? 1 : TYPE_WORDS;
	// "La Paz": the article is a word of the name.
	return mentionsIn(document.places, { from: from - 1, to }).some(
		(place) =>
			place.to === to &&
			place.from <= from + reach &&
			place.place !== null &&
			(place.from <= from || !isCapital(words.tokens, from))
	);
}

/** "compte", "abrite": a verb that places have, too. */
function isHosting(document: Document, sentence: number, { cue }: Attribution): boolean {
	return document
		.marksOf(sentence)
		.some(
			({ section, key, from }) => section === 'frames' && key === 'sheltered' && from === cue.from
		);
}

/** "selon Nouakchott", "le Tchad dit": a country or its capital stands for the government that speaks. */
function isSeatOfPower(
	{ places }: Document,
	words: SourceWords,
	{ cue, from, to }: Attribution
): boolean {
	const speaks =
		words.find(cue.from, 'prefix') ??
		words.find(cue.to - 1, 'speech') ??
		words.find(cue.from, 'speech');
	if (!speaks) return false;
	return mentionsIn(places, { from, to }).some(
		({ place }) =>
			place !== null && (place.level === 0 || capitalOf(place.country)?.id === place.id)
	);
}

/** "celui de Rukum": the tally of a place, not by it; behind "por la" an unknown name is no place. */
function isOnlyPlace(
	{ places }: Document,
	words: SourceWords,
	{ from, to, cue }: Attribution
): boolean {
	const isOf = words.find(cue.from, 'nominal') !== undefined;
	return mentionsIn(places, { from, to }).some(
		(place) =>
			place.from === from &&
			place.to === to &&
			place.kind !== 'dateline' &&
			(isOf || place.place !== null)
	);
}

/** A press agency passes on: it is a source only when it counted itself, or when it is contradicted. */
function passesOn(words: SourceWords, one: Attribution): boolean {
	// "un bilan annoncé par la télévision publique": nobody else stands behind it.
	const isOfTally = one.kind === 'agent' || one.from - one.cue.to > ARTICLES;
	const isTeller = isOfTally && !findOrganisationIn(words.tokens, one.from, one.to);
	return isMedia(words, one) && !countedItself(words, one) && one.kind !== 'table' && !isTeller;
}

/** Tokens that may stand between "selon" and who tells; behind more, a count of theirs is named. */
const ARTICLES = 2;

/** One who is quoted on their own life by a given name counts nothing else. */
function roleOf(document: Document, words: SourceWords, one: Attribution): string {
	const { kind, from, to } = one;
	// "selon l'Institut de géophysique": how strong the earthquake was, not whom it killed.
	if (passesOn(words, one) || words.holds(from, to, 'nature')) return 'claim';
	const isTold = kind === 'subject' || kind === 'inversion';
	const isBare = isCapital(words.tokens, from) && !hasHead(words, from, to);
	const isGivenName = to - from === 1 && !words.isAcronym(from);
	// "raconte Fadila Njolomole, 19 ans": a name and an age are nobody's office.
	const isAged =
		words.tokens.key[to] === ',' &&
		mentionsIn(document.dates, { from: to, to: to + AGE_WORDS }).some(
			(date) => date.kind === 'age'
		);
	const isPrivate = isGivenName || isAged || isOneOfMany(words, to);
	return isTold && isBare && isPrivate ? 'witness' : kind;
}

/** "raconte Halima Osman, une vendeuse": one of many, who holds no office. */
function isOneOfMany(words: SourceWords, comma: number): boolean {
	if (words.tokens.key[comma] !== ',') return false;
	const article = words.find(comma + 1, 'indefinite');
	return article !== undefined && !hasHead(words, article.to, article.to + NOUN_WORDS);
}

/** Tokens of a noun and what it is of: "mother of four". */
const NOUN_WORDS = 4;

/** Tokens from a name to the end of an age: ", 19 ans". */
const AGE_WORDS = 4;

/** "a local radio said, citing the police", "quoting the police, it said": it passes on. */
function cites(
	words: SourceWords,
	{ kind, from, to, cue }: Attribution,
	others: readonly Attribution[]
): boolean {
	if (kind === 'prefix' || kind === 'table') return false;
	return others.some((other) => {
		if (other.kind !== 'prefix' || !words.find(other.cue.from, 'citing')) return false;
		const isBehind = isNear(Math.max(to, cue.to), other.cue.from) || isNear(to, other.cue.from);
		return isBehind || isNear(other.to, from);
	});
}

function isNear(end: number, next: number): boolean {
	return next >= end && next - end <= CITE_REACH;
}

/** Tokens between one who passes on and the word that says so: a comma, an article. */
const CITE_REACH = 2;

function withoutTallies(attributions: Attribution[]): Attribution[] {
	return attributions.filter((one) => !attributions.some((other) => isMadeBy(one, other)));
}

/** "selon un bilan communiqué lundi par X": X, not the tally. */
function isMadeBy(one: Attribution, other: Attribution): boolean {
	const { kind, cue } = other;
	return one.kind === 'prefix' && kind === 'agent' && cue.from >= one.from && cue.from <= one.to;
}

function isMedia(words: SourceWords, { from, to }: Attribution): boolean {
	const named = findOrganisationIn(words.tokens, from, to);
	if (named) return named.organisation.kind === 'media';
	return words.find(from, 'media_heads') !== undefined;
}

function countedItself(words: SourceWords, { from, to, cue }: Attribution): boolean {
	for (let at = Math.min(cue.from, from); at < to; at++) {
		if (words.find(at, 'counted_itself')) return true;
	}
	return false;
}

function toMention(
	document: Document,
	words: SourceWords,
	one: Attribution | Actor,
	{ all, tellers }: NamedSources
): SourceMention | undefined {
	const { tokens } = document;
	const start = tokens.start[one.from] ?? 0;
	const last = tokens.end[one.to - 1] ?? 0;
	// "a lawmaker's claim": without the apostrophe.
	const end = tokens.folded.charAt(last - 1) === "'" ? last - 1 : last;
	const isPronoun = one.kind === 'pronoun';
	const isSpoken =
		isPronoun &&
		(words.find(one.from, 'pronouns') !== undefined || hasPronoun(words, one.from, one.to + 2));
	const said = isSpoken
		? tellers.findLast(({ kind, source }) => kind !== 'deliver' || source !== null)
		: undefined;
	const referred = isPronoun
		? (said ?? tellers.at(-1) ?? (isSpoken ? findOfficial(words, all) : undefined))
		: resolveReference(words, one, tellers, all);
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
			(referred && (isPronoun || namesNobody(words, one) || isOwned(words, one))
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

/** "nos équipes": the first organisation of the page that counts or aids, else who spoke first. */
function findPublisher(
	words: SourceWords,
	told: readonly SourceMention[]
): Pick<SourceMention, 'text' | 'source'> | undefined {
	const { tokens } = words;
	for (let at = 0; at < Math.min(tokens.length, PUBLISHER_REACH); at++) {
		const found = findOrganisation(tokens, at);
		if (!found || found.organisation.kind === 'media') continue;
		let to = found.to;
		while (tokens.kind[to] === WORD && isCapital(tokens, to) && to - found.to < NAME_WORDS) to++;
		const text = tokens.text.slice(tokens.start[at], tokens.end[to - 1]);
		return { text, source: found.organisation.name };
	}
	return told.find(({ kind }) => kind === 'subject' || kind === 'inversion');
}

/** Tokens of a page in which its publisher is named; words of a national name behind it. */
const PUBLISHER_REACH = 400;
const NAME_WORDS = 3;

/** The short name where the phrase is the organisation's own name, not a person of it. */
function canonicalOf(words: SourceWords, { from, to }: Attribution | Actor): string | null {
	return findOrganisationIn(words.tokens, from, to)?.organisation.name ?? null;
}
