/** A figure draft with its defaults; refiners fill in the rest. */
import type { Evidence, Metric, Relation, Subgroup, Unit } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import type { DateMention, FigureDraft, Mention, NumberMention } from '../types.ts';
import type { Head } from './head.ts';
import type { QualifierReading } from './qualifiers.ts';

/** What a rule has found out about a number. */
export interface Finding {
	unit: Unit;
	metric: Metric;
	subgroup: Subgroup | null;
	currency?: string | null;
	relation?: Relation | null;
	parent?: FigureDraft | null;
	antecedent?: FigureDraft | null;
	frame?: { from: number; to: number } | null;
	/** The counted noun where it stands apart from the number. */
	noun?: { from: number; to: number } | null;
	placeSpan?: { from: number; to: number } | null;
	headingSpan?: { from: number; to: number } | null;
	columnSpan?: { from: number; to: number } | null;
	originSpan?: { from: number; to: number } | null;
	when?: DateMention | null;
	/** Name of the rule, from `RULES`. */
	rule: string;
	/** How far the predicate was, in the price of `predicates.ts`. */
	cost?: number;
}

/** What a noun says of a figure whatever befell those it counts. */
export type NounBase = Pick<Finding, 'unit' | 'subgroup' | 'currency'>;

/** Builds the draft of a figure from what was found about its number. */
export function makeDraft(
	document: Document,
	sentenceIndex: number,
	number: NumberMention,
	head: Head | undefined,
	qualifier: QualifierReading,
	finding: Finding
): FigureDraft {
	const { tokens } = document;
	const start = tokens.start[qualifier.from] ?? number.start;
	const end = tokens.end[qualifier.to - 1] ?? number.end;
	return {
		from: qualifier.from,
		to: qualifier.to,
		start,
		end,
		number,
		sentenceIndex,
		value: qualifier.value,
		low: qualifier.low,
		high: qualifier.high,
		qualifier: qualifier.qualifier,
		unit: finding.unit,
		currency: finding.currency ?? null,
		metric: finding.metric,
		subgroup: finding.subgroup,
		disease: null,
		measure: 'stock',
		assertion: 'reported',
		relation: finding.relation ?? null,
		parent: finding.parent ?? null,
		antecedent: finding.antecedent ?? null,
		head: head ? toSpan(document, head) : finding.noun ? toSpan(document, finding.noun) : null,
		frame: finding.frame ? toSpan(document, finding.frame) : null,
		placeSpan: finding.placeSpan ?? null,
		headingSpan: finding.headingSpan ?? null,
		columnSpan: finding.columnSpan ?? null,
		originSpan: finding.originSpan ?? null,
		when: finding.when ?? null,
		dateStart: null,
		dateEnd: null,
		datePrecision: 'none',
		dateText: null,
		placeText: null,
		place: null,
		sourceText: null,
		source: null,
		rule: finding.rule,
		cost: finding.cost ?? 0,
		evidence: listEvidence(document, number, head, qualifier, finding)
	};
}

function toSpan(document: Document, span: { from: number; to: number }): Mention {
	const { tokens } = document;
	return {
		from: span.from,
		to: span.to,
		start: tokens.start[span.from] ?? 0,
		end: tokens.end[span.to - 1] ?? 0
	};
}

function listEvidence(
	document: Document,
	number: NumberMention,
	head: Head | undefined,
	qualifier: QualifierReading,
	finding: Finding
): Evidence[] {
	const evidence: Evidence[] = [
		{ field: 'value', rule: number.rule, span: [number.start, number.end] }
	];
	if (qualifier.words) {
		const words = toSpan(document, qualifier.words);
		evidence.push({ field: 'qualifier', rule: qualifier.rule, span: [words.start, words.end] });
	}
	if (head) {
		const noun = toSpan(document, head);
		evidence.push({ field: 'unit', rule: head.rule, span: [noun.start, noun.end] });
	}
	const frame = finding.frame ?? finding.noun ?? head;
	const words = frame && toSpan(document, frame);
	evidence.push({
		field: 'metric',
		rule: finding.rule,
		...(words ? { span: [words.start, words.end] } : {})
	});
	return evidence;
}
