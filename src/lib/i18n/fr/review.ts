import { createPlural } from '../plural.ts';
import { readingRules } from './reading-rules.ts';

const plural = createPlural('fr');

/** The page of a figure, its history, and the queue of figures to review: of the desk alone. */
export const review = {
	queue: {
		title: 'Chiffres à vérifier',
		titleAll: 'Chiffres',
		lede: 'Ce dont la lecture automatique n’est pas sûre. Un chiffre à vérifier n’entre dans aucun total tant que personne ne s’est prononcé.',
		waiting: (n: number) =>
			plural(n, {
				zero: 'Aucun chiffre n’attend',
				one: 'Un chiffre attend votre avis',
				other: '# chiffres attendent votre avis'
			}),
		found: (n: number) =>
			plural(n, { zero: 'Aucun chiffre', one: '# chiffre', other: '# chiffres' }),
		filter: 'Choisir lesquels :',
		sign: 'Signer de votre nom',
		search: 'Mots du texte, lieu, source',
		status: 'État',
		everyStatus: 'tous les états',
		metric: 'Indicateur',
		everyMetric: 'tous les indicateurs',
		apply: 'Montrer',
		clear: 'Tout effacer',
		ofDocument: (title: string) => `Seulement ceux du document « ${title} »`,
		ofRegion: (name: string) => `Seulement ceux de ce lieu : ${name}`,
		addFigure: 'Saisir un chiffre',
		addDocument: 'Ajouter un document',
		rememberName: 'Retenir mon nom',
		doneTitle: 'Tout est vérifié',
		doneText:
			'Aucun chiffre n’attend votre avis. Ajoutez un document, ou relisez les chiffres déjà lus.',
		noneTitle: 'Aucun chiffre ne répond à ces choix',
		noneText: 'Élargissez la recherche : moins de mots, un autre état, tous les indicateurs.',
		showAll: 'Voir tous les chiffres',
		confirmed: (quote: string) => `« ${quote} » est confirmé.`,
		rejected: (quote: string) => `« ${quote} » est écarté.`,
		confirmAll: (n: number) => `Confirmer les ${n} chiffres de cette page…`,
		confirmDoubted: (n: number) => `Confirmer aussi les ${n} chiffres douteux…`,
		confirmAllWhat: (n: number, documents: number) =>
			`${n} chiffres, de ${plural(documents, { one: '# document', other: '# documents' })}, entreront dans les totaux tels qu’ils ont été lus :`,
		confirmAllNow: (n: number) => `Confirmer ces ${n} chiffres`,
		confirmedAll: (n: number) =>
			plural(n, {
				zero: 'Aucun chiffre n’a été confirmé.',
				one: 'Un chiffre est confirmé.',
				other: '# chiffres sont confirmés.'
			}),
		undoneAll: (n: number) =>
			plural(n, {
				one: 'Un chiffre est de nouveau comme avant.',
				other: '# chiffres sont de nouveau comme avant.'
			}),
		leftAll: (n: number) =>
			plural(n, {
				one: 'Un autre a changé entre-temps : relisez-le.',
				other: '# autres ont changé entre-temps : relisez-les.'
			}),
		undo: 'Annuler',
		undone: (quote: string) => `« ${quote} » est de nouveau comme avant.`,
		restored: (quote: string) => `« ${quote} » est de nouveau tel qu’il a été lu.`,
		stale: (quote: string) =>
			`« ${quote} » a changé entre-temps : relisez-le avant de vous prononcer.`
	},
	/** Why a figure waits for review, and what to look at first. */
	doubt: {
		lead: (reasons: string) => `Douteux : ${reasons}.`,
		check: (what: string) => `À vérifier d’abord : ${what}.`,
		likely: {
			check: (what: string) => `À vérifier : ${what}.`,
			holds: (times: string) =>
				`Lue ainsi, une telle ligne est juste environ ${times} fois sur 10.`,
			doubtful: (times: string) =>
				`À vérifier : lue ainsi, une telle ligne n’est juste qu’environ ${times} fois sur 10.`
		},
		reasons: {
			too_many: 'plus de personnes que ce lieu ne peut en compter',
			unread: 'le nombre ne se relit pas tel quel dans ses propres mots',
			reread: 'une lecture plus récente ne dit pas la même chose que ce qui a été réglé',
			bare: 'rien ne suit le nombre : ce qu’il compte est repris d’ailleurs',
			small: 'un nombre aussi petit compte souvent autre chose',
			no_source: 'personne n’est nommé comme source',
			no_date: 'la phrase ne donne pas de date',
			no_place: 'la phrase ne nomme pas de lieu'
		},
		kind: (metric: string) => `« ${metric} » se lit souvent à tort`,
		rule: (row: string, rule: string) => `${row} vient d’un indice fragile (${rule})`,
		rows: {
			number: 'le nombre',
			metric: 'ce qui est compté',
			subgroup: 'le groupe',
			disease: 'la maladie',
			unit: 'l’unité',
			measure: 'la mesure',
			assertion: 'l’affirmation',
			relation: 'le lien avec un autre chiffre',
			date: 'la date',
			place: 'le lieu',
			source: 'la source'
		}
	},
	page: {
		sentence: 'La phrase',
		inText: 'Lire dans le document',
		backToText: 'Revenir au document',
		nextDoubt: 'Passer au chiffre suivant à vérifier',
		noText: 'Saisi à la main, sans texte.',
		chart: 'Voir sur le graphique',
		record: 'Le relevé',
		history: 'Historique',
		related: 'Chiffres liés',
		corrected: 'corrigé',
		saved: 'La correction est enregistrée.',
		unchanged: 'Rien n’a changé : ces valeurs y étaient déjà.',
		savedLinked: (n: number) =>
			plural(n, {
				one: 'Le chiffre lié est corrigé de même.',
				other: '# chiffres liés sont corrigés de même.'
			}),
		added: 'Le chiffre est enregistré.',
		asCase: 'Exporter comme cas d’essai',
		asCaseHint:
			'Un fichier de texte pour les essais du lecteur : la phrase, et ce qui doit y être lu.'
	},
	actions: {
		confirm: 'Confirmer',
		reject: 'Écarter',
		rejectHint: 'Un chiffre écarté quitte les graphiques et les exports ; il n’est pas effacé.',
		correct: 'Corriger',
		correctTitle: 'Corriger ce chiffre',
		save: 'Enregistrer la correction',
		saving: 'Enregistrement…',
		together: (n: number) =>
			plural(n, {
				one: 'Corriger de même le chiffre lié',
				other: 'Corriger de même les # chiffres liés'
			}),
		togetherHint:
			'Lieu, dates, source et affirmation, là où ils disaient la même chose que ce chiffre.',
		restoreAll: 'Rétablir tout ce qui a été lu',
		restoreField: 'Rétablir la valeur extraite'
	},
	origin: {
		quoted: (words: string) => `« ${words} »`,
		words: (quotes: string, rules: string) =>
			rules ? `${quotes} : ${rules}.` : `La phrase le dit : ${quotes}.`,
		elsewhere: (quotes: string, rules: string) =>
			rules
				? `Ailleurs dans le texte : ${quotes} (${rules}).`
				: `Ailleurs dans le texte : ${quotes}.`,
		implied: (rules: string) =>
			rules ? `Aucun mot propre : ${rules}.` : 'Aucun mot ne le dit : c’est la règle générale.',
		entered: 'Tel que saisi.',
		corrected: (author: string, day: string) => `Corrigé par ${author} le ${day}.`,
		before: (value: string) => `Avant : ${value}.`
	},
	rules: readingRules,
	kinds: {
		correction: 'a corrigé',
		restore: 'a rétabli',
		confirm: 'a confirmé',
		reject: 'a écarté',
		reread: 'a fait relire le texte par une version plus récente du lecteur'
	},
	conflict: {
		title: (author: string) => `${author} a changé ce chiffre pendant que vous écriviez`,
		text: 'Rien n’a été écrasé. Comparez, puis enregistrez de nouveau : vos valeurs prendront la place de celles-ci.',
		field: 'Champ',
		current: 'Maintenant',
		yours: 'Vous avez écrit'
	}
};
