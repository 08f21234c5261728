/**
 * How likely the measure, the days, the place and the source of a figure are right, each by itself: a
 * logistic model a field, whose weights are fitted on annotated pages (scripts/fit-field-confidence.mjs).
 * `confidence` is about number, unit and metric alone.
 */
import type { Evidence, ExtractedFigure } from '#lib/domain/figure.ts';
import { JUDGED_FIELDS } from '#lib/domain/field-likelihoods.ts';
import type { FieldLikelihoods, JudgedField } from '#lib/domain/field-likelihoods.ts';
import { METRIC_PROFILES } from '#lib/domain/metrics.ts';
import weights from '#data/field-confidence.json' with { type: 'json' };

/** What is weighed of a figure, as it was read. */
type Read = Pick<
	ExtractedFigure,
	'evidence' | 'metric' | 'measure' | 'relation' | 'start' | 'dateStart' | 'dateEnd' | 'place'
>;

interface Model {
	base: number;
	features: Record<string, number>;
}

const MODELS: Record<JudgedField, Model> = weights;

/** How likely each of the fields that are judged is right, in hundredths. */
export function judgeFields(figure: Read): Required<FieldLikelihoods> {
	const judged = JUDGED_FIELDS.map((field) => [field, judgeField(figure, field)] as const);
	return Object.fromEntries(judged) as Required<FieldLikelihoods>;
}

function judgeField(figure: Read, field: JudgedField): number {
	const { base, features } = MODELS[field];
	const score = listFieldSigns(figure, field).reduce(
		(sum, sign) => sum + (features[sign] ?? 0),
		base
	);
	return Math.round(100 / (1 + Math.exp(-score))) / 100;
}

/** What speaks for and against a field: the rule that set it and of what, how far off its words are. */
export function listFieldSigns(figure: Read, field: JudgedField): string[] {
	const own = figure.evidence.filter((one) => one.field === field);
	const rule = own[0]?.rule ?? 'no rule';
	const { measure, relation, metric } = figure;
	const { family } = METRIC_PROFILES[metric];
	const [tie, reach] = [relation ?? 'no relation', reachOf(figure, own)];
	const what = [measure, family, tie, reach];
	const pairs = [...what.map((one) => `${rule} | ${one}`), `${tie} | ${reach}`];
	return [rule, ...what, ...pairs, ...SIGNS[field](figure, rule)];
}

/** What else tells of one field. */
const SIGNS: Record<JudgedField, (figure: Read, rule: string) => string[]> = {
	measure: (figure, rule) => {
		const timed = figure.evidence.find(({ field }) => field === 'date')?.rule ?? 'no date';
		return [timed, `${rule} | ${timed}`];
	},
	date: (figure, rule) => {
		const measured = figure.evidence.find(({ field }) => field === 'measure')?.rule ?? 'no measure';
		return [shapeOf(figure), measured, `${rule} | ${measured}`];
	},
	place: ({ place }, rule) => {
		const level = `level ${place?.level ?? 'none'}`;
		return [level, `${rule} | ${level}`];
	},
	source: () => []
};

/** How far the words of a field stand from the figure, and on which side. */
function reachOf({ start }: Read, evidence: readonly Evidence[]): string {
	const span = evidence.find((one) => one.span)?.span;
	if (!span) return 'no words';
	const distance = span[0] - start;
	if (distance >= 0 && distance < BESIDE) return 'right behind';
	if (distance >= 0) return distance < NEAR ? 'behind' : 'far behind';
	if (distance < -FAR) return 'far before';
	return distance < -NEAR ? 'some way before' : 'before';
}

/** Characters: a few words, a clause, a paragraph. */
const BESIDE = 30;
const NEAR = 100;
const FAR = 400;

function shapeOf({ dateStart, dateEnd }: Read): string {
	if (dateStart === null) return 'open start';
	return dateStart === dateEnd ? 'one day' : 'stretch';
}
