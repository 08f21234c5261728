import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** The page of a figure, its history, and the queue of figures to review. */
export const figures = {
	queue: {
		title: 'Chiffres à vérifier',
		titleAll: 'Chiffres',
		lede: 'Ce dont le lecteur automatique n’est pas sûr. Un chiffre à vérifier n’entre dans aucun total tant que personne ne s’est prononcé.',
		waiting: (n: number) =>
			plural(n, {
				zero: 'Aucun chiffre n’attend',
				one: 'Un chiffre attend votre avis',
				other: '# chiffres attendent votre avis'
			}),
		found: (n: number) =>
			plural(n, { zero: 'Aucun chiffre', one: '# chiffre', other: '# chiffres' }),
		filters: 'Choisir les chiffres',
		search: 'Mots du texte, lieu, source',
		status: 'État',
		everyStatus: 'tous les états',
		metric: 'Indicateur',
		everyMetric: 'tous les indicateurs',
		apply: 'Montrer',
		clear: 'Tout effacer',
		ofDocument: (title: string) => `Seulement ceux du document « ${title} »`,
		ofRegion: (name: string) => `Seulement ceux de ${name}`,
		addFigure: 'Saisir un chiffre',
		rememberName: 'Retenir mon nom',
		doneTitle: 'Tout est vérifié',
		doneText:
			'Aucun chiffre n’attend votre avis. Ajoutez un document, ou relisez les derniers chiffres.',
		noneTitle: 'Aucun chiffre ne répond à ces choix',
		noneText: 'Élargissez la recherche : moins de mots, un autre état, tous les indicateurs.',
		addDocument: 'Ajouter un document',
		showAll: 'Voir tous les chiffres',
		confirmed: (quote: string) => `« ${quote} » est confirmé.`,
		rejected: (quote: string) => `« ${quote} » est écarté.`,
		undo: 'Annuler',
		undone: (quote: string) => `« ${quote} » est de nouveau à vérifier.`,
		stale: (quote: string) =>
			`« ${quote} » a changé entre-temps : relisez-le avant de vous prononcer.`
	},
	page: {
		sentence: 'La phrase',
		inText: 'Lire dans le document',
		noText: 'Saisi à la main, sans texte.',
		chart: 'Voir sur le graphique',
		record: 'Le relevé',
		recordLede: 'Chaque ligne dit d’où elle vient.',
		history: 'Historique',
		noHistory: 'Personne n’a rien changé : c’est ce que le lecteur automatique a lu.',
		noHistoryByHand: 'Personne n’a rien changé depuis la saisie.',
		whole: 'Fait partie de',
		parts: 'En détail',
		byHand: 'saisi à la main',
		corrected: 'corrigé',
		pinned: 'préféré à ses rivaux',
		next: 'Chiffre à vérifier suivant',
		saved: 'La correction est enregistrée.',
		confirmed: 'Le chiffre est confirmé.',
		rejected: 'Le chiffre est écarté. Il reste ici, hors des graphiques.',
		restored: 'La valeur extraite est rétablie.',
		unchanged: 'Rien n’a changé : les valeurs étaient déjà celles-là.',
		added: 'Le chiffre est enregistré.'
	},
	actions: {
		title: 'Votre avis',
		confirm: 'Confirmer',
		reject: 'Écarter',
		rejectHint: 'Un chiffre écarté quitte les graphiques et les exports ; il n’est pas effacé.',
		correct: 'Corriger ce chiffre',
		save: 'Enregistrer la correction',
		saving: 'Enregistrement…',
		restore: 'Rétablir',
		restoreAll: 'Rétablir tout ce qui a été extrait',
		restoreField: (field: string) => `Rétablir la valeur extraite : ${field}`,
		reopen: 'Remettre à vérifier'
	},
	fields: {
		number: 'Nombre',
		bounds: 'Bornes',
		metric: 'Indicateur',
		unit: 'Unité',
		measure: 'Mesure',
		subgroup: 'Groupe',
		assertion: 'Affirmation',
		relation: 'Relation',
		date: 'Date',
		place: 'Lieu',
		source: 'Source',
		confidence: 'Confiance',
		status: 'État',
		value: 'nombre',
		low: 'borne basse',
		high: 'borne haute',
		qualifier: 'qualificatif',
		currency: 'devise',
		dateStart: 'premier jour',
		dateEnd: 'dernier jour',
		datePrecision: 'précision de la date',
		placeText: 'mots du lieu',
		regionId: 'lieu',
		parentId: 'ensemble'
	},
	bounds: {
		none: 'non dites',
		openAbove: (low: string) => `${low} ou plus`,
		openBelow: (high: string) => `${high} ou moins`,
		both: (low: string, high: string) => `de ${low} à ${high}`
	},
	values: {
		everyone: 'tout le monde',
		noPlace: 'lieu non précisé',
		unresolved: (words: string) => `« ${words} », lieu non reconnu`,
		none: 'rien',
		confidence: (percent: string) => `${percent} de chances d’être juste`
	},
	origin: {
		words: 'les mots',
		inherited: 'repris d’ailleurs dans le texte',
		default: 'par défaut',
		byHand: (author: string, day: string) => `corrigé par ${author}, le ${day}`,
		entered: 'tel que saisi',
		extracted: (value: string) => `lu : ${value}`,
		rule: (name: string) => `règle « ${name} »`
	},
	kinds: {
		correction: 'a corrigé',
		restore: 'a rétabli',
		confirm: 'a confirmé',
		reject: 'a écarté'
	},
	history: {
		change: (field: string, before: string, after: string) => `${field} : ${before} → ${after}`,
		read: (day: string) => `Lu dans le document le ${day}`,
		entered: (day: string) => `Saisi à la main le ${day}`
	},
	conflict: {
		title: 'Quelqu’un a changé ce chiffre pendant que vous écriviez',
		text: 'Rien n’a été écrasé. Comparez, puis enregistrez de nouveau : vos valeurs prendront alors la place de celles-ci.',
		field: 'Champ',
		current: 'Maintenant',
		yours: 'Vous avez écrit'
	}
};
