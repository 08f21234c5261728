import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** A change between two reports, all in words. */
interface Change {
	place: string;
	/** "de personnes déplacées". */
	of: string;
	from: string;
	fromDate: string;
	to: string;
	toDate: string;
}

/** One report in words. */
interface Report {
	place: string;
	of: string;
	value: string;
	date: string;
}

/** The charts: what they say, how they are read, and the words around them. */
export const charts = {
	allSources: 'toutes sources',
	everyone: 'tout le monde',
	scopes: { own: 'publié pour l’ensemble', children: 'somme des lieux' },
	since: (day: string) => `depuis le ${day}`,
	openAnchor: 'depuis une date non dite',
	otherSeries: 'autres séries',
	titles: {
		stock: (metric: string) => metric,
		flow: (metric: string) => `${metric}, période par période`,
		cumulative: (metric: string) => `${metric}, cumul`
	},
	summary: {
		rose: (c: Change) =>
			`${c.place} : le nombre ${c.of} est passé de ${c.from} (${c.fromDate}) à ${c.to} (${c.toDate}).`,
		fell: (c: Change) =>
			`${c.place} : le nombre ${c.of} est descendu de ${c.from} (${c.fromDate}) à ${c.to} (${c.toDate}).`,
		unchanged: (c: Change) =>
			`${c.place} : le nombre ${c.of} est de ${c.to} au ${c.toDate}, comme au ${c.fromDate}.`,
		tollRose: (c: Change) =>
			`${c.place} : le cumul ${c.of} est passé de ${c.from} (${c.fromDate}) à ${c.to} (${c.toDate}).`,
		tollFell: (c: Change) =>
			`${c.place} : le cumul ${c.of} a été ramené de ${c.from} (${c.fromDate}) à ${c.to} (${c.toDate}).`,
		single: (r: Report) => `${r.place}, nombre ${r.of} : ${r.value} (${r.date}).`,
		singleToll: (r: Report) => `${r.place}, cumul ${r.of} : ${r.value} (${r.date}).`,
		flows: (n: number, place: string, of: string, first: string, last: string) =>
			`${place} : le nombre ${of} est connu pour ${plural(n, { one: '# période', other: '# périodes' })}, du ${first} au ${last}.`,
		highestFlow: (value: string, span: string) => `La plus forte : ${value} (${span}).`,
		peak: (value: string, day: string) => `Le plus haut : ${value} (${day}).`,
		spread: (min: string, max: string, n: number) =>
			`Pour le dernier relevé, ${n} sources vont de ${min} à ${max}.`,
		beside: (value: string, day: string) =>
			`Les lieux comptés à part font ensemble ${value} (${day}).`,
		onlyPlaces: 'Ce sont les seuls lieux connus, et non un nombre publié pour l’ensemble.',
		revisions: (n: number) =>
			plural(n, {
				one: 'Une source a révisé son compte à la baisse.',
				other: '# révisions à la baisse.'
			}),
		unconfirmed: (n: number) =>
			plural(n, {
				one: 'Un chiffre non confirmé est montré en creux, hors du compte.',
				other: '# chiffres non confirmés sont montrés en creux, hors du compte.'
			}),
		onlyUnconfirmed: (place: string, of: string) =>
			`${place} : aucun nombre ${of} n’est confirmé à ce jour.`,
		future: (n: number) =>
			plural(n, {
				one: 'Une projection ou un objectif est dessiné en tirets.',
				other: '# projections ou objectifs sont dessinés en tirets.'
			}),
		moreSources: (n: number) => plural(n, { one: '# autre', other: '# autres' }),
		sources: (n: number, list: string, unnamed: number) =>
			`${n > 1 ? 'Sources' : 'Source'} : ${list}${
				unnamed > 0
					? plural(unnamed, { one: ' ; # relevé sans source', other: ' ; # relevés sans source' })
					: ''
			}.`,
		noSource: 'Source non nommée.'
	},
	point: {
		open: 'Ouvrir le chiffre',
		bounds: (bounds: string) => `soit ${bounds}`,
		spread: (n: number, min: string, max: string) => `${n} sources, de ${min} à ${max}`,
		spreadOpen: (n: number, min: string, max: string) => `${n} sources, de ${min} à ${max} ou plus`,
		apart: 'sans suite avec le point précédent : autres lieux, ou autre source',
		revised: (before: string) => `révisé à la baisse : ${before} auparavant`,
		corrected: 'corrigé à la main',
		alternative: 'compris dans un relevé plus large',
		sum: (n: number) => plural(n, { one: 'calculé sur # chiffre', other: 'somme de # chiffres' })
	},
	thinned: (drawn: string, all: string) =>
		`${drawn} relevés sur ${all} sont tracés : les premiers, les derniers, les plus hauts et les plus bas de chaque intervalle. Le CSV les donne tous.`,
	sourcesLeft: (count: number) =>
		count > 1
			? `${count} sources moins citées n’ont pas de courbe à part ; le CSV les donne.`
			: 'Une source moins citée n’a pas de courbe à part ; le CSV la donne.',
	period: {
		since: (day: string) => `Dessiné depuis le ${day}.`,
		olderOne: (day: string) => `Un relevé plus ancien (${day}) n’est pas dessiné.`,
		older: (days: string) => `Les relevés plus anciens (${days}) ne sont pas dessinés.`,
		showWhole: 'Toute la période',
		whole: (day: string) => `Toute la période est dessinée, depuis le ${day}.`,
		showPresent: (day: string) => `Seulement depuis le ${day}`
	},
	keyboard: 'Flèches gauche et droite : aller d’un relevé à l’autre. Entrée : ouvrir le chiffre.',
	pointOf: (n: number, of: number) => `Relevé ${n} sur ${of}`,
	table: {
		open: 'Tableau',
		caption: (title: string) => `Les mêmes données en tableau : ${title}`,
		date: 'Date ou période',
		value: 'Nombre',
		bounds: 'Bornes',
		status: 'Nature',
		aside: 'non retenu',
		source: 'Source',
		series: 'Série',
		figure: 'Chiffre',
		number: (id: number) => `nº ${id}`
	},
	actions: {
		csv: 'CSV',
		png: 'PNG',
		link: 'Lien',
		linkCopied: 'Lien copié',
		eachSource: 'Montrer chaque source',
		oneLine: 'Une seule ligne'
	},
	howComputed: 'Comment ce total est calculé',
	total: {
		rule: 'Règle',
		addends: (n: number) =>
			plural(n, {
				zero: 'Aucun chiffre compté',
				one: '# chiffre compté',
				other: '# chiffres comptés'
			}),
		excluded: (n: number) =>
			plural(n, {
				zero: 'Rien n’a été écarté',
				one: '# chiffre écarté',
				other: '# chiffres écartés'
			}),
		basis: {
			published: 'Nombre publié pour l’ensemble du lieu.',
			children:
				'Somme des lieux qui le composent : aucun nombre publié pour l’ensemble ne vaut à ces dates.',
			mixed: 'Nombre publié pour l’ensemble certains jours, somme des lieux les autres jours.'
		},
		coverage: (counted: number, of: number | null) =>
			of === null
				? plural(counted, { one: '# lieu compté', other: '# lieux comptés' })
				: `${plural(counted, { one: '# lieu', other: '# lieux' })} sur ${of}`,
		daysTold: (told: number, of: number) =>
			`${plural(told, { one: '# jour connu', other: '# jours connus' })} sur ${of} : rien n’est dit des autres`,
		covered: (coverage: string, places: string) => `${coverage} : ${places}`,
		warnings: {
			longer_below: (value: string) =>
				`Non compté : ${value} pour un lieu compris, sur plus de jours que ce nombre.`,
			behind: (value: string) =>
				`Non compté : ${value} pour d’autres lieux, relevés trop longtemps auparavant.`,
			fell: (value: string) =>
				`Un cumul compté a baissé : la même source disait ${value} auparavant.`,
			anchors: () => 'Ces cumuls ne comptent pas depuis le même jour.',
			flow_above_toll: (value: string) =>
				`À vérifier : ${value} sur une partie de ces jours dépasse ce cumul, qui devrait le contenir.`,
			flows_above_toll: (value: string) =>
				`À vérifier : les flux de ces jours, lieu par lieu, font ${value} : plus que ce cumul, qui devrait les contenir.`,
			conflict: (value: string) =>
				`Désaccord : la même source donne aussi ${value} pour les mêmes jours.`,
			newer_aside: (value: string) =>
				`Un relevé plus récent, ${value}, est écarté par un choix : chiffre épinglé ou source préférée.`,
			newer_waits: (value: string) =>
				`Un relevé plus récent, ${value}, attend une relecture et n’est pas compté.`,
			coarse: (value: string) =>
				`Non compté : ${value} sur une période qui déborde celle-ci, sans le détail des jours.`
		},
		refused: (from: string, to: string) =>
			`lieux comptés à des dates trop éloignées pour être additionnés (du ${from} au ${to})`,
		replaced: (value: string, day: string, why: string) => `Remplace ${value} au ${day} : ${why}.`,
		replacedBecause: {
			later: 'compté plus tard',
			source: 'compté plus tard par une autre source',
			places: 'la somme porte sur d’autres lieux',
			published: 'publié depuis pour l’ensemble, au lieu d’une somme de lieux',
			summed: 'la somme des lieux, plus récente, tient lieu de nombre publié'
		},
		unallocated: (n: string) => `${n} ne sont rattachés à aucun lieu du niveau inférieur.`,
		conflict: (published: string, day: string, children: string, childrenDay: string) =>
			`Désaccord : ${published} publié pour l’ensemble au ${day}, ${children} en additionnant les lieux, au ${childrenDay}. Rien n’a été choisi en silence.`,
		share: (n: string) => `dont ${n} pour ces jours`,
		asOfSpread: (from: string, to: string) => `Les chiffres comptés vont du ${from} au ${to}.`,
		everywhere: 'partout',
		everyMetric: 'tous les indicateurs',
		preferred: (source: string, metric: string, place: string) =>
			`${source} est préférée par réglage : ${metric}, ${place}.`,
		household: (size: string, place: string, year: string, statedBy: string) =>
			`Ménages comptés à ${size} personnes (${place}, dès ${year}, selon ${statedBy}).`,
		raw: (n: string) => `Valeur exacte : ${n}.`
	},
	exclusions: {
		duplicate: 'même nombre pour le même fait, dit une autre fois',
		conflict: 'autre nombre de la même source pour les mêmes jours',
		rival: 'compte d’une autre source pour la même chose',
		older: 'relevé plus ancien de la même série',
		overlap: 'période déjà couverte par un autre chiffre',
		part: 'partie, équivalent ou valeur antérieure d’un autre chiffre',
		camp: 'camp : ses habitants sont déjà comptés là d’où ils viennent',
		subgroup: 'sous-groupe, déjà compris dans l’ensemble',
		child_region: 'lieu compris dans un lieu déjà compté',
		longer_below: 'lieu compris dans un lieu compté, sur plus de jours que lui',
		parent_region: 'lieu plus large que ceux qui sont comptés',
		unconfirmed: 'non confirmé',
		projected: 'projection',
		planned: 'objectif ou besoin d’un plan',
		denied: 'démenti',
		vague: 'ordre de grandeur sans valeur',
		undated: 'sans date',
		stale: 'date trop éloignée des autres pour être additionnée',
		coarse: 'déborde la période choisie, sans le détail des jours',
		household: 'en ménages, non convertis en personnes',
		other_measure: 'autre mesure (effectif, flux ou cumul)',
		other_unit: 'autre unité',
		other_disease: 'autre maladie, ou maladie non nommée : jamais dans un même total',
		needs_review: 'attend une vérification'
	},
	legend: {
		title: 'Comment lire ces graphiques',
		intro: 'Une forme dit ce que les mots permettent d’affirmer, et rien de plus.',
		stock:
			'Effectif : un point par relevé. La valeur tient jusqu’au relevé suivant ; seule, elle s’amincit, puis s’arrête quand elle est trop vieille.',
		flow: 'Flux : une barre aussi large que la période qu’elle couvre.',
		cumulative: 'Cumul : une ligne de point en point ; une baisse est marquée comme une révision.',
		exact: 'nombre exact',
		at_least: 'au moins',
		at_most: 'au plus',
		approximate: 'environ',
		range: 'entre deux bornes',
		vague: 'ordre de grandeur, sans valeur',
		unconfirmed: 'non confirmé : en creux, jamais dans un total',
		future: 'projeté ou prévu : en tirets, sur un fond à part',
		spread: 'plusieurs sources : de la plus basse à la plus haute',
		corrected: 'corrigé à la main',
		missing: 'rien de connu : un vide, jamais un zéro'
	},
	empty: 'Aucun relevé daté ne permet de tracer cette courbe.'
};
