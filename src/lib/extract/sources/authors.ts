/** Who stands behind a document or a tally: "un bilan établi par X", "the ministry's latest count". */
import { isCapital, isPossessive, WORD } from '../tokens.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { findOrganisation, findOrganisationIn } from './organisations.ts';
import { hasHead, type IsBorder, isPersonName, type Phrase, readPhrase } from './phrases.ts';
import { canHaveCounted, canTell, isSourceLike } from './speakers.ts';

/** "selon un bilan établi mardi par X": X, not the tally. */
export function readAuthor(
	words: SourceWords,
	{ from, to: end }: Phrase,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	// "la mise à jour de l'IPC publiée par le gouvernement": whose count it is comes first.
	if (findOrganisationIn(words.tokens, from, end) || isPersonName(words, from, end))
		return undefined;
	// "citadas por un diario": it passes on what they told.
	// "une source hospitalière jointe par l'agence": who was asked, not who asked.
	if (words.find(end, 'deed') ?? words.find(end, 'reached') ?? words.find(end - 1, 'reached'))
		return undefined;
	const by = findBy(words, end, to, isBorder);
	const author = by && readPhrase(words, by.to, to, isBorder);
	if (!author || !canTell(words, author)) return undefined;
	// "l'administration installée par X" speaks itself.
	return words.find(from, 'authority') ? { from, to: author.to } : author;
}

/** "according to the ministry's latest count", "the Health Ministry count": the ministry. */
export function readOwner(words: SourceWords, { from, to }: Phrase): Phrase | undefined {
	if (!words.find(to - 1, 'tally')) return undefined;
	// "l'Agence nationale d'information": what it is of, no count.
	if (words.findBefore(to - 1, 'of', from)) return undefined;
	const compound = { from, to: to - 1 };
	if (to - from > 1 && hasHead(words, from, to - 1) && isSourceLike(words, compound, false))
		return compound;
	for (let at = from + 1; at < to - 1; at++) {
		if (isPossessive(words.tokens, at)) return { from, to: at };
	}
	return undefined;
}

/** "selon un bilan provisoire des autorités", "la mise à jour des données du ministère": the last of them. */
export function readMaker(words: SourceWords, { from, to }: Phrase): Phrase | undefined {
	// "le dernier décompte de la mairie": one adjective may stand before the noun too.
	const tally = words.find(from, 'tally') ?? words.find(from + 1, 'tally');
	const of = tally && (words.find(tally.to, 'of') ?? ofAdjective(words, tally.to));
	const article = of && (words.find(of.to, 'article') ?? words.find(of.to, 'this'));
	const start = article?.to ?? of?.to;
	if (!start || start >= to) return undefined;
	const maker = { from: start, to };
	// "el balance de la SGR": an acronym is a name.
	return canHaveCounted(words, maker, words.isAcronym(start))
		? (readMaker(words, maker) ?? maker)
		: undefined;
}

/** "un bilan provisoire des autorités", "el reporte situacional más reciente de": adjectives in between. */
export function ofAdjective(words: SourceWords, at: number): Cue | undefined {
	const { tokens } = words;
	let end = at;
	for (let i = 0; i < ADJECTIVES; i++) {
		const how = words.find(end, 'recent');
		const isPlain =
			tokens.kind[end] === WORD && !isCapital(tokens, end) && words.matches(end).length === 0;
		if (!how && !isPlain) return undefined;
		end = how?.to ?? end + 1;
		const of = words.find(end, 'of');
		if (of) return of;
	}
	return undefined;
}

/** Adjectives behind the noun of a count. */
const ADJECTIVES = 2;

/** "une ONG norvégienne, l'Observatoire des situations …": the name behind the comma. */
export function readApposition(
	words: SourceWords,
	{ from, to: end }: Phrase,
	to: number
): Phrase | undefined {
	const { tokens } = words;
	const isKind = AGENCIES.some((key) => words.find(from, key)?.to === end);
	if (tokens.key[end] !== ',' || (!isKind && findOrganisation(tokens, from))) return undefined;
	for (let at = from; at < end && !isKind; at++)
		if (isCapital(tokens, at) && !words.find(at, 'agency_ngo')) return undefined;
	const article = words.find(end + 1, 'article');
	const named = findOrganisation(tokens, article?.to ?? end + 1);
	return named && named.to <= to ? { from: named.from, to: named.to } : undefined;
}

/** Words for an organisation by its kind: "UN agency". */
const AGENCIES = ['agency', 'agency_un', 'agency_ngo'];

/** "tenu lundi 3 mars à Bukavu par": a date and a few words may stand before the agent. */
export function findBy(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Cue | undefined {
	let end = Math.min(to, at + AGENT_REACH);
	for (let next = at; next < end; next++) {
		if (isBorder(next)) {
			end = Math.min(to, end + 1);
			continue;
		}
		if (words.tokens.kind[next] !== WORD) return undefined;
		const by = words.find(next, 'by');
		if (by) return by;
	}
	return undefined;
}

const AGENT_REACH = 6;

/** Nouns of those who tell, behind which a verb is that of the clause. */
const NOUNS = ['agency', 'heads', 'media_heads'];

/** Verbs of telling and of bringing. */
const VERBS = ['speech', 'finite', 'deliver_finite'];

/** "el balance entregado por la Onemi informó", "an attack claimed by X killed": the verb behind the name is that of the clause. */
export function cutAtVerb(words: SourceWords, { from, to }: Phrase): Phrase {
	const { tokens } = words;
	for (let at = from + 1; at < to; at++) {
		const isNoun = NOUNS.some((key) => words.find(at - 1, key));
		const isBehindName = isCapital(tokens, at - 1) || tokens.key[at - 1] === ')' || isNoun;
		const isVerb = VERBS.some((key) => words.find(at, key)) || words.isPast(at);
		if (isBehindName && !isCapital(tokens, at) && isVerb) return { from, to: at };
	}
	return { from, to };
}
