/**
 * What can be wrong with what a person typed. Each code has a sentence in the message catalogue
 * that says what is wrong and what to do; `params` are the words and numbers that it needs.
 */
export type ProblemCode =
	| 'required'
	| 'too_long'
	| 'unknown_choice'
	| 'number_unreadable'
	| 'number_grouping'
	| 'number_two_decimals'
	| 'number_ambiguous'
	| 'number_negative'
	| 'number_whole'
	| 'number_too_large'
	| 'bounds_order'
	| 'currency_required'
	| 'currency_unknown'
	| 'unit_currency'
	| 'unit_other'
	| 'date_unreadable'
	| 'date_impossible'
	| 'date_not_a_day'
	| 'date_future'
	| 'date_order'
	| 'date_end_required'
	| 'published_before'
	| 'place_unknown'
	| 'place_several'
	| 'place_unlisted'
	| 'content_missing'
	| 'content_twice'
	| 'content_binary'
	| 'content_no_words'
	| 'content_duplicate'
	| 'file_kind'
	| 'file_binary'
	| 'file_broken'
	| 'file_locked'
	| 'file_without_text'
	| 'content_pdf'
	| 'page_too_large'
	| 'page_too_complex'
	| 'page_too_slow'
	| 'page_without_article'
	| 'unknown_figure'
	| 'cluster_itself'
	| 'cluster_joined'
	| 'cluster_other_thing'
	| 'cluster_alone'
	| 'cluster_overtaken'
	| 'changed_meanwhile'
	| 'household_size'
	| 'household_known'
	| 'year_unreadable'
	| 'preference_known'
	| 'alias_known'
	| 'url_unreadable'
	| 'url_scheme';

export interface Problem<Field extends string = string> {
	field: Field;
	code: ProblemCode;
	params?: Record<string, string | number>;
}

/** Values, or every problem at once. */
export type Outcome<Values, Field extends string> =
	{ ok: true; values: Values } | { ok: false; problems: Problem<Field>[] };

/** The outcome of reading a form, with what was typed either way. */
export type FormResult<Values, Field extends string> = Outcome<Values, Field> & {
	typed: Record<Field, string>;
};
