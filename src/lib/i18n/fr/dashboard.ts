import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** The dashboard: the front page, a place, its numbers, the places below, the newest figures. */
export const dashboard = {
	frontLede:
		'Relevé lit les chiffres dans les articles et les rapports humanitaires, les ordonne en courbes, et garde pour chacun la phrase qui le porte.',
	add: 'Ajouter un document',
	leadKicker: 'La plus récente des crises bien documentées',
	placeDescription: (place: string) =>
		`${place} : les chiffres humanitaires, leurs sources et leurs dates, d’après les textes.`,
	counts: (figures: string, latest: string) => `${figures}, le dernier du ${latest}`,
	numbers: 'Les chiffres qui comptent',
	below: {
		title: 'Lieu par lieu',
		place: 'Lieu',
		number: 'Nombre',
		asOf: 'Au',
		source: 'Source',
		trend: 'Évolution'
	},
	crises: {
		title: 'Toutes les crises',
		order: 'Ordre de la liste',
		orders: {
			recent: 'Les plus récentes',
			documented: 'Les mieux documentées',
			number: 'Le plus grand nombre',
			name: 'Par nom'
		},
		someOf: (shown: string, all: string) => `${shown} pays sur ${all}`,
		all: 'Tous les pays',
		note: 'Chaque pays par son indicateur le mieux documenté.',
		noteFor: (metric: string) => `${metric}, pays par pays.`
	},
	newest: {
		language: (name: string) => `en ${name}`,
		title: 'Derniers chiffres lus',
		all: 'Tous les documents'
	},
	number: {
		asOf: (day: string) => `au ${day}`,
		during: (span: string) => span,
		age: (age: string) => `(${age})`,
		by: (source: string) => `selon ${source}`,
		noSource: 'source non nommée',
		sum: (n: number) => plural(n, { one: 'un chiffre', other: 'somme de # chiffres' }),
		change: (change: string, day: string) => `${change} depuis le ${day}`,
		unchanged: (day: string) => `inchangé depuis le ${day}`,
		spread: (n: number, min: string, max: string) => `${n} sources : de ${min} à ${max}`,
		spreadOpen: (n: number, min: string, max: string) =>
			`${n} sources : de ${min} à ${max} ou plus`,
		uncounted: (status: string) => `${status}, hors de tout total`,
		none: 'aucun chiffre confirmé',
		/** Before the numbers of other diseases. */
		apart: 'Comptés à part',
		waiting: (n: number) =>
			plural(n, {
				one: 'un chiffre attend une vérification',
				other: '# chiffres attendent une vérification'
			})
	},
	whole: {
		charts: 'Toutes les courbes de cet indicateur',
		region: (place: string) => `Tout ce qui est connu : ${place}`
	},
	empty: {
		title: (place: string) => `Rien n’est encore connu ici : ${place}`,
		metric: (metric: string, place: string) => `Aucun chiffre « ${metric} » pour ${place}.`,
		why: 'Aucun document lu ne donne de chiffre pour ce lieu, ni pour un lieu qu’il contient.',
		period: 'La période choisie ne contient aucun chiffre.',
		widen: 'Retirer la période',
		other: 'Indicateurs connus ici',
		add: 'Ajouter un document qui en parle',
		enter: 'Saisir un chiffre à la main'
	},
	firstRun: {
		title: 'Aucun chiffre pour l’instant',
		text: 'Collez un article ou un rapport : Relevé y lit les chiffres, dit d’où vient chacun, et les met en courbe ici.',
		add: 'Ajouter un premier document'
	}
};
