import type { vocabulary as fr } from '../fr/vocabulary.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('en');

function metric(label: string, of: string, definition: string) {
	return { label, of, definition };
}

const VAGUE: [floor: number, words: string][] = [
	[1_000_000, 'millions of'],
	[100_000, 'hundreds of thousands of'],
	[10_000, 'tens of thousands of'],
	[1_000, 'thousands of'],
	[100, 'hundreds of'],
	[10, 'dozens of']
];

export const vocabulary: typeof fr = {
	metrics: {
		displaced: metric(
			'People displaced',
			'of displaced people',
			'People forced to leave their homes, inside their country or without the text saying that they crossed a border.'
		),
		refugees: metric(
			'Refugees',
			'of refugees',
			'People who crossed a border as they fled, or whom the text calls refugees.'
		),
		asylum_seekers: metric(
			'Asylum seekers',
			'of asylum seekers',
			'People whose request for protection is pending.'
		),
		arrivals: metric(
			'Arrivals',
			'of arrivals',
			'People who arrived in a place or a country, migrants included, of no stated status.'
		),
		expelled: metric(
			'People expelled',
			'of expelled people',
			'People deported, pushed back, or intercepted and sent back.'
		),
		returned: metric(
			'Returns',
			'of returns',
			'People who went back to their homes or their country.'
		),
		evacuated: metric(
			'People evacuated',
			'of evacuated people',
			'People moved out of danger by an authority or a relief service, transfers and relocations included.'
		),
		rescued: metric(
			'People rescued',
			'of rescued people',
			'People pulled out of immediate danger: at sea, from rubble, from captivity.'
		),
		deaths: metric(
			'Deaths',
			'of deaths',
			'People killed or dead, of disease too, and bodies found.'
		),
		injured: metric('Injured', 'of injured people', 'People injured, never counted as dead.'),
		missing: metric('Missing', 'of missing people', 'People of whom nothing is known.'),
		dead_or_missing: metric(
			'Dead or missing',
			'of dead or missing',
			'Dead and missing given in one number that nothing allows to split.'
		),
		casualties: metric('Casualties', 'of casualties', 'Dead and injured given in one number.'),
		abducted: metric('People abducted', 'of abducted people', 'People abducted or taken hostage.'),
		detained: metric('People detained', 'of detained people', 'People arrested or detained.'),
		trapped: metric(
			'People trapped',
			'of trapped people',
			'People who cannot leave a place: siege, flood, rubble.'
		),
		affected: metric(
			'People affected',
			'of affected people',
			'People affected by an event, with nothing more said.'
		),
		homeless: metric('Homeless', 'of homeless people', 'People who lost their dwelling.'),
		in_need: metric('People in need', 'of people in need', 'People who need humanitarian aid.'),
		food_insecure: metric(
			'Food insecurity',
			'of food-insecure people',
			'People who are food insecure, from crisis to famine.'
		),
		malnourished: metric(
			'Malnutrition',
			'of malnourished people',
			'People with acute malnutrition, mostly children.'
		),
		out_of_school: metric(
			'Children out of school',
			'of children out of school',
			'Children who do not go to school, or no longer do.'
		),
		sexual_violence: metric(
			'Sexual violence',
			'of cases of sexual violence',
			'Reported cases or survivors of sexual violence.'
		),
		disease_cases: metric(
			'Disease cases',
			'of disease cases',
			'Cases of a disease, confirmed, probable or suspected as the text says.'
		),
		recovered: metric('Recovered', 'of recoveries', 'Patients who recovered or left care.'),
		vaccinated: metric(
			'People vaccinated',
			'of vaccinated people',
			'People who received a vaccine.'
		),
		treated: metric('People treated', 'of treated people', 'People who received medical care.'),
		sheltered: metric(
			'People sheltered',
			'of sheltered people',
			'People housed in a camp, a site or a shelter, whom the text does not call displaced.'
		),
		assisted: metric('People assisted', 'of assisted people', 'People who received aid.'),
		targeted: metric(
			'People targeted',
			'of people targeted',
			'People whom a plan or a programme means to reach.'
		),
		capacity: metric('Capacity', 'of places', 'Places that a camp, a site or a centre can offer.'),
		aid_delivered: metric(
			'Aid delivered',
			'of units of aid delivered',
			'Aid that was delivered, in tonnes or in kits.'
		),
		housing_destroyed: metric(
			'Housing destroyed',
			'of dwellings destroyed',
			'Dwellings destroyed, and buildings of no stated kind.'
		),
		housing_damaged: metric(
			'Housing damaged',
			'of dwellings damaged',
			'Dwellings damaged or flooded.'
		),
		infrastructure_damaged: metric(
			'Infrastructure damaged',
			'of facilities damaged',
			'Schools, health centres, bridges, burnt villages: facilities damaged or destroyed.'
		),
		livestock_lost: metric('Livestock lost', 'of animals lost', 'Farm animals dead or stolen.'),
		crops_lost: metric('Crops lost', 'of hectares of crops lost', 'Cropland destroyed or flooded.'),
		funding_required: metric(
			'Funding required',
			'of funds required',
			'Amount that an appeal or a plan asks for.'
		),
		funding_received: metric(
			'Funding received',
			'of funds received',
			'Amount received or firmly pledged for an appeal or a plan.'
		)
	},
	families: {
		displacement: 'Displacement',
		casualties: 'Casualties',
		needs: 'Needs',
		health: 'Health',
		response: 'Response',
		damage: 'Damage',
		funding: 'Funding'
	},
	units: {
		person: { one: 'person', other: 'people', after: 'people' },
		household: { one: 'household', other: 'households', after: 'households' },
		case: { one: 'case', other: 'cases', after: 'cases' },
		dwelling: { one: 'dwelling', other: 'dwellings', after: 'dwellings' },
		facility: { one: 'facility', other: 'facilities', after: 'facilities' },
		animal: { one: 'animal', other: 'animals', after: 'animals' },
		hectare: { one: 'hectare', other: 'hectares', after: 'hectares' },
		tonne: { one: 'tonne', other: 'tonnes', after: 'tonnes' },
		item: { one: 'item', other: 'items', after: 'items' },
		currency: { one: 'unit of money', other: 'units of money', after: 'units of money' }
	},
	qualifiers: {
		exact: 'exact number',
		approximate: 'about',
		at_least: 'at least',
		at_most: 'at most',
		range: 'between two bounds',
		vague: 'order of magnitude'
	},
	subgroups: {
		children: 'children',
		women: 'women',
		men: 'men',
		older_people: 'older people',
		combatants: 'combatants',
		aid_workers: 'aid workers',
		journalists: 'journalists'
	},
	diseases: {
		anthrax: 'anthrax',
		chickenpox: 'chickenpox',
		chikungunya: 'chikungunya',
		cholera: 'cholera',
		covid_19: 'COVID-19',
		crimean_congo_fever: 'Crimean-Congo haemorrhagic fever',
		dengue: 'dengue',
		diarrhoea: 'diarrhoeal disease',
		diphtheria: 'diphtheria',
		ebola: 'Ebola',
		hepatitis_a: 'hepatitis A',
		hepatitis_e: 'hepatitis E',
		influenza: 'influenza',
		lassa: 'Lassa fever',
		leishmaniasis: 'leishmaniasis',
		leptospirosis: 'leptospirosis',
		malaria: 'malaria',
		marburg: 'Marburg virus disease',
		measles: 'measles',
		meningitis: 'meningitis',
		mpox: 'mpox',
		nipah: 'Nipah virus disease',
		pertussis: 'whooping cough',
		plague: 'plague',
		polio: 'polio',
		rabies: 'rabies',
		respiratory_infection: 'respiratory infections',
		rift_valley_fever: 'Rift Valley fever',
		rubella: 'rubella',
		scabies: 'scabies',
		tetanus: 'tetanus',
		tuberculosis: 'tuberculosis',
		typhoid: 'typhoid fever',
		yellow_fever: 'yellow fever',
		zika: 'Zika'
	},
	/** Of a number whose words name no disease. */
	noDisease: 'no disease named',
	measures: {
		stock: {
			label: 'Stock',
			title: 'How many, on a day',
			definition: 'How many on a given day. Two stocks of different days are never added.'
		},
		flow: {
			label: 'Flow',
			title: 'How many, during a period',
			definition: 'How many during a period. Flows of separate periods add up.'
		},
		cumulative: {
			label: 'Cumulative',
			title: 'How many, since the beginning',
			definition: 'How many since a starting point. The latest count replaces those before.'
		}
	},
	assertions: {
		reported: { label: 'reported', definition: 'The source says so.' },
		unconfirmed: {
			label: 'unconfirmed',
			definition: 'Hearsay, alleged or presumed. Shown hollow, never in a total.'
		},
		projected: { label: 'projected', definition: 'Expected or feared for later.' },
		planned: { label: 'planned', definition: 'A goal, a target, a requirement of a plan.' },
		denied: { label: 'denied', definition: 'Claimed by some, denied by the source. Out of totals.' }
	},
	statuses: {
		observed: 'reported',
		unconfirmed: 'unconfirmed',
		projected: 'projected',
		planned: 'planned'
	},
	relations: {
		part_of: {
			label: 'part of a total',
			definition: '“including 9,000 children”: counted in the whole.'
		},
		equivalent: {
			label: 'equivalent',
			definition: '“1,850 households, or 9,200 people”: the same fact in another unit.'
		},
		previous: {
			label: 'earlier value',
			definition: '“up from 12,000 last week”: the value before, to compare.'
		},
		superseded: {
			label: 'superseded count',
			definition: '“an earlier toll spoke of 11 dead”: replaced since.'
		}
	},
	precisions: {
		day: 'to the day',
		week: 'to the week',
		month: 'to the month',
		quarter: 'to the quarter',
		year: 'to the year',
		none: 'day of publication'
	},
	reliabilities: { low: 'low', medium: 'medium', high: 'high' },
	reviewStatuses: {
		extracted: 'read, not checked',
		needs_review: 'to be checked',
		confirmed: 'checked',
		rejected: 'set aside'
	},
	levels: { 0: 'country', 1: 'region', 2: 'district', 3: 'town or village', site: 'site or camp' },
	quantity: {
		approximate: (n) => `about ${n}`,
		atLeast: (n) => `at least ${n}`,
		atMost: (n) => `at most ${n}`,
		between: (low, high) => `between ${low} and ${high}`,
		more: 'or more',
		orMore: (n) => `${n} or more`,
		vague: (floor) => VAGUE.find(([least]) => floor >= least)?.[1] ?? 'a few',
		unknown: 'unknown number'
	},
	dayOfMonth: (day) => day,
	quarter: (n, year) => `Q${n} ${year}`,
	until: (day) => `until ${day}`,
	undated: 'no date',
	noSource: 'no source named',
	figures: (n) => plural(n, { zero: 'no figure', one: '# figure', other: '# figures' }),
	sources: (n) => plural(n, { zero: 'no source', one: '# source', other: '# sources' }),
	documents: (n) => plural(n, { zero: 'no document', one: '# document', other: '# documents' }),
	days: (n) => plural(n, { one: '# day', other: '# days' })
};
