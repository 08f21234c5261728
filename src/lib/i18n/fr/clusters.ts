import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** Figures that state the same fact, and texts that are printed again. */
export const clusters = {
	title: 'Même fait',
	together: (n: number) =>
		plural(n, {
			one: '# chiffre dit ce fait',
			other:
				'# chiffres disent le même fait : un seul compte dans un total, les autres le recoupent.'
		}),
	alone: 'Aucun autre chiffre ne dit ce fait.',
	preferred: 'retenu',
	pinned: 'retenu, mis en avant par une personne',
	triangulation: 'recoupement',
	thisOne: 'ce chiffre',
	form: {
		title: 'Dire autre chose de ce fait',
		lede: 'Réunissez deux chiffres qui disent le même fait, séparez celui qui en dit un autre, ou mettez en avant le bon. Tout s’annule.',
		other: {
			label: 'Numéro de l’autre chiffre',
			hint: 'Le nombre à la fin de l’adresse de sa page, ou cette adresse.'
		},
		which: 'Avec quel chiffre le réunir ?',
		whichHint:
			'Du même lieu et du même mois, les plus proches d’abord. Celui que vous choisissez vient avec tous ceux qui disent déjà son fait.',
		elsewhere: 'Un autre chiffre, par son numéro',
		none: 'Aucun chiffre du même lieu et du même mois n’en approche.',
		byHand: 'saisi à la main',
		reason: { label: 'Raison de l’acte', hint: 'Elle reste dans le journal.' },
		author: { label: 'Votre nom', hint: '' },
		merge: 'Réunir',
		split: 'Séparer des autres',
		splitChanges: (metric: string) =>
			`Séparer ce chiffre changerait ces totaux pour les jours de ce fait (${metric}) :`,
		splitChange: (place: string, before: string, after: string) =>
			`${place} : ${before} deviendrait ${after}`,
		splitNothing: 'Séparer ce chiffre ne changerait aucun total de ses jours.',
		pin: 'Mettre en avant',
		unpin: 'Ne plus mettre en avant'
	},
	done: {
		merge: 'Les deux chiffres sont réunis.',
		split: 'Le chiffre est séparé des autres.',
		pin: 'Le chiffre est mis en avant.',
		unpin: 'Le chiffre n’est plus mis en avant.',
		undo: 'L’acte est annulé.'
	},
	log: {
		title: 'Ce qui en a été dit',
		propose: 'lecture automatique : rapproché de ce qui dit le même fait',
		merge: 'a réuni des chiffres',
		split: 'a séparé un chiffre',
		pin: 'a mis un chiffre en avant',
		unpin: 'a retiré une mise en avant',
		undo: 'a annulé un acte',
		figures: 'Chiffres',
		undone: 'annulé',
		undoIt: 'Annuler cet acte',
		undoHint: 'Annuler demande aussi une raison et un nom, dans les champs ci-dessus.'
	},
	reprint: {
		title: 'Reprises de ce texte',
		same: 'Même texte que',
		of: 'Reprise probable de',
		by: 'Repris, semble-t-il, par',
		share: (percent: string) => `${percent} du texte en commun`,
		hint: 'Les chiffres repris disent le même fait : aucun total ne les compte deux fois.'
	}
};
