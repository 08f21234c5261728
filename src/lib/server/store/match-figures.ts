import { expressionBuilder, sql } from 'kysely';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { FigureFilter } from '#lib/domain/filter.ts';
import { CODES, toDay } from './codes.ts';
import { isTitled } from './documents.ts';
import { EXCERPT } from './extractions.ts';
import { FORESEEN } from './last-observed-day.ts';
import type { Schema } from './schema.ts';
import { containsText } from './search-text.ts';

type Condition = Expression<SqlBool>;
type Builder = ExpressionBuilder<Schema, 'figure'>;

/**
 * The condition on `figure` that a filter stands for. Rejected figures match only where the filter
 * asks for them; figures of confidential documents never do.
 */
export function matchFigures(filter: FigureFilter): Condition {
	const eb = expressionBuilder<Schema, 'figure'>();
	return eb.and([
		isPublic(eb),
		filter.status
			? eb('figure.review_status', '=', sql.lit(CODES.review_status.encode(filter.status)))
			: eb('figure.review_status', '!=', CODES.review_status.encode('rejected')),
		...matchCodes(eb, filter),
		...matchPeriod(eb, filter),
		...matchOrigin(eb, filter)
	]);
}

/** Literals, as an index of a part of a table is only used where the query names that part. */
function isPublic(eb: Builder): Condition {
	const confidential = eb
		.selectFrom('document')
		.select('document.id')
		.whereRef('document.id', '=', 'figure.document_id')
		.where('document.is_confidential', '=', sql.lit(1 as const));
	return eb.not(eb.exists(confidential));
}

function matchCodes(eb: Builder, filter: FigureFilter) {
	const { metric, measure, assertion, subgroup, disease } = filter;
	const conditions: Condition[] = [];
	if (metric) conditions.push(eb('figure.metric', '=', CODES.metric.encode(metric)));
	if (measure) conditions.push(eb('figure.measure', '=', CODES.measure.encode(measure)));
	if (assertion) {
		conditions.push(eb('figure.assertion', '=', CODES.assertion.encode(assertion)));
	}
	if (subgroup) conditions.push(eb('figure.subgroup', '=', CODES.subgroup.encode(subgroup)));
	if (disease === 'none') conditions.push(eb('figure.disease', 'is', null));
	else if (disease) conditions.push(eb('figure.disease', '=', CODES.disease.encode(disease)));
	return conditions;
}

/**
 * What was counted as of a day, a stock or a toll, matches by that day; what happened, or is foreseen,
 * by any of its days. An open end of a figure's time is taken to be its other end.
 */
function matchPeriod(eb: Builder, { from, to }: FigureFilter): Condition[] {
	const conditions: Condition[] = [];
	if (from) conditions.push(eb(lastDay(eb), '>=', toDay(from)));
	if (to) {
		const first = eb
			.case()
			.when(
				eb.or([eb('figure.measure', '=', sql.lit(CODES.measure.encode('flow'))), isForeseen(eb)])
			)
			.then(eb.fn.coalesce('figure.date_start', 'figure.date_end'))
			.else(lastDay(eb))
			.end();
		conditions.push(eb(first, '<=', toDay(to)));
	}
	return conditions;
}

/** As in the arithmetic, a report covers no day after its publication (R20). */
function lastDay(eb: Builder) {
	const isCut = eb.and([
		eb('figure.published_on', '<', eb.ref('figure.date_end')),
		eb('figure.published_on', '>=', eb.ref('figure.date_start')),
		eb.not(isForeseen(eb))
	]);
	return eb
		.case()
		.when(isCut)
		.then(eb.ref('figure.published_on'))
		.else(eb.fn.coalesce('figure.date_end', 'figure.date_start'))
		.end();
}

function isForeseen(eb: Builder): Condition {
	return eb(
		'figure.assertion',
		'in',
		FORESEEN.map((code) => sql.lit(code))
	);
}

function matchOrigin(eb: Builder, filter: FigureFilter): Condition[] {
	const conditions: Condition[] = [];
	if (filter.regionId) conditions.push(isIn(eb, filter.regionId));
	if (filter.documentId) conditions.push(eb('figure.document_id', '=', filter.documentId));
	if (filter.source) conditions.push(isCountedBy(eb, filter.source));
	if (filter.text) conditions.push(holdsWords(eb, filter.text, filter));
	return conditions;
}

function isIn(eb: Builder, regionId: string): Condition {
	const below = eb
		.selectFrom('region_closure')
		.select('region_closure.descendant_id')
		.where('region_closure.ancestor_id', '=', regionId);
	return eb('figure.region_id', 'in', below);
}

function isCountedBy(eb: Builder, name: string): Condition {
	const source = eb.selectFrom('source').select('source.id').where('source.name', '=', name);
	return eb('figure.source_id', 'in', source);
}

/**
 * Words in the excerpt of a figure or those typed with it, in its place, its source or the title and
 * outlet of its document.
 */
function holdsWords(eb: Builder, words: string, filter: FigureFilter): Condition {
	const holds = (text: Expression<string | null>) => containsText(text, words);
	const regions = eb.selectFrom('region').select('region.id');
	const isNamed = ({ ref, or }: ExpressionBuilder<Schema, 'region'>) =>
		or([holds(ref('region.name_fr')), holds(ref('region.name_en'))]);
	const sources = eb.selectFrom('source').select('source.id');
	const phrases = eb.selectFrom('phrase').select('phrase.id');
	const titled = eb.selectFrom('document').select('document.id').where(isTitled(words));
	return eb.or([
		eb('figure.document_id', 'in', titled),
		eb('figure.region_id', 'in', regions.where(isNamed)),
		eb('figure.source_id', 'in', sources.where(holds(sql.ref('source.name')))),
		eb('figure.place_phrase', 'in', phrases.where(holds(sql.ref('phrase.text')))),
		holds(eb.ref('figure.quote')),
		isQuotedWith(eb, words, filter)
	]);
}

/** Of many figures, excerpts are cut only from texts that hold the words: those are looked for first. */
function isQuotedWith(eb: Builder, words: string, filter: FigureFilter): Condition {
	const excerpts = eb
		.selectFrom('extraction')
		.innerJoin('document', 'document.id', 'extraction.document_id')
		.select('extraction.id')
		.whereRef('extraction.id', '=', 'figure.extraction_id')
		.where(containsText(EXCERPT, words));
	const texts = eb
		.selectFrom('document')
		.select('document.id')
		.where(containsText(sql.ref('document.text'), words));
	const isNarrow = filter.regionId !== undefined || filter.documentId !== undefined;
	const isInText = isNarrow ? [] : [eb('figure.document_id', 'in', texts)];
	return eb.and([...isInText, eb.exists(excerpts)]);
}
