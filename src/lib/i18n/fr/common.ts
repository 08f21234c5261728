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
		licence: 'Logiciel libre, licence MIT. Noms de lieux : GeoNames, CC BY 4.0.'
	},
	filter: {
		label: 'Choisir ce qui est montré',
		place: 'Lieu',
		placeHint: 'Pays, région, ville ou camp',
		everywhere: 'Tous les pays',
		metric: 'Indicateur',
		anyMetric: 'Le mieux documenté',
		from: 'Du',
		to: 'Au',
		submit: 'Afficher',
		clear: 'Tout effacer',
		severalPlaces: (name: string) => `Plusieurs lieux se nomment « ${name} ». Lequel ?`,
		unknownPlace: (name: string) =>
			`Aucun lieu ne se nomme « ${name} ». Vérifiez l’orthographe, ou choisissez un lieu proposé pendant la frappe.`,
		problems: {
			unknown_value: (value: string) =>
				`« ${value} » n’est pas un choix connu : il a été laissé de côté.`,
			not_a_date: (value: string) =>
				`« ${value} » n’est pas une date : écrivez-la comme 2017-03-02. Elle a été laissée de côté.`,
			reversed_dates: (value: string) =>
				`La fin (${value}) précède le début : elle a été laissée de côté.`
		}
	},
	backToDashboard: 'Revenir au tableau de bord'
};
