/** Facts as wide as a country: "in 29 counties", "60 000 Honduriens". */
import type { Metric } from '#lib/domain/figure.ts';
import { listDemonymCountries } from '#lib/regions/index.ts';
import type { Document, Span } from '../document.ts';
import { countryPlace } from '../places/index.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import type { FigureDraft } from '../types.ts';
import { CASUALTIES } from './events.ts';
import { sentenceOf, within } from './layout.ts';
import { isSeatAway } from './place-capital.ts';
import { isMoney } from './place-kinds.ts';
import { ofCountry, type Choice, type Setting } from './place-setting.ts';

/**
 * "across 18 states, with Kano the hardest hit": what stands behind the comma is singled out, where
 * the sentence names no place before.
 */
export function fromOpenExtent(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const { from } = sentenceOf(setting.document, draft);
	const before = within(setting.places, { from, to: draft.from });
	// "En Teherán, el portavoz … : 76 muertos en quince provincias": no capital holds as many.
	if (!before.every((place) => isSeatAway(setting.document, place))) return undefined;
	if (before.length > 0) return fromExtent(setting, draft, siblings);
	return fromExtent(setting, draft, siblings, ',');
}

/** "dans dix provinces", "in 29 counties": as wide as the country; `sign`: what must follow. */
export function fromExtent(
	{ document, country, title }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	sign?: string
): Choice | undefined {
	const sentence = sentenceOf(document, draft);
	const next = siblings.find((one) => one.from >= draft.to && one.relation !== 'equivalent');
	const { book } = getPlaceLexicon(document.language);
	const is = (at: number, group: string): boolean =>
		book.matchAt(document.tokens, at).some(({ meaning }) => meaning.group === group);
	// "in 43 counties and Abyei": the last is one more of them.
	const joins = (at: number): boolean =>
		document.marksNamed(draft.sentenceIndex, 'grammar', 'and').some(({ from }) => from === at);
	const last = siblings.findLast((one) => one.to <= draft.from);
	const ahead = { from: last?.to ?? sentence.from, to: draft.from };
	const isWide = ({ from, to }: Span): boolean =>
		is(from - 1, 'before') &&
		is(to, 'wide') &&
		(sign === undefined || document.tokens.key[to + 1] === sign || joins(to + 1));
	const behind = { from: draft.to, to: next?.from ?? sentence.to };
	if (within(document.numbers, behind).some(isWide)) return ofCountry(country);
	// "the number of people affected across 25 districts at 14 lakh": in front of the figure as well.
	const isLed = sign === undefined && within(document.numbers, ahead).some(isWide);
	return isLed ? ofHolder(title, country) : undefined;
}

/** A division that the title names holds its districts. */
function ofHolder(title: Setting['title'], country: Setting['country']): Choice | undefined {
	if (title?.place?.level !== 1) return ofCountry(country);
	return { mention: title, rule: 'in the title', inText: false };
}

/** "60 000 Honduriens": their country, where the title tells of a place elsewhere. */
export function fromPeople(
	{ document, title, country }: Setting,
	draft: FigureDraft
): Choice | undefined {
	if (ABROAD.has(draft.metric) || draft.measure === 'stock' || isMoney(draft)) return undefined;
	// "Nine Egyptians were arrested": wherever that happened.
	if (STRIKES.has(draft.metric)) return undefined;
	const people = peopleOf(document, draft);
	if (people === undefined) return undefined;
	const isElsewhere = people !== (title?.place?.country ?? country?.country);
	return isElsewhere ? ofCountry(countryPlace(people)) : undefined;
}

/** "Au total, 1,7 million de Somaliens sont affectés": so many of a country's own people are the country's. */
export function fromNation({ document, country }: Setting, draft: FigureDraft): Choice | undefined {
	if (STRIKES.has(draft.metric) || ABROAD.has(draft.metric)) return undefined;
	if ((draft.value ?? draft.low ?? 0) < NATION) return undefined;
	return peopleOf(document, draft) === country?.country ? ofCountry(country) : undefined;
}

const NATION = 500_000;

/** The country of those who are counted: "Somaliens". */
function peopleOf({ tokens, language }: Document, { from, to }: FigureDraft): string | undefined {
	for (let at = to - 1; at >= from; at--) {
		const [people] = listDemonymCountries(tokens.key[at] ?? '', language.code);
		if (people !== undefined) return people;
	}
	return undefined;
}

/** What befalls people wherever they are. */
const STRIKES: ReadonlySet<Metric> = new Set<Metric>([
	...CASUALTIES,
	'detained',
	'rescued',
	'treated',
	'assisted'
]);

/** Those whose people are elsewhere than their country. */
const ABROAD: ReadonlySet<Metric> = new Set<Metric>(['arrivals', 'asylum_seekers']);
