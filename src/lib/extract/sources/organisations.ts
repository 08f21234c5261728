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
	for (const { name, kind, names, country } of data.organisations) {
		const organisation: Organisation = {
			name,
			kind: kind as OrganisationKind,
			country: country ?? null
		};
		for (const variant of names) {
			const acronym = variant === variant.toUpperCase();
			const capital = !variant.includes(' ') && /^\p{Lu}/u.test(variant);
			book.add(variant.replaceAll('(', '').replaceAll(')', ''), {
				organisation,
				acronym,
				capital
			});
		}
	}
});

/** The organisation with the longest name that starts at a token. */
export function findOrganisation(tokens: Tokens, at: number): OrganisationMention | undefined {
	const book = organisationBook();
	if (!book.mayBegin(tokens, at)) return undefined;
	const match = book
		.matchAt(tokens, at)
		.findLast(({ to, meaning }) => isWrittenAsName(tokens, at, to, meaning));
	return match && { from: at, to: match.to, organisation: match.meaning.organisation };
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
