import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** A name for titles and lists, the words after "le nombre …", and what it takes in. */
interface MetricWords {
	label: string;
	/** For a running sentence: "de personnes déplacées". */
	of: string;
	definition: string;
}

function metric(label: string, of: string, definition: string): MetricWords {
	return { label, of, definition };
}

const VAGUE: [floor: number, words: string][] = [
	[1_000_000, 'des millions'],
	[100_000, 'des centaines de milliers'],
	[10_000, 'des dizaines de milliers'],
	[1_000, 'des milliers'],
	[100, 'des centaines'],
	[10, 'des dizaines']
];

/** The words for every code of the vocabulary, and how quantities and days are said. */
export const vocabulary = {
	metrics: {
		displaced: metric(
			'Personnes déplacées',
			'de personnes déplacées',
			'Personnes contraintes de quitter leur domicile, à l’intérieur de leur pays ou sans que le texte dise qu’elles ont passé une frontière.'
		),
		refugees: metric(
			'Réfugiés',
			'de réfugiés',
			'Personnes qui ont passé une frontière en fuyant, ou que le texte nomme réfugiés.'
		),
		asylum_seekers: metric(
			'Demandeurs d’asile',
			'de demandeurs d’asile',
			'Personnes dont la demande de protection est en cours.'
		),
		arrivals: metric(
			'Arrivées',
			'd’arrivées',
			'Personnes arrivées dans un lieu ou un pays, migrants compris, sans statut précisé.'
		),
		expelled: metric(
			'Personnes expulsées',
			'de personnes expulsées',
			'Personnes expulsées, refoulées ou interceptées et renvoyées.'
		),
		returned: metric(
			'Personnes retournées',
			'de personnes retournées',
			'Personnes revenues chez elles ou dans leur pays.'
		),
		evacuated: metric(
			'Personnes évacuées',
			'de personnes évacuées',
			'Personnes éloignées d’un danger par une autorité ou un secours, transferts et relogements compris.'
		),
		rescued: metric(
			'Personnes secourues',
			'de personnes secourues',
			'Personnes tirées d’un danger immédiat : en mer, sous les décombres, d’une captivité.'
		),
		deaths: metric(
			'Morts',
			'de morts',
			'Personnes tuées ou mortes, de maladie aussi, et corps retrouvés.'
		),
		injured: metric(
			'Blessés',
			'de blessés',
			'Personnes blessées, jamais comptées parmi les morts.'
		),
		missing: metric('Disparus', 'de disparus', 'Personnes dont on est sans nouvelles.'),
		dead_or_missing: metric(
			'Morts ou disparus',
			'de morts ou disparus',
			'Morts et disparus donnés en un seul nombre, que rien ne permet de séparer.'
		),
		casualties: metric(
			'Morts et blessés',
			'de morts et blessés',
			'Morts et blessés donnés en un seul nombre.'
		),
		abducted: metric(
			'Personnes enlevées',
			'de personnes enlevées',
			'Personnes enlevées ou prises en otage.'
		),
		detained: metric(
			'Personnes détenues',
			'de personnes détenues',
			'Personnes arrêtées ou détenues.'
		),
		trapped: metric(
			'Personnes bloquées',
			'de personnes bloquées',
			'Personnes qui ne peuvent quitter un lieu : siège, inondation, décombres.'
		),
		affected: metric(
			'Personnes touchées',
			'de personnes touchées',
			'Personnes sinistrées ou touchées par un événement, sans autre précision.'
		),
		homeless: metric('Sans-abri', 'de sans-abri', 'Personnes qui ont perdu leur logement.'),
		in_need: metric(
			'Personnes dans le besoin',
			'de personnes dans le besoin',
			'Personnes qui ont besoin d’une aide humanitaire.'
		),
		food_insecure: metric(
			'Insécurité alimentaire',
			'de personnes en insécurité alimentaire',
			'Personnes en insécurité alimentaire, de la crise à la famine.'
		),
		malnourished: metric(
			'Malnutrition',
			'de personnes malnutries',
			'Personnes souffrant de malnutrition aiguë, le plus souvent des enfants.'
		),
		out_of_school: metric(
			'Enfants hors de l’école',
			'd’enfants privés d’école',
			'Enfants qui ne vont pas ou plus à l’école.'
		),
		sexual_violence: metric(
			'Violences sexuelles',
			'de cas de violences sexuelles',
			'Cas ou survivantes de violences sexuelles rapportés.'
		),
		disease_cases: metric(
			'Cas de maladie',
			'de cas de maladie',
			'Cas d’une maladie, confirmés, probables ou suspects selon les mots du texte.'
		),
		recovered: metric('Guéris', 'de guéris', 'Malades guéris ou sortis de soins.'),
		vaccinated: metric(
			'Personnes vaccinées',
			'de personnes vaccinées',
			'Personnes qui ont reçu un vaccin.'
		),
		treated: metric(
			'Personnes soignées',
			'de personnes soignées',
			'Personnes prises en charge par un soin.'
		),
		sheltered: metric(
			'Personnes hébergées',
			'de personnes hébergées',
			'Personnes logées dans un camp, un site ou un abri, sans que le texte les dise déplacées.'
		),
		assisted: metric('Personnes aidées', 'de personnes aidées', 'Personnes qui ont reçu une aide.'),
		targeted: metric(
			'Personnes visées par l’aide',
			'de personnes visées par l’aide',
			'Personnes qu’un plan ou un programme veut atteindre.'
		),
		capacity: metric(
			'Capacité d’accueil',
			'de places d’accueil',
			'Places qu’un camp, un site ou un centre peut offrir.'
		),
		aid_delivered: metric(
			'Aide livrée',
			'd’unités d’aide livrées',
			'Aide effectivement livrée, en tonnes ou en lots.'
		),
		housing_destroyed: metric(
			'Logements détruits',
			'de logements détruits',
			'Logements et bâtiments détruits, quand leur nature n’est pas dite.'
		),
		housing_damaged: metric(
			'Logements endommagés',
			'de logements endommagés',
			'Logements endommagés ou inondés.'
		),
		infrastructure_damaged: metric(
			'Équipements endommagés',
			'd’équipements endommagés',
			'Écoles, centres de santé, ponts, villages incendiés : équipements endommagés ou détruits.'
		),
		livestock_lost: metric('Bétail perdu', 'd’animaux perdus', 'Animaux d’élevage morts ou volés.'),
		crops_lost: metric(
			'Cultures perdues',
			'd’hectares de cultures perdus',
			'Surfaces cultivées détruites ou inondées.'
		),
		funding_required: metric(
			'Financement requis',
			'de fonds requis',
			'Montant qu’un appel ou un plan demande.'
		),
		funding_received: metric(
			'Financement reçu',
			'de fonds reçus',
			'Montant reçu ou promis fermement pour un appel ou un plan.'
		)
	},
	families: {
		displacement: 'Déplacements',
		casualties: 'Victimes',
		needs: 'Besoins',
		health: 'Santé',
		response: 'Réponse',
		damage: 'Dégâts',
		funding: 'Financement'
	},
	/** `after` follows a number in words: "1,2 million de personnes", "des centaines de personnes". */
	units: {
		person: { one: 'personne', other: 'personnes', after: 'de personnes' },
		household: { one: 'ménage', other: 'ménages', after: 'de ménages' },
		case: { one: 'cas', other: 'cas', after: 'de cas' },
		dwelling: { one: 'logement', other: 'logements', after: 'de logements' },
		facility: { one: 'équipement', other: 'équipements', after: 'd’équipements' },
		animal: { one: 'animal', other: 'animaux', after: 'd’animaux' },
		hectare: { one: 'hectare', other: 'hectares', after: 'd’hectares' },
		tonne: { one: 'tonne', other: 'tonnes', after: 'de tonnes' },
		item: { one: 'unité', other: 'unités', after: 'd’unités' },
		currency: { one: 'unité monétaire', other: 'unités monétaires', after: 'd’unités monétaires' }
	},
	qualifiers: {
		exact: 'nombre exact',
		approximate: 'environ',
		at_least: 'au moins',
		at_most: 'au plus',
		range: 'entre deux bornes',
		vague: 'ordre de grandeur'
	},
	subgroups: {
		children: 'enfants',
		women: 'femmes',
		men: 'hommes',
		older_people: 'personnes âgées',
		combatants: 'combattants',
		aid_workers: 'travailleurs humanitaires',
		journalists: 'journalistes'
	},
	diseases: {
		anthrax: 'maladie du charbon',
		chickenpox: 'varicelle',
		chikungunya: 'chikungunya',
		cholera: 'choléra',
		covid_19: 'covid-19',
		crimean_congo_fever: 'fièvre hémorragique de Crimée-Congo',
		dengue: 'dengue',
		diarrhoea: 'maladies diarrhéiques',
		diphtheria: 'diphtérie',
		ebola: 'Ebola',
		hepatitis_a: 'hépatite A',
		hepatitis_e: 'hépatite E',
		influenza: 'grippe',
		lassa: 'fièvre de Lassa',
		leishmaniasis: 'leishmaniose',
		leptospirosis: 'leptospirose',
		malaria: 'paludisme',
		marburg: 'maladie à virus Marburg',
		measles: 'rougeole',
		meningitis: 'méningite',
		mpox: 'mpox',
		nipah: 'maladie à virus Nipah',
		pertussis: 'coqueluche',
		plague: 'peste',
		polio: 'poliomyélite',
		rabies: 'rage',
		respiratory_infection: 'infections respiratoires',
		rift_valley_fever: 'fièvre de la vallée du Rift',
		rubella: 'rubéole',
		scabies: 'gale',
		tetanus: 'tétanos',
		tuberculosis: 'tuberculose',
		typhoid: 'fièvre typhoïde',
		yellow_fever: 'fièvre jaune',
		zika: 'zika'
	},
	/** Of a number whose words name no disease. */
	noDisease: 'sans maladie nommée',
	measures: {
		stock: {
			label: 'Effectif',
			title: 'Combien, à une date',
			definition:
				'Combien à une date donnée. Deux effectifs de dates différentes ne s’additionnent jamais.'
		},
		flow: {
			label: 'Flux',
			title: 'Combien, pendant une période',
			definition: 'Combien pendant une période. Les flux de périodes distinctes s’additionnent.'
		},
		cumulative: {
			label: 'Cumul',
			title: 'Combien, depuis le début',
			definition: 'Combien depuis un point de départ. Le dernier cumul remplace les précédents.'
		}
	},
	assertions: {
		reported: { label: 'rapporté', definition: 'La source l’affirme.' },
		unconfirmed: {
			label: 'non confirmé',
			definition: 'Au conditionnel ou présumé. Montré en creux, jamais dans un total.'
		},
		projected: { label: 'projeté', definition: 'Attendu ou redouté pour plus tard.' },
		planned: { label: 'prévu', definition: 'Un objectif, un besoin chiffré d’un plan, une cible.' },
		denied: {
			label: 'démenti',
			definition: 'Affirmé par les uns, nié par la source. Hors des totaux.'
		}
	},
	statuses: {
		observed: 'rapporté',
		unconfirmed: 'non confirmé',
		projected: 'projeté',
		planned: 'prévu'
	},
	relations: {
		part_of: {
			label: 'partie d’un total',
			definition: '« dont 9 000 enfants » : compris dans l’ensemble.'
		},
		equivalent: {
			label: 'équivalent',
			definition: '« 1 850 ménages, soit 9 200 personnes » : le même fait, dans une autre unité.'
		},
		previous: {
			label: 'valeur antérieure',
			definition: '« contre 12 000 la semaine dernière » : la valeur d’avant, pour comparer.'
		},
		superseded: {
			label: 'bilan dépassé',
			definition: '« un précédent bilan faisait état de 11 morts » : remplacé depuis.'
		}
	},
	precisions: {
		day: 'au jour près',
		week: 'à la semaine près',
		month: 'au mois près',
		quarter: 'au trimestre près',
		year: 'à l’année près',
		none: 'date de publication'
	},
	reliabilities: { low: 'faible', medium: 'moyenne', high: 'élevée' },
	reviewStatuses: {
		extracted: 'lu, non vérifié',
		needs_review: 'à vérifier',
		confirmed: 'vérifié',
		rejected: 'écarté'
	},
	levels: { 0: 'pays', 1: 'région', 2: 'district', 3: 'localité', site: 'site ou camp' },
	quantity: {
		approximate: (n: string) => `environ ${n}`,
		atLeast: (n: string) => `au moins ${n}`,
		atMost: (n: string) => `au plus ${n}`,
		between: (low: string, high: string) => `entre ${low} et ${high}`,
		more: 'ou plus',
		orMore: (n: string) => `${n} ou plus`,
		vague: (floor: number) => VAGUE.find(([least]) => floor >= least)?.[1] ?? 'quelques',
		unknown: 'nombre inconnu'
	},
	dayOfMonth: (day: string) => (day === '1' ? '1er' : day),
	quarter: (n: number, year: string) => `${n === 1 ? '1er' : `${n}e`} trimestre ${year}`,
	until: (day: string) => `jusqu’au ${day}`,
	undated: 'sans date',
	noSource: 'source non nommée',
	figures: (n: number) =>
		plural(n, { zero: 'aucun chiffre', one: '# chiffre', other: '# chiffres' }),
	sources: (n: number) => plural(n, { zero: 'aucune source', one: '# source', other: '# sources' }),
	documents: (n: number) =>
		plural(n, { zero: 'aucun document', one: '# document', other: '# documents' }),
	days: (n: number) => plural(n, { one: '# jour', other: '# jours' })
};
