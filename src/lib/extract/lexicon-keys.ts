/**
 * The closed list of meanings that a lexicon may give words for. A key is a list of words, or a
 * group of lists whose own keys are closed too, or numbers.
 */
import { DISEASES, METRICS, SUBGROUPS, UNITS } from '#lib/domain/figure.ts';
import { CURRENCY_KEYS } from './currency-keys.ts';
import { DATE_KEYS } from './dates/keys.ts';
import { PLACE_KEYS } from './places/keys.ts';
import { SOURCE_KEYS } from './sources/keys.ts';

/** `words` = a list; `numbers` = lists keyed by a number; an array = lists under these keys. */
export type KeyShape = 'words' | 'numbers' | readonly string[];
export type SectionKeys = Readonly<Record<string, KeyShape>>;

const HEAD_METRICS = ['neutral', ...METRICS];
const PARTS = ['participle', 'finite', 'conditional', 'future'];

export const LEXICON_KEYS: Readonly<Record<string, SectionKeys>> = {
	grammar: {
		of: 'words',
		article: 'words',
		beforeNoun: 'words',
		fusedAdjective: 'words',
		/** How sure a case is, behind its number: "320 confirmed". */
		caseClass: 'words',
		/** What says of cases that those who had them died: "dont 1 064 mortels". */
		fatalClass: 'words',
		/** Ranks what the participle behind it is said of: "le plus [touché]". */
		superlative: 'words',
		anotherBefore: 'words',
		moreAfter: 'words',
		have: 'words',
		/** The auxiliary of what was over before something else: "avait [tué]", "had [killed]". */
		had: 'words',
		be: 'words',
		been: 'words',
		adverb: 'words',
		negation: 'words',
		clauseStart: 'words',
		relative: 'words',
		/** Those of them that stand for the object of their clause: "que", "whom". */
		objectRelative: 'words',
		/** Before what belongs to the people counted: "dont les", "whose". */
		whose: 'words',
		/** Before what those counted are said to be: "340 houses as destroyed". */
		as: 'words',
		/** Those of them that say what happened in the place before. */
		where: 'words',
		/** Those that go back to the time before: "since May, when". */
		when: 'words',
		and: 'words',
		/** The number holds for every one that follows: "three each in". */
		each: 'words',
		plural: 'words',
		/** Endings of the names of peoples, where they are written small: "abulenses". */
		peoples: 'words',
		locative: 'words',
		preposition: 'words',
		dative: 'words',
		/** Head of rows that name whence people came, not where they are: "Pays d'origine". */
		origins: 'words',
		/** In front of people who are the object of a verb: "evacuó [a] 30 vecinos". */
		personal: 'words',
		/** Stands right before a verb for the object that was named in front: "a 26 personas [las] alojaron". */
		clitic: 'words',
		partitive: 'words',
		possessive: 'words',
		verbFirst: 'words',
		activeParticiple: 'words',
		/** Endings of verbs that tell what is being done: "ing", "ant". */
		gerund: 'words',
		/** Endings of verbs that tell what somebody did: "ed", "ó". */
		past: 'words',
		/** Endings of verbs that tell what goes on, "touchent", "afecta", and those of other tenses that look alike. */
		present: 'words',
		notPresent: 'words'
	},
	numbers: {
		units: 'numbers',
		teens: 'numbers',
		tens: 'numbers',
		tensWithTeens: 'words',
		hundred: 'words',
		hundredTakes: 'words',
		hundreds: 'numbers',
		scales: 'numbers',
		bareScale: 'words',
		symbols: 'numbers',
		attached: 'numbers',
		collectives: 'numbers',
		plurals: 'numbers',
		vagueBefore: 'words',
		one: 'words',
		the: 'words',
		link: 'words',
		linkAfterHundred: 'words',
		of: 'words',
		point: 'words',
		half: 'words',
		andHalf: 'words',
		fractions: 'numbers',
		minus: 'words',
		notMinusAfter: 'words',
		decimal: 'words',
		thousands: 'words',
		between: 'words',
		betweenLink: 'words',
		from: 'words',
		to: 'words',
		or: 'words',
		notRangeAfter: 'words',
		percent: 'words',
		outOf: 'words',
		pairs: 'words',
		articles: 'words',
		hundredPairs: 'words',
		ordinals: 'words'
	},
	qualifiers: {
		exact: 'words',
		approximate: 'words',
		at_least: 'words',
		at_most: 'words',
		after_approximate: 'words',
		after_at_least: 'words',
		after_at_most: 'words',
		verb_at_least: 'words',
		verb_at_most: 'words',
		verb_approximate: 'words'
	},
	heads: Object.fromEntries(UNITS.map((unit) => [unit, HEAD_METRICS])),
	subgroups: { words: SUBGROUPS },
	diseases: { words: DISEASES },
	currencies: CURRENCY_KEYS,
	frames: Object.fromEntries(
		METRICS.map((metric) => [metric, ['verb', 'subject', 'object', 'noun', 'state']])
	),
	assertion: {
		unconfirmed: 'words',
		fear: 'words',
		conditional: 'words',
		conditionalEndings: 'words',
		notConditional: 'words',
		projected: 'words',
		/** Verbs of those whose subject waits for something itself. */
		waits: 'words',
		/** Causes that only look like it: "ante el riesgo de". */
		notProjected: 'words',
		planned: 'words',
		/** Opens a clause of what money or goods are given for, with a subject of its own: "so that". */
		purpose: 'words',
		/** Right in front of a verb, its future or the will to do it: "va", "compte". */
		goingTo: 'words',
		denied: 'words',
		/** Said of who did it, not of what was done: "présumés", "suspected". */
		doer: 'words',
		notDenied: 'words',
		/** Behind a denial, what is said instead: "assurant que". */
		insists: 'words',
		/** Behind a comma, what was told before: "a claim that the army …". */
		claim: 'words',
		/** Nouns for what is to be reached: "a target". */
		goal: 'words',
		/** What is done to find out whether a claim is true: "confirm", "checked". */
		verify: 'words',
		/** Who does not, or cannot: "nobody", "unable to". */
		nobody: 'words',
		/** What was told, as its object: "the claim", "these figures". */
		told: 'words',
		/** Stands for it beside the verb: "it", "l'". */
		toldPronoun: 'words'
	},
	relation: {
		part: 'words',
		among: 'words',
		/** Opens a question of a number: "how many". */
		asked: 'words',
		/** In front of a number of those whom others are part of: "parmi [les 31 morts]". */
		amongThe: 'words',
		equivalent: 'words',
		previous: 'words',
		/** Head of a column whose names are no places: "Cluster", "Cause". */
		otherHead: 'words',
		/** Head of a column of goals, and of one of changes: "2024 target", "Change since May". */
		goalHead: 'words',
		changeHead: 'words',
		/** "ces nombres": two counts told just before, taken up again. */
		theseCounts: 'words',
		/** Head of a column that says no more than that numbers stand under it. */
		numberHead: 'words',
		/** With what a change is measured against, before its value in a bracket. */
		compared: 'words',
		superseded: 'words',
		corrected: 'words',
		/** Verbs that put another value in the place of one: "revised the toll". */
		revised: 'words',
		earlier: 'words',
		first: 'words',
		report: 'words',
		alone: 'words',
		/** In front of those whom the same befell: "as did nine nurses". */
		likewise: 'words',
		/** Says where or who most of those counted are: "la plupart", "surtout". */
		mostly: 'words',
		/** Behind a comma, in front of how many of those counted are where: ", with 520 in Leyte". */
		spread: 'words',
		/** What is left of those counted: "le reste", "the remainder". */
		rest: 'words',
		/** How badly some of the wounded are hurt: "grièvement", "de gravedad". */
		severity: 'words',
		/** Opens what is said of a part that has no number: "dont beaucoup", "most of whom". */
		someOf: 'words',
		/** Opens a sentence that takes the figure before it apart: "Por departamento:". */
		breakdown: 'words',
		next: 'words',
		ofIt: 'words',
		increase: 'words',
		change: 'words',
		/** In front of the first end of a change whose verb stands before its object: "revised the toll from". */
		changeFrom: 'words',
		count: 'words',
		total: 'words',
		pronoun: 'words'
	},
	measure: {
		since: 'words',
		/** Opens a sentence on what came after the day told just before: "since then". */
		sinceThen: 'words',
		/** Verbs of who keeps bodies or the injured. */
		keeps: 'words',
		/** What a count is told by as it stands: "il y a", "we have". */
		exists: 'words',
		/** "all figures are cumulative": what a page says of all its counts. */
		declared: 'words',
		record: 'words',
		soFar: 'words',
		toll: 'words',
		/** Stands for the toll told before: "celui de", "il était de". */
		tollPronoun: 'words',
		climb: 'words',
		climbTo: 'words',
		totals: 'words',
		flow: 'words',
		event: 'words',
		eventNoun: 'words',
		became: 'words',
		/** Verbs of lodging in a tense that says that it is over: "durmieron", "slept". */
		over: 'words',
		stock: 'words',
		tally: 'words',
		/** Those of them that tell what happened, and count only what lasts: "déplore", "reporta". */
		tells: 'words',
		/** Says that a count is as it stands by now: "en est à", "provisional results", "por ahora". */
		standing: 'words',
		/** Participles of moves, behind "be" what is over: "[sont] passées". */
		moved: 'words',
		registered: 'words',
		/** What brings to light who was in a state already: "a dépisté". */
		found: 'words',
		/** What becomes of people on a list, after an auxiliary: "(sont) enregistrées". */
		enlisted: 'words',
		state: 'words'
	},
	guards: {
		/** What spreads, beside the diseases by name: "épidémie", "virus". */
		epidemic: 'words',
		/** Verbs of asking for what has not come about: "calls for". */
		demanded: 'words',
		/** Before a number of whom nothing is said: "none of the". */
		none: 'words',
		before: 'words',
		after: 'words',
		things: 'words',
		base: 'words',
		kin: 'words',
		ratio: 'words',
		rate: 'words',
		event: 'words',
		disaster: 'words',
		attack: 'words',
		/** What two sides fight in: "the war between". */
		conflict: 'words',
		/** Events that go on from the day on which they break out: "guerre", "épidémie". */
		ongoing: 'words',
		forces: 'words',
		/** Made for so many people: "laid out", in "laid out by the river for 900". */
		built: 'words',
		/** On a vessel, which says nothing of what befell them: "à bord". */
		aboard: 'words',
		/** People who move by what they are: "migrants". */
		movers: 'words',
		/** Predicates that tell a fate of movers only: "have come to". */
		ofMovers: 'words',
		/** Who comes for a game, a fair or a meeting: "fans", "delegates". */
		visitors: 'words',
		/** In front of those whom a place was made for. */
		purpose: 'words',
		shelter: 'words',
		/** Where people live who fled, unlike a shelter that takes in anybody. */
		camps: 'words',
		/** Where people stay who have no home, though it is no shelter: "écoles", "in the open". */
		makeshift: 'words',
		/** Before those who live in a town: "home to". */
		inhabited: 'words',
		/** Verbs of those who live somewhere, sheltered or not: "vivent". */
		living: 'words',
		/** Before a shelter that is none: "detention centre". */
		prison: 'words',
		age: 'words',
		/** Turns of phrase in which the words of a predicate tell no fate: "held off", "kill time". */
		idioms: 'words',
		/** Before houses that somebody makes or trades: "built", "sold". */
		building: 'words',
		/** Before the age at which somebody died: "at", "a los". */
		ageAt: 'words',
		bereaved: 'words',
		/** What reaches people for their good: "l'aide", "le programme". */
		aid: 'words',
		/** What is lost as a count only behind a verb that takes it: "a life". */
		lives: 'words',
		/** What one who speaks has lost: "j'ai perdu". */
		ownLoss: 'words',
		/** Where people live: damaged when it burns down, not when water stands in it. */
		areas: 'words',
		flooding: 'words',
		/** Verbs that tell a flight when what is left is a place ("ont abandonné"), and nouns of such places. */
		leaving: 'words',
		leavable: 'words',
		staff: 'words',
		relative: 'words',
		/** Taken to or into a hospital, not yet cared for. */
		admission: 'words',
		/** In a hospital: where its place is they were brought. */
		hospital: 'words',
		/** Come upon some day, whenever it befell them. */
		discovery: 'words',
		/** Where something is said on a day: "today's briefing". */
		meeting: 'words'
	},
	/** What tells news of everyday life from that of people's plight. */
	everyday: {
		/** Whom everyday news counts: players, deputies, guests, staff. */
		roles: 'words',
		/** Predicates of theirs, and of goods and posts: "lost", "moved", "received". */
		said: 'words',
		/** Predicates of things as much as of people: "missing", "buried". */
		ofThings: 'words',
		/** What a text seldom names that tells of no plight: "border", "rubble", "Red Cross". */
		plight: 'words',
		/** Works in which people are made up: "novel", "the series". */
		fiction: 'words',
		/** What a passage of everyday life is about: matches, polls, shops, museums, recipes. */
		topics: 'words'
	},
	boilerplate: {
		comments: 'words',
		related: 'words',
		ticker: 'words',
		service: 'words',
		inline: 'words',
		box: 'words',
		resume: 'words'
	},
	publication: {
		published: 'words',
		updated: 'words',
		copyright: 'words',
		source: 'words',
		byline: 'words'
	},
	sentence: { abbreviation: 'words' },
	inflections: {},
	dates: DATE_KEYS,
	places: PLACE_KEYS,
	sources: SOURCE_KEYS
};

/** `inflections` lists classes of its own choice; each has these parts. */
export const INFLECTION_PARTS: readonly string[] = PARTS;
