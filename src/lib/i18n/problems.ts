/** What is wrong in a field and what to do about it, in the reader's language. */
import type { Problem, ProblemCode } from '#lib/domain/forms/problem.ts';
import type { DeskMessages } from './index.ts';

type Params = Record<string, string | number>;
type Say = (words: DeskMessages['entry']['problems'], params: Spoken, field: string) => string;

/** Parameters as text: numbers in the reader's digits, what was typed as it was typed. */
interface Spoken {
	(name: string): string;
}

export function sayProblem(problem: Problem, t: DeskMessages): string {
	const { code, field, params = {} } = problem;
	if (code === 'required') return sayRequired(field, t);
	return SENTENCES[code](t.entry.problems, speak(params, t), field);
}

function sayRequired(field: string, t: DeskMessages): string {
	const words: Record<string, string> = t.entry.required;
	return words[field] ?? t.entry.required.other;
}

function speak(params: Params, t: DeskMessages): Spoken {
	// Every decimal is told: the problem may be in the last one.
	const style = { useGrouping: 'always', maximumFractionDigits: 6 } as const;
	const numbers = new Intl.NumberFormat(t.locale, style);
	return (name) => {
		const value = params[name] ?? '';
		return typeof value === 'number' ? numbers.format(value) : value;
	};
}

const SENTENCES: Record<Exclude<ProblemCode, 'required'>, Say> = {
	too_long: (words, p) => words.tooLong(p('length'), p('max')),
	unknown_choice: (words, p) => words.unknownChoice(p('typed')),
	unknown_figure: (words, p) => words.unknownFigure(p('typed')),
	cluster_itself: (words) => words.clusterItself,
	cluster_joined: (words) => words.clusterJoined,
	cluster_other_thing: (words) => words.clusterOtherThing,
	cluster_alone: (words) => words.clusterAlone,
	cluster_overtaken: (words) => words.clusterOvertaken,
	number_unreadable: (words, p) => words.numberUnreadable(p('typed')),
	number_grouping: (words, p) => words.numberGrouping(p('typed')),
	number_two_decimals: (words, p) => words.numberTwoDecimals(p('typed')),
	number_ambiguous: (words, p) => words.numberAmbiguous(p('typed'), p('whole'), p('decimal')),
	number_negative: (words, p) => words.numberNegative(p('typed')),
	number_whole: (words, p) => words.numberWhole(p('typed')),
	number_too_large: (words, p) => words.numberTooLarge(p('typed')),
	bounds_order: (words, p) => words.boundsOrder(p('low'), p('high')),
	currency_required: (words) => words.currencyRequired,
	currency_unknown: (words, p) => words.currencyUnknown(p('typed')),
	unit_currency: (words) => words.unitCurrency,
	unit_other: (words) => words.unitOther,
	date_unreadable: (words, p) => words.dateUnreadable(p('typed')),
	date_impossible: (words, p) => words.dateImpossible(p('typed')),
	date_not_a_day: (words, p) => words.dateNotADay(p('typed')),
	date_future: (words, _p, field) =>
		field === 'publishedOn' ? words.publishedFuture : words.dateFuture,
	date_order: (words) => words.dateOrder,
	date_end_required: (words) => words.dateEndRequired,
	published_before: (words) => words.publishedBefore,
	place_unknown: (words) => words.placeUnknown,
	place_unlisted: (words, p) => words.placeUnlisted(p('place')),
	place_several: (words, p) => words.placeSeveral(p('place')),
	content_missing: (words) => words.contentMissing,
	content_twice: (words) => words.contentTwice,
	content_binary: (words) => words.contentBinary,
	content_no_words: (words) => words.contentNoWords,
	content_duplicate: (words) => words.contentDuplicate,
	file_kind: (words, p) => words.fileKind(p('name')),
	file_binary: (words, p) => words.fileBinary(p('name')),
	file_broken: (words, p) => words.fileBroken(p('name')),
	file_locked: (words, p) => words.fileLocked(p('name')),
	file_without_text: (words, p) => words.fileWithoutText(p('name')),
	content_pdf: (words) => words.contentPdf,
	page_too_large: (words) => words.pageTooLarge,
	page_too_complex: (words) => words.pageTooComplex,
	page_too_slow: (words) => words.pageTooSlow,
	page_without_article: (words) => words.pageWithoutArticle,
	changed_meanwhile: (words) => words.changedMeanwhile,
	household_size: (words, p) => words.householdSize(p('typed')),
	household_known: (words, p) => words.householdKnown(p('size'), p('statedBy')),
	year_unreadable: (words, p) => words.yearUnreadable(p('typed')),
	preference_known: (words, p) => words.preferenceKnown(p('source')),
	alias_known: (words, p) => words.aliasKnown(p('words'), p('place')),
	url_unreadable: (words, p) => words.urlUnreadable(p('typed')),
	url_scheme: (words, p) => words.urlScheme(p('scheme'))
};
