/** Organisations by any of their names: what a source's words are called for short. */
import data from '#data/organisations.json' with { type: 'json' };
import { sharedBook } from '../books.ts';
import type { Tokens } from '../tokens.ts';

export type OrganisationKind =
	'government' | 'un' | 'ngo' | 'red_cross' | 'media' | 'academic' | 'community';

interface Organisation {
	/** Canonical short name. */
	name: string;
	kind: OrganisationKind;
	/** ISO 3166-1 alpha-3 of the only country that it works for; null for one that works in several. */
	country: string | null;
}

/** Tokens `from`…`to` that name an organisation. */
export interface OrganisationMention {
	from: number;
	to: number;
	organisation: Organisation;
}

interface Entry {
	organisation: Organisation;
	/** A short name in capitals, which a text must write so too ("CARE", "WHO"). */
	acronym: boolean;
	capital: boolean;
}

const organisationBook = sharedBook<Entry>('organisations', (book) => {
	for (const { variant, entry } of entries())
		book.add(variant.replaceAll('(', '').replaceAll(')', ''), entry);
});

/** Names of one word, folded. */
let oneWord: Map<string, Entry> | undefined;

function ofOneWord(): Map<string, Entry> {
	oneWord ??= new Map(
		entries()
			.filter(({ variant }) => !variant.includes(' '))
			.map(({ variant, entry }) => [variant.toLowerCase(), entry])
	);
	return oneWord;
}

function entries(): { variant: string; entry: Entry }[] {
	return data.organisations.flatMap(({ name, kind, names, country }) => {
		const organisation: Organisation = {
			name,
			kind: kind as OrganisationKind,
			country: country ?? null
		};
		return names.map((variant) => ({
			variant,
			entry: {
				organisation,
				acronym: variant === variant.toUpperCase(),
				capital: !variant.includes(' ') && /^\p{Lu}/u.test(variant)
			}
		}));
	});
}

/** The organisation with the longest name that starts at a token. */
export function findOrganisation(tokens: Tokens, at: number): OrganisationMention | undefined {
	const book = organisationBook();
	if (tokens.key[at + 1] === 's' && tokens.key[at]?.endsWith("'")) return findOwner(tokens, at);
	if (!book.mayBegin(tokens, at)) return undefined;
	const match = book
		.matchAt(tokens, at)
		.findLast(({ to, meaning }) => isWrittenAsName(tokens, at, to, meaning));
	return match && { from: at, to: match.to, organisation: match.meaning.organisation };
}

/** "WHO's": a name of one word, before its apostrophe. */
function findOwner(tokens: Tokens, at: number): OrganisationMention | undefined {
	const entry = ofOneWord().get((tokens.key[at] ?? '').slice(0, -1));
	return entry && isWrittenAsName(tokens, at, at + 1, entry)
		? { from: at, to: at + 1, organisation: entry.organisation }
		: undefined;
}

/** The first organisation that is named in a stretch. */
export function findOrganisationIn(
	tokens: Tokens,
	from: number,
	to: number
): OrganisationMention | undefined {
	for (let at = from; at < to; at++) {
		const mention = findOrganisation(tokens, at);
		if (mention && mention.to <= to) return mention;
	}
	return undefined;
}

function isWrittenAsName(tokens: Tokens, from: number, to: number, entry: Entry): boolean {
	const words = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
	const first = words.charAt(0);
	const isCapital = first !== first.toLowerCase();
	if (entry.acronym) return words === words.toUpperCase() || (words.length >= 4 && isCapital);
	return entry.capital ? isCapital : true;
}

/** Every organisation named in the stretches, in order. */
export function readOrganisations(
	tokens: Tokens,
	spans: readonly { from: number; to: number }[]
): OrganisationMention[] {
	const found: OrganisationMention[] = [];
	for (const { from, to } of spans) {
		let at = from;
		while (at < to) {
			const mention = findOrganisation(tokens, at);
			if (mention && mention.to <= to) found.push(mention);
			at = mention && mention.to <= to ? mention.to : at + 1;
		}
	}
	return found;
}
