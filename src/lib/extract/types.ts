/** What the readers of the extractor hand to each other. Token indexes: `to` is excluded. */
import type {
	Assertion,
	DatePrecision,
	Disease,
	Evidence,
	IsoDate,
	Measure,
	Metric,
	PlaceRef,
	Qualifier,
	Relation,
	Subgroup,
	Unit
} from '#lib/domain/figure.ts';
import type { Wording } from './dates/wording.ts';

/** Tokens `from`…`to` and the UTF-16 offsets of the same words. */
export interface Mention {
	from: number;
	to: number;
	start: number;
	end: number;
}

export type NumberForm =
	| 'digits'
	| 'words'
	| 'mixed'
	| 'collective'
	| 'vague'
	| 'range'
	| 'fraction'
	| 'article'
	| 'negative';

/** A number as written. `value` is null for a range and a vague plural; bounds as the words state. */
export interface NumberMention extends Mention {
	value: number | null;
	low: number | null;
	high: number | null;
	form: NumberForm;
	/** True when the words themselves round it ("une centaine", "a dozen"). */
	approximate: boolean;
	/** The largest multiplier word in it (1 000 in "16 mille", 1 000 000 in "2,3 M"), else 1. */
	scale: number;
	/** Name of the rule that read it, from `RULES`. */
	rule: string;
}

export type DateKind =
	| 'since'
	| 'as_of'
	| 'window'
	| 'day'
	| 'span'
	| 'deadline'
	| 'duration'
	| 'frequency'
	| 'vague'
	| 'age'
	| 'dateline';

/** A time expression; its numerals are no figures. */
export interface DateMention extends Mention {
	dateStart: IsoDate | null;
	dateEnd: IsoDate | null;
	precision: DatePrecision;
	kind: DateKind;
	wording: Wording;
}

/** Words that name a place, and the region they resolve to, if any. */
export interface PlaceMention extends Mention {
	text: string;
	place: PlaceRef | null;
	/** How it stands in the sentence: "in", "from", "to", "near", "list", "dateline", "seat"… */
	kind: string;
	rule: string;
}

/** Words that say who counted or asserts. */
export interface SourceMention extends Mention {
	text: string;
	/** Canonical short name where known, else null. */
	source: string | null;
	kind: string;
	rule: string;
	/** The first token of the words that attribute: "selon", "a indiqué". */
	cueFrom: number;
}

/** A figure under construction: a refiner fills in fields and pushes the evidence for them. */
export interface FigureDraft extends Mention {
	number: NumberMention;
	/** Index into `document.sentences`. */
	sentenceIndex: number;
	value: number | null;
	low: number | null;
	high: number | null;
	qualifier: Qualifier;
	unit: Unit;
	currency: string | null;
	metric: Metric;
	subgroup: Subgroup | null;
	disease: Disease | null;
	measure: Measure;
	assertion: Assertion;
	relation: Relation | null;
	/** The whole that `relation` refers to. */
	parent: FigureDraft | null;
	/** The figure that this one took its noun or metric from ("dont 22", a row of a list). */
	antecedent: FigureDraft | null;
	/** The counted noun, null when the number stands alone. */
	head: Mention | null;
	/** The predicate that set the metric ("ont fui", "tuant"), null when the noun did. */
	frame: Mention | null;
	/** Where the layout says that its place is ("Kolou : 18", a table row), in tokens. */
	placeSpan: { from: number; to: number } | null;
	/** Where the layout puts a heading over it (the title line of a table or list), in tokens. */
	headingSpan: { from: number; to: number } | null;
	/** The head of its column in a table ("Nouveaux cas"), in tokens. */
	columnSpan: { from: number; to: number } | null;
	/** The words by which the name of its row is whence those counted came, not where they are. */
	originSpan: { from: number; to: number } | null;
	/** When, as the layout says: the head of its column, the name of its row. */
	when: DateMention | null;
	dateStart: IsoDate | null;
	dateEnd: IsoDate | null;
	datePrecision: DatePrecision;
	dateText: string | null;
	placeText: string | null;
	place: PlaceRef | null;
	sourceText: string | null;
	source: string | null;
	evidence: Evidence[];
	/** Name of the rule that made it a figure. */
	rule: string;
	/** How far its predicate was; 0 when the noun says it all. */
	cost: number;
}
