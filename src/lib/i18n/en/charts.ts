import type { charts as fr } from '../fr/charts.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('en');

export const charts: typeof fr = {
	allSources: 'all sources',
	everyone: 'everyone',
	scopes: { own: 'published for the whole', children: 'sum of the places' },
	since: (day) => `since ${day}`,
	openAnchor: 'since a day not stated',
	otherSeries: 'other series',
	titles: {
		stock: (metric) => metric,
		flow: (metric) => `${metric}, period by period`,
		cumulative: (metric) => `${metric}, cumulative`
	},
	summary: {
		rose: (c) =>
			`${c.place}: the number ${c.of} rose from ${c.from} (${c.fromDate}) to ${c.to} (${c.toDate}).`,
		fell: (c) =>
			`${c.place}: the number ${c.of} fell from ${c.from} (${c.fromDate}) to ${c.to} (${c.toDate}).`,
		unchanged: (c) =>
			`${c.place}: the number ${c.of} is ${c.to} on ${c.toDate}, as on ${c.fromDate}.`,
		tollRose: (c) =>
			`${c.place}: the cumulative number ${c.of} rose from ${c.from} (${c.fromDate}) to ${c.to} (${c.toDate}).`,
		tollFell: (c) =>
			`${c.place}: the cumulative number ${c.of} was lowered from ${c.from} (${c.fromDate}) to ${c.to} (${c.toDate}).`,
		single: (r) => `${r.place}, number ${r.of}: ${r.value} (${r.date}).`,
		singleToll: (r) => `${r.place}, cumulative number ${r.of}: ${r.value} (${r.date}).`,
		flows: (n, place, of, first, last) =>
			`${place}: the number ${of} is known for ${plural(n, { one: '# period', other: '# periods' })}, from ${first} to ${last}.`,
		highestFlow: (value, span) => `The highest: ${value} (${span}).`,
		peak: (value, day) => `The peak: ${value} (${day}).`,
		spread: (min, max, n) => `For the latest report, ${n} sources range from ${min} to ${max}.`,
		beside: (value, day) => `The places counted on their own come to ${value} (${day}).`,
		onlyPlaces: 'These are only the places known, not a number published for the whole.',
		revisions: (n) =>
			plural(n, { one: 'A source revised its count downwards.', other: '# downward revisions.' }),
		unconfirmed: (n) =>
			plural(n, {
				one: 'An unconfirmed figure is shown hollow, outside the count.',
				other: '# unconfirmed figures are shown hollow, outside the count.'
			}),
		onlyUnconfirmed: (place, of) => `${place}: no number ${of} is confirmed to this day.`,
		future: (n) =>
			plural(n, {
				one: 'A projection or a goal is drawn dashed.',
				other: '# projections or goals are drawn dashed.'
			}),
		moreSources: (n) => plural(n, { one: '# other', other: '# others' }),
		sources: (n, list, unnamed) =>
			`${n > 1 ? 'Sources' : 'Source'}: ${list}${
				unnamed > 0
					? plural(unnamed, {
							one: '; # report names no source',
							other: '; # reports name no source'
						})
					: ''
			}.`,
		noSource: 'No source named.'
	},
	point: {
		open: 'Open the figure',
		bounds: (bounds) => `that is ${bounds}`,
		spread: (n, min, max) => `${n} sources, from ${min} to ${max}`,
		spreadOpen: (n, min, max) => `${n} sources, from ${min} to ${max} or more`,
		apart: 'no continuation of the point before: other places, or another source',
		revised: (before) => `revised downwards: ${before} before`,
		corrected: 'corrected by hand',
		alternative: 'covered by a wider report',
		sum: (n) => plural(n, { one: 'computed from # figure', other: 'sum of # figures' })
	},
	thinned: (drawn: string, all: string) =>
		`${drawn} of ${all} reports are drawn: the first, last, highest and lowest of each stretch of days. The CSV gives all of them.`,
	sourcesLeft: (count: number) =>
		count > 1
			? `${count} sources with fewer reports have no line of their own; the CSV gives them.`
			: 'One source with fewer reports has no line of its own; the CSV gives it.',
	period: {
		since: (day: string) => `Drawn since ${day}.`,
		olderOne: (day: string) => `An earlier report (${day}) is not drawn.`,
		older: (days: string) => `Earlier reports (${days}) are not drawn.`,
		showWhole: 'The whole period',
		whole: (day: string) => `The whole period is drawn, since ${day}.`,
		showPresent: (day: string) => `Only since ${day}`
	},
	keyboard: 'Left and right arrows: from one report to the next. Enter: open the figure.',
	pointOf: (n, of) => `Report ${n} of ${of}`,
	table: {
		open: 'Table',
		caption: (title) => `The same data as a table: ${title}`,
		date: 'Date or period',
		value: 'Number',
		bounds: 'Bounds',
		status: 'Nature',
		aside: 'not counted',
		source: 'Source',
		series: 'Series',
		figure: 'Figure',
		number: (id) => `no. ${id}`
	},
	actions: {
		csv: 'CSV',
		png: 'PNG',
		link: 'Link',
		linkCopied: 'Link copied',
		eachSource: 'Show each source',
		oneLine: 'One line only'
	},
	howComputed: 'How this total is computed',
	total: {
		rule: 'Rule',
		addends: (n) =>
			plural(n, { zero: 'No figure counted', one: '# figure counted', other: '# figures counted' }),
		excluded: (n) =>
			plural(n, {
				zero: 'Nothing was left out',
				one: '# figure left out',
				other: '# figures left out'
			}),
		basis: {
			published: 'Number published for the place as a whole.',
			children: 'Sum of the places in it: no number published for the whole holds on these dates.',
			mixed: 'Number published for the whole on some days, sum of the places on the others.'
		},
		coverage: (counted, of) =>
			of === null
				? plural(counted, { one: '# place counted', other: '# places counted' })
				: `${counted} of ${plural(of, { one: '# place', other: '# places' })}`,
		daysTold: (told, of) =>
			`${told} of ${plural(of, { one: '# day', other: '# days' })} known: nothing is said of the others`,
		covered: (coverage, places) => `${coverage}: ${places}`,
		warnings: {
			longer_below: (value) =>
				`Not counted: ${value} for a place inside, over more days than this number.`,
			behind: (value) => `Not counted: ${value} for other places, counted too long before.`,
			fell: (value) => `A toll counted here fell: the same source said ${value} before.`,
			anchors: () => 'These tolls do not count from the same day.',
			flow_above_toll: (value) =>
				`To be checked: ${value} for some of these days exceeds this toll, which should hold it.`,
			flows_above_toll: (value) =>
				`To be checked: the flows of these days, place by place, come to ${value}: more than this toll, which should hold them.`,
			conflict: (value) => `Conflict: the same source also says ${value} for the same days.`,
			newer_aside: (value) =>
				`A newer report, ${value}, is set aside by a choice: a pinned figure or a preferred source.`,
			newer_waits: (value) => `A newer report, ${value}, waits for review and is not counted.`,
			coarse: (value) =>
				`Not counted: ${value} over a period that reaches beyond this one, its days not being known.`
		},
		refused: (from, to) =>
			`places counted on dates too far apart to be added (from ${from} to ${to})`,
		replaced: (value, day, why) => `Replaces ${value} on ${day}: ${why}.`,
		replacedBecause: {
			later: 'counted later',
			source: 'counted later by another source',
			places: 'the sum is of other places',
			published: 'published since for the whole, instead of a sum of places',
			summed: 'the newer sum of the places stands for a published number'
		},
		unallocated: (n) => `${n} belong to no place of the level below.`,
		conflict: (published, day, children, childrenDay) =>
			`Conflict: ${published} published for the whole on ${day}, ${children} by adding the places, on ${childrenDay}. Nothing was chosen in silence.`,
		share: (n) => `of which ${n} for these days`,
		asOfSpread: (from, to) => `The figures counted date from ${from} to ${to}.`,
		everywhere: 'everywhere',
		everyMetric: 'every metric',
		preferred: (source: string, metric: string, place: string) =>
			`${source} is preferred by a setting: ${metric}, ${place}.`,
		household: (size: string, place: string, year: string, statedBy: string) =>
			`Households counted as ${size} persons (${place}, from ${year}, according to ${statedBy}).`,
		raw: (n) => `Exact value: ${n}.`
	},
	exclusions: {
		duplicate: 'same number for the same fact, said again',
		conflict: 'another number of the same source for the same days',
		rival: 'another source’s count of the same thing',
		older: 'earlier report of the same series',
		overlap: 'period covered by another figure',
		part: 'part, equivalent or earlier value of another figure',
		camp: 'camp: its people are counted where they came from',
		subgroup: 'sub-group, in the whole already',
		child_region: 'place inside one that is counted',
		longer_below: 'place inside one that is counted, over more days than it',
		parent_region: 'place wider than those that are counted',
		unconfirmed: 'unconfirmed',
		projected: 'projection',
		planned: 'goal or requirement of a plan',
		denied: 'denied',
		vague: 'order of magnitude without a value',
		undated: 'without a date',
		stale: 'dated too far from the others to be added',
		coarse: 'reaches beyond the chosen period, its days not being known',
		household: 'in households, not converted into people',
		other_measure: 'another measure (stock, flow or cumulative)',
		other_unit: 'another unit',
		other_disease: 'another disease, or one not named: never in the same total',
		needs_review: 'waits to be checked'
	},
	legend: {
		title: 'How to read these charts',
		intro: 'A shape says what the words allow to assert, and nothing more.',
		stock:
			'Stock: a dot for each report. The value holds until the next; alone, it thins out, then stops when it is too old.',
		flow: 'Flow: a bar as wide as the period that it covers.',
		cumulative: 'Cumulative: a line from dot to dot; a fall is marked as a revision.',
		exact: 'exact number',
		at_least: 'at least',
		at_most: 'at most',
		approximate: 'about',
		range: 'between two bounds',
		vague: 'order of magnitude, no value',
		unconfirmed: 'unconfirmed: hollow, never in a total',
		future: 'projected or planned: dashed, on a ground of its own',
		spread: 'several sources: from the lowest to the highest',
		corrected: 'corrected by hand',
		missing: 'nothing known: a gap, never a zero'
	},
	empty: 'No dated report allows this chart to be drawn.'
};
