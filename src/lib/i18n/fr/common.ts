import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** Words that every page shares: the name, the ways through the site, filters. */
export const common = {
	name: 'Relevé',
	tagline: 'Des chiffres humanitaires, et les mots d’où ils viennent',
	skip: 'Aller au contenu',
	nav: {
		label: 'Pages principales',
		dashboard: 'Tableau de bord',
		documents: 'Documents',
		figures: 'Chiffres',
		data: 'Données',
		about: 'À propos'
	},
	languages: { label: 'Langue', fr: 'Français', en: 'English', es: 'Español' },
	footer: {
		promise: 'Chaque point de chaque courbe mène à la phrase d’où il vient.',
		samples:
			'Les documents d’exemple sont composés pour la démonstration : leurs chiffres ne doivent pas être cités.',
		removeSamples: 'Retirer les exemples',
		printed: (address: string, figures: string) =>
			`Cette page : ${address}. Le chiffre n° 12 s’ouvre à l’adresse ${figures}12.`,
		settings: 'Réglages',
		licence: 'Logiciel libre, licence MIT. Noms de lieux : GeoNames, CC BY 4.0.'
	},
	cite: {
		title: 'Citer',
		label: 'Référence à copier',
		copy: 'Copier la référence',
		copied: 'Référence copiée.',
		colon: ' : ',
		quoted: (title: string) => `« ${title} »`,
		sample: 'Document d’exemple, composé pour la démonstration : à ne pas citer.',
		page: (address: string, day: string) => `Relevé, ${address} (consulté le ${day}).`
	},
	filter: {
		label: 'Choisir ce qui est montré',
		place: 'Lieu',
		proposals: 'Lieux proposés',
		placeHint: 'Pays, région, ville ou camp',
		everywhere: 'Tous les pays',
		metric: 'Indicateur',
		more: 'Indicateur et période :',
		anyMetric: 'Le mieux documenté',
		disease: 'Maladie',
		anyDisease: 'Toutes',
		from: 'Du',
		to: 'Au',
		submit: 'Afficher',
		clear: 'Tout effacer',
		severalPlaces: (name: string) => `Plusieurs lieux se nomment « ${name} ». Lequel ?`,
		unknownPlace: (name: string) =>
			`Aucun lieu ne se nomme « ${name} ». Vérifiez l’orthographe, ou choisissez un lieu proposé pendant la frappe.`,
		ignored: (n: number) =>
			plural(n, {
				one: 'Un choix de cette adresse a été laissé de côté',
				other: '# choix de cette adresse ont été laissés de côté'
			}),
		problems: {
			unknown_value: (field: string, value: string) =>
				`${field} : « ${value} » n’est pas un choix connu. Choisissez-en un dans le formulaire.`,
			not_a_date: (field: string, value: string) =>
				`${field} : « ${value} » n’est pas un jour du calendrier. Écrivez l’année, le mois et le jour : 2017-03-02.`,
			reversed_dates: (field: string, value: string) =>
				`${field} : le ${value} précède le début. Mettez une fin qui vient après lui.`
		}
	},
	knownOn: {
		nothing: 'Rien n’était encore relevé ce jour-là.',
		summary: 'Tels que connus un autre jour',
		past: (day: string) => `Tout ce qui est montré ici était connu ainsi le ${day}.`,
		label: 'Connu le',
		hint: 'Les chiffres qu’on trouvait ici ce jour-là, sans ce qui a été ajouté, corrigé ou relu depuis : pour refaire un total déjà publié.',
		submit: 'Montrer',
		present: 'Revenir à ce qui est connu aujourd’hui'
	},
	backToDashboard: 'Revenir au tableau de bord'
};
