import {
	ASSERTIONS,
	DATE_PRECISIONS,
	DISEASES,
	MEASURES,
	METRICS,
	QUALIFIERS,
	SUBGROUPS,
	UNITS
} from '#lib/domain/figure.ts';
import { METRIC_PROFILES } from '#lib/domain/metrics.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { Choice } from './ChoiceField.svelte';

/** The lists that a figure's codes are chosen from, in the reader's language. */
export interface FigureChoices {
	metric: Choice[];
	qualifier: Choice[];
	unit: Choice[];
	measure: Choice[];
	subgroup: Choice[];
	disease: Choice[];
	assertion: Choice[];
	datePrecision: Choice[];
}

export function listFigureChoices({ vocabulary }: Messages): FigureChoices {
	const { metrics, families, measures, assertions } = vocabulary;
	return {
		metric: METRICS.map((value) => ({
			value,
			label: metrics[value].label,
			group: families[METRIC_PROFILES[value].family]
		})),
		qualifier: QUALIFIERS.map((value) => ({ value, label: vocabulary.qualifiers[value] })),
		unit: UNITS.map((value) => ({ value, label: vocabulary.units[value].other })),
		measure: MEASURES.map((value) => ({
			value,
			label: `${measures[value].label} – ${measures[value].title.toLocaleLowerCase()}`
		})),
		subgroup: SUBGROUPS.map((value) => ({ value, label: vocabulary.subgroups[value] })),
		disease: DISEASES.map((value) => ({ value, label: vocabulary.diseases[value] })).sort((a, b) =>
			a.label.localeCompare(b.label)
		),
		assertion: ASSERTIONS.map((value) => ({ value, label: assertions[value].label })),
		datePrecision: DATE_PRECISIONS.map((value) => ({ value, label: vocabulary.precisions[value] }))
	};
}
