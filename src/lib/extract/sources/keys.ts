import type { SectionKeys } from '../lexicon-keys.ts';

/** The meanings that the section `sources` of a lexicon may give words for. */
export const SOURCE_KEYS: SectionKeys = {
	/** Right before a source: "selon", "according to". */
	prefix: 'words',
	/** Those of them behind one who only passes on: "citing". */
	citing: 'words',
	/** Those who only saw it: a council that quotes them asserts it. */
	witnesses: 'words',
	/** Before a source inside another phrase: "celui de", "bilan de". */
	nominal: 'words',
	/** Before who told it, with a day or those who heard it between: "a-t-on appris mardi de". */
	learned: 'words',
	learned_from: 'words',
	/** Behind an organisation in a bracket, before a number: "IPC Phase 3" is a class, no source. */
	classes: 'words',
	/** Itself the beginning of a source: "de source hospitalière". */
	self: 'words',
	/** Before the agent of a participle: "avancé par". */
	by: 'words',
	/** Participles whose agent acts and does not tell: "lancée par". */
	deed: 'words',
	/** Verbs after which the subject may stand right away ("a indiqué le maire"). */
	inversion: 'words',
	auxiliary: 'words',
	/** Before a verb of saying that is put in between: "comme l'a indiqué le maire". */
	saidAs: 'words',
	/** Before the number of a report: "informe No. 6". */
	numbered: 'words',
	/** Verbs of saying and of counting, in their compound and simple tenses. */
	participle: 'words',
	finite: 'words',
	/** Verbs that tell where a count follows them: "dresse (un bilan)". */
	giving: 'words',
	/** Verbs of handing over a count, in all their tenses, and the nouns of one: "donné", "ce chiffre". */
	handing: 'words',
	numbers: 'words',
	/** Verbs that tell where their clause ends behind them ("found"), and in front of a number ("s'en tient à"). */
	closing: 'words',
	reaching: 'words',
	/** Those of them that only people do: any subject of theirs is a source. */
	speech: 'words',
	/** Idioms that only look like one of them: "gave way". */
	idiom: 'words',
	/** Before verbs that tell of nobody then: "se situe". */
	reflexive: 'words',
	/** What makes a participle tell of nobody: "non confirmé par". */
	negation: 'words',
	/** Before those who are none: "aucune source", "no state". */
	nobody: 'words',
	/** Those who fight: among the dead of a fight they are no source without a word of saying. */
	armed: 'words',
	/** Nouns behind "selon" that are no source: "selon la gravité". */
	not_source: 'words',
	/** How somebody was asked: "joint au téléphone", "contacted by". */
	reached: 'words',
	pronouns: 'words',
	/** Those of them for one person or body, and the articles of several: "a-t-il dit" is none of "les pompiers". */
	pronouns_one: 'words',
	article_many: 'words',
	/** The subject that is nobody, and words before those whom it stands for: "du côté de l'ONU, on annonce". */
	impersonal: 'words',
	side: 'words',
	/** Before those for whom a count is another: "pour l'opposition, ils sont 45". */
	for: 'words',
	/** Between people and where they work: "at", "in". */
	located: 'words',
	/** Opens a clause on the subject before it: "qui", "who". */
	relative: 'words',
	/** Before those whom a sentence says that it was: "c'est (le préfet) qui". */
	cleft: 'words',
	/** Opens a clause on who did something with what stands before it: "que", "that". */
	that: 'words',
	/** Before what belongs to the one named before: "dont les services". */
	whose: 'words',
	/** Pronouns behind a preposition: "selon lui". */
	oblique: 'words',
	/** Prefixes that hold such a pronoun: "à l'en croire", "by her account". */
	pronominal: 'words',
	/** Points back to the last one named of its kind: "cette ONG britannique". */
	this: 'words',
	/** How a count came out: the day of it is one of saying ("celui de l'OIM, publié hier,"). */
	issued: 'words',
	/** Verbs whose subject brings aid. */
	deliver_participle: 'words',
	deliver_finite: 'words',
	/** Participles whose agent brings aid, where the language inflects them: "distribués par". */
	given: 'words',
	/** Participles of those whose campaign or shelter it is: "organisée par". */
	run: 'words',
	/** Before whoever helps to bring it: "avec l'appui de". */
	support: 'words',
	/** What is wanting, before the one who wants it: "il manque (8 millions) au HCR". */
	lacking: 'words',
	/** Words that may stand between auxiliary and participle, and between subject and verb. */
	adverb: 'words',
	aside: 'words',
	/** Those whom the words are said to: no sources. */
	listener: 'words',
	listener_to: 'words',
	/** Nouns of those who count or assert, and of those who only pass on. */
	heads: 'words',
	media_heads: 'words',
	/** Those of them that live by passing on: "agence de presse". */
	wires: 'words',
	/** Words of those who measure the earth and the sky, and count nobody: "géophysique". */
	nature: 'words',
	/** Words that make a press agency the one who counted. */
	counted_itself: 'words',
	/** Words that point back: "la même source", "l'agence", "nos équipes". */
	same: 'words',
	/** Those of them for the last one named, who may not have told before: "cette dernière". */
	latter: 'words',
	/** Counts that nobody is named for: "un précédent bilan" is of the source before it. */
	tally: 'words',
	/** Participles between such a count and who made it: "a screening held by". */
	made: 'words',
	/** Behind the one who tells: "a lawmaker's claim". */
	tellings: 'words',
	agency: 'words',
	authority: 'words',
	agency_un: 'words',
	agency_ngo: 'words',
	/** Those of the heads that are people, and no body: "maire", "vecino". */
	official: 'words',
	/** Nouns that point back to somebody named before: "la responsable", "the official". */
	person: 'words',
	/** "its report": of the source before it. */
	possessive: 'words',
	/** Opens a sentence that names the source of the one before it. */
	back: 'words',
	own: 'words',
	/** Before the colon of the line under a table. */
	table: 'words',
	article: 'words',
	/** Those of them that name somebody new: "des ONG", "several charities". */
	indefinite: 'words',
	/** Before the noun of a count that was told before: "le même (bilan)". */
	same_tally: 'words',
	/** How new a count is, where it takes more than a word: "más reciente". */
	recent: 'words',
	/** "Of" that holds its article: "del". */
	of: 'words',
	/** Words that may go on inside a source, and those that end one. */
	continue: 'words',
	stop: 'words',
	soft_stop: 'words'
};
