/** The lines of a figure and how its values are said, wherever figures are shown. */
export const figures = {
	/** Lines of a record, and the fields that its history names. */
	fields: {
		number: 'Nombre',
		metric: 'Indicateur',
		subgroup: 'Groupe',
		disease: 'Maladie',
		unit: 'Unité',
		measure: 'Mesure',
		assertion: 'Affirmation',
		relation: 'Relation',
		date: 'Date',
		place: 'Lieu',
		source: 'Source',
		confidence: 'Confiance',
		value: 'Nombre',
		low: 'Borne basse',
		high: 'Borne haute',
		qualifier: 'Qualificatif',
		currency: 'Devise',
		dateStart: 'Premier jour',
		dateEnd: 'Dernier jour',
		datePrecision: 'Précision de la date',
		placeText: 'Mots du lieu',
		regionId: 'Lieu',
		parentId: 'Ensemble',
		reviewStatus: 'État'
	},
	values: {
		source: (name: string) => `Source : ${name}`,
		byHand: 'saisi à la main',
		noPlace: 'lieu non précisé',
		unresolved: (words: string) => `« ${words} », lieu non reconnu`,
		none: 'rien',
		confidence: (percent: string) => `${percent} de chances d’être bien lu`
	},
	history: {
		reason: (words: string) => `« ${words} »`,
		colon: ' :',
		read: (day: string) => `Lu dans le document le ${day}.`,
		entered: (day: string) => `Saisi à la main le ${day}.`
	}
};
