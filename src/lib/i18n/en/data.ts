import type { data as fr } from '../fr/data.ts';

export const data: typeof fr = {
	title: 'Data',
	description: 'Download the figures, cite them, understand how totals are made, read the codes.',
	lede: 'All that the pages show can be downloaded, with the sentence and the source of each figure. Nothing is cut, nothing is filled in.',
	contents: 'On this page',
	sections: {
		download: 'Download',
		cite: 'Licence and citation',
		rules: 'How totals are made',
		codebook: 'Codes and definitions',
		columns: 'Columns of the files',
		api: 'API'
	},
	download: {
		all: (figures, documents) => `${figures} read in ${documents}.`,
		standard: 'Download all figures (CSV)',
		standardNote: 'UTF-8, commas, decimal point: for R, Python and databases.',
		excel: 'Download for Excel in French',
		excelNote: 'Semicolons and decimal comma: opens with a double click.',
		parts:
			'For a part only: choose a place, a metric and a period on the dashboard; the CSV link under each chart gives exactly what it shows.',
		stable:
			'Column names and addresses don’t change: a link of today will open the same data in a year.'
	},
	cite: {
		licence:
			'The software is free (MIT licence). Figures belong to those who counted them: cite the source of each, which is in the file. Place names come from GeoNames (CC BY 4.0) and Natural Earth (public domain).',
		how: 'To cite a chart, give the source of the figure, the place, the metric, the address of the page and the day of the visit:',
		example: (day, address) =>
			`IOM, people displaced, Iraq, from Relevé, ${address}, visited on ${day}.`
	},
	rules: {
		intro:
			'Twenty rules that a statistician can check. Under each total, “How this total is computed” says which was used, what is counted, what is not and why.'
	},
	codebook: {
		intro: 'The codes are the same in pages, files and API.',
		code: 'Code',
		label: 'Name',
		definition: 'Definition',
		unit: 'Unit',
		aging: 'Holds',
		metrics: 'Metrics',
		agingNote:
			'“Holds”: number of days for which a stock still counts where there is no later report. It is a convention of this project.',
		measures: 'Measures',
		qualifiers: 'Qualifiers',
		qualifierDefinitions: {
			exact: 'Both bounds are the number itself.',
			approximate: '“About”, “nearly”: plus or minus 10%; 20% for round words such as “a dozen”.',
			at_least: '“At least”, “more than”: the upper bound stays open.',
			at_most: '“At most”, “fewer than”: from zero to this number, without a middle value.',
			range: '“Between … and …”: the value kept is the middle.',
			vague: '“Hundreds”: from 100 to 999, without a middle value.'
		},
		assertions: 'Assertion',
		relations: 'Relations between figures',
		units: 'Units',
		subgroups: 'Sub-groups',
		diseases: 'Diseases',
		precisions: 'Precision of dates',
		reviewStatuses: 'State of the check'
	},
	columns: {
		figures: 'figures.csv: one line a figure',
		series: 'series.csv: one line a point of a chart',
		column: 'Column',
		meaning: 'What it holds',
		meanings: {
			figure_id: 'Number of the figure.',
			permalink: 'Address of its page, which leads to the sentence.',
			metric: 'Code of the metric.',
			metric_label: 'Name of the metric in the language asked for.',
			measure: 'stock, flow or cumulative.',
			value:
				'The number in force, correction included; empty for a range or an order of magnitude.',
			low: 'Lower bound that the words give; empty if open.',
			high: 'Upper bound that the words give; empty if open.',
			qualifier: 'How the words bound the number.',
			unit: 'What is counted.',
			currency: 'ISO 4217 code of an amount.',
			subgroup: 'Sub-group; empty for everyone.',
			disease: 'Disease that the cases, deaths or care are of; empty where none is named.',
			country: 'ISO 3166-1 code of three letters.',
			admin1_id: 'First-level division, ISO 3166-2 code where there is one.',
			admin1_name: 'Its name.',
			region_id: 'Place in the tree of places.',
			region_name: 'Its name.',
			region_level: '0 country, 1 division, 2 district, 3 town or village, site.',
			place_text: 'The words of the place in the text.',
			date_start: 'First day covered; empty if the start is open.',
			date_end: 'Last day covered, or day of the report.',
			date_precision: 'Precision of the date.',
			assertion: 'reported, unconfirmed, projected, planned, denied.',
			relation: 'Tie with another figure of the same text.',
			parent_figure_id: 'The figure that it refers to.',
			source: 'Who counted.',
			source_reliability: 'Reliability given to the source.',
			document_id: 'Number of the document.',
			document_title: 'Its title.',
			outlet: 'Who published it.',
			url: 'Its original address.',
			published_on: 'Day of its publication.',
			quote: 'The exact words of the number.',
			value_extracted: 'The number as it was read, before any correction.',
			low_extracted: 'The lower bound as it was read.',
			high_extracted: 'The upper bound as it was read.',
			is_corrected: 'True where a person changed at least one field.',
			correction_reason: 'Reason of the last correction.',
			corrected_at: 'Moment of the last correction (UTC).',
			review_status: 'How far the check has come.',
			confidence: 'From 0 to 1: of ten figures given 0.9, nine are right.',
			is_manual: 'True where the figure was entered by hand.',
			is_sample: 'True for a sample document: not to be cited.',
			version: 'Version number of the figure.',
			recorded_at: 'Moment of recording (UTC).',
			updated_at: 'Moment of the last change (UTC).',
			cluster_id: 'Number of the fact: figures that share it state the same thing.',
			cluster_role:
				'preferred: the figure that counts for this fact; triangulation: it bears it out; empty: nobody else states it.',
			is_pinned: 'True where a person put this figure first.',
			region_pcode: 'Official code of the region (P-code), where it was imported.',
			point_region_pcode: 'P-code of the region of the point.',
			series: 'Key of the series.',
			status: 'reported, unconfirmed, projected or planned.',
			scope: 'own: published for the place; children: sum of the places in it.',
			counted_since: 'First day of a cumulative count.',
			series_source: 'The source, where a series has one only.',
			rule: 'The rule that made these points.',
			best: 'The best value.',
			point_region_id: 'The place that the point speaks of.',
			point_region_name: 'Its name.',
			sources: 'Number of sources that say so.',
			sources_min: 'The lowest.',
			sources_median: 'The median.',
			sources_max: 'The highest.',
			sources_max_is_open: 'True where one of them says “more than”.',
			revision_from: 'Value before, where a cumulative count fell.',
			is_alternative: 'True where a wider report covers these days already.',
			is_counted: 'False for a report that gave way to the point before it.',
			is_filled: 'Always false: no value is filled in.',
			figures: 'Number of figures behind the point.',
			figure_ids: 'Their numbers, the preferred one first.'
		}
	},
	api: {
		intro:
			'No key. The same parameters as the pages; answers are JSON. An error says which parameter is wrong.',
		address: 'Address',
		answer: 'Answer',
		endpoints: {
			figures: 'The figures, page by page; “next” gives the address of the next one.',
			series: 'The series and the explained total of a metric in a place.',
			documents: 'The documents read, without their text.',
			settings: 'What people settled for every total: sources, households, places.',
			regions: 'The places whose name begins so.'
		},
		parameters: 'Parameters',
		parameterNames: {
			lieu: 'Code of the place, those in it included.',
			indicateur: 'Code of the metric.',
			du: 'First day, YYYY-MM-DD.',
			au: 'Last day, included.',
			mesure: 'stock, flow or cumulative.',
			assertion: 'reported, unconfirmed, projected, planned or denied.',
			groupe: 'Code of the sub-group.',
			maladie: 'Code of the disease; “none”: no disease named.',
			source: 'Name of the source.',
			statut: 'extracted, needs_review, confirmed or rejected.',
			document: 'Number of the document.',
			q: 'Words looked for in sentence, place, source, title.',
			lang: 'fr, en or es.'
		}
	}
};
