import type { SectionKeys } from '../lexicon-keys.ts';

/** The meanings that the section `places` of a lexicon may give words for. */
export const PLACE_KEYS: SectionKeys = {
	/** Words before a name that say how it stands to the fact; `origin`: where what is given was bought or grown. */
	before: ['in', 'near', 'from', 'to', 'of', 'seat', 'distance', 'across', 'origin'],
	/** What kind of place a name is, before it ("province de") or, `after`, behind it. */
	types: ['camp', 'town', 'admin2', 'admin1'],
	/** `clock`: "Kabul time" is no place; `nation`: "the Caribbean nation" is one of many. */
	after: ['types', 'clock', 'nation'],
	sides: ['words'],
	/** Verbs whose subject is a place: "abrite", "en compte"; `counts`: in front of a large number, "compte 2 340". */
	host: ['words', 'known', 'counts'],
	/** "la ville", "the country": the last place of that kind; `side`: a part of the country; `there`: the last place of any kind. */
	anaphora: [
		'country',
		'capital',
		'side',
		'town',
		'admin1',
		'admin2',
		'camp',
		'own',
		'there',
		'several',
		'chief',
		'hub',
		'none'
	],
	/** `people`: before a name of a person or thing; `stop`: capitalised words that are no places; `peoples`: of those who live there. */
	guards: ['people', 'stop', 'peoples'],
	/** Who speaks for the place that follows, by its kind: "maire de". */
	rulers: ['town', 'admin1', 'admin2'],
	/** Buildings that have a name of their own, a part of which may be another place's: "école nationale Argentine". */
	facilities: ['words'],
	/** Nouns of those who live in the place that follows: "habitants de"; `sights`: of what lies in it or befell it. */
	dwellers: ['words', 'sights'],
	/** What stands between a kind of place and its name: "a hamlet called". */
	naming: ['words'],
	/** What happens to places alone, behind their name: "se vide", "in ruins". */
	fates: ['words'],
	/** Ways that lead from one place to another: "route", "railway". */
	ways: ['words'],
	/** Words that point to what was told before: "ce", "this", "dicho". */
	pointing: ['words'],
	/** Plurals of administrative places: "dans dix provinces" is no one place. */
	wide: ['words'],
	/** What a country has of land and sea, beside its people's name: "les côtes libyennes". */
	land: ['words'],
	/** First words of paraphrases that the tree has ("la deuxième ville d'Irak"). */
	paraphrase: ['words']
};
