/** The page of a region: all that is known of it. */
export const regions = {
	description: (place: string) =>
		`${place} : tous les indicateurs, les sources côte à côte, les corrections.`,
	toDashboard: 'Voir au tableau de bord',
	metrics: {
		title: 'Tous les indicateurs',
		metric: 'Indicateur',
		number: 'Nombre',
		bounds: 'Bornes',
		asOf: 'Au',
		source: 'Source',
		figures: 'Chiffres',
		trend: 'Évolution'
	},
	disagreements: {
		title: 'Quand les sources divergent',
		intro:
			'Le même fait, aux mêmes jours, selon plusieurs sources. Une seule est retenue ; les autres restent visibles.',
		preferred: 'retenu'
	},
	doubts: {
		title: 'À vérifier ici',
		intro:
			'Des chiffres lus correctement, peut-être, mais qui ne peuvent pas être justes ensemble. Ouvrez-en un pour le corriger ou le confirmer.',
		codes: {
			toll_fell: 'un cumul a baissé de plus d’un dixième.',
			flow_unlike_toll: 'les flux ne correspondent pas à la hausse du cumul de la même source.',
			flow_above_toll: 'un flux dépasse le cumul qui devrait le contenir.',
			parts_above_whole: 'les parties dépassent l’ensemble.',
			places_above_whole: 'des lieux dépassent le nombre publié pour l’ensemble.',
			source_disagrees: 'la même source donne deux nombres différents pour les mêmes jours.'
		}
	},
	corrections: {
		title: 'Corrections faites ici',
		none: 'Aucun chiffre de ce lieu n’a été corrigé.'
	},
	neighbours: {
		title: 'Alentour',
		above: 'Dans',
		beside: 'À côté',
		below: 'À l’intérieur'
	}
};
