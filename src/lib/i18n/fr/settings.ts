import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** The settings: who is preferred, how large households are, where places lie. */
export const settings = {
	title: 'Réglages',
	lede: 'Ce que des personnes décident pour tous les totaux. Chaque changement vaut aussitôt, partout ; il est signé, et gardé au journal avec ce qui était avant lui.',
	nav: 'Réglages',
	save: 'Enregistrer',
	saved: 'C’est enregistré : les totaux en tiennent compte dès maintenant.',
	unchanged: 'Rien n’a changé : c’était déjà réglé ainsi.',
	remove: 'Retirer',
	change: 'Changer',
	cancel: 'Ne rien changer',
	sources: {
		title: 'Sources',
		text: 'Jusqu’où se fier à chacune, et laquelle est préférée où.',
		count: (n: number) => plural(n, { zero: 'Aucune source', one: '# source', other: '# sources' }),
		order:
			'Quand plusieurs sources comptent la même chose, aucune somme n’en est faite : chaque source nommée a une voix, et un seul nombre est retenu. C’est, dans cet ordre, celui qu’une personne a épinglé, celui de la source préférée ici, celui de la source la plus fiable, le plus récent, le plus précis, le plus bas.',
		rule: 'La règle entière',
		preferences: 'Qui est préféré, et où',
		noPreferences:
			'Aucune préférence : la fiabilité décide. Ajoutez-en une pour dire qui compte le mieux dans un lieu.',
		scope: (metric: string, place: string) => `${metric}, ${place}`,
		said: (list: string) =>
			`Dans cet ordre : ${list} ; puis les autres, de la plus fiable à la moins fiable.`,
		nearest:
			'Une préférence vaut pour le lieu et pour tout ce qu’il contient. La plus proche passe devant : celle d’une province avant celle du pays, celle d’un indicateur avant celle de tous.',
		up: (source: string) => `Monter ${source}`,
		down: (source: string) => `Descendre ${source}`,
		remove: (source: string) => `Retirer ${source} de cette liste`,
		add: 'Préférer une source',
		source: 'Source',
		metric: 'Pour l’indicateur',
		placeHint: 'Laissez vide pour qu’elle vaille partout.',
		submit: 'Préférer cette source',
		all: 'Toutes les sources',
		columns: {
			source: 'Source',
			kind: 'Nature',
			figures: 'Chiffres',
			reliability: 'Fiabilité'
		},
		reliabilityOf: (source: string) => `Fiabilité de ${source}`,
		none: 'Aucun chiffre ne nomme encore sa source.',
		kinds: {
			government: 'autorité publique',
			un: 'Nations unies',
			ngo: 'organisation non gouvernementale',
			red_cross: 'Croix-Rouge, Croissant-Rouge',
			media: 'média',
			academic: 'recherche',
			community: 'communauté, témoins',
			unknown: 'inconnue'
		}
	},
	households: {
		title: 'Ménages',
		text: 'Combien de personnes compte un ménage, par lieu et par année, et qui le dit.',
		count: (n: number) =>
			plural(n, { zero: 'Aucune taille', one: '# taille connue', other: '# tailles connues' }),
		intro:
			'Un chiffre donné en ménages n’entre dans un total de personnes que si une taille moyenne a été publiée : celle du lieu, sinon celle du lieu plus large le plus proche, la dernière qui soit connue à cette date. Si le texte donne aussi les personnes, c’est son nombre qui compte.',
		converted: (n: number) =>
			plural(n, {
				zero: 'aucun chiffre en ménages converti',
				one: '# chiffre en ménages converti',
				other: '# chiffres en ménages convertis'
			}),
		unconverted: (n: number) =>
			plural(n, {
				zero: 'Aucun chiffre en ménages n’attend de taille.',
				one: '# chiffre en ménages n’est converti par aucune taille : il est montré, sans entrer dans les totaux de personnes.',
				other:
					'# chiffres en ménages ne sont convertis par aucune taille : ils sont montrés, sans entrer dans les totaux de personnes.'
			}),
		known: 'Tailles connues',
		none: 'Aucune taille n’est encore connue.',
		columns: {
			place: 'Lieu',
			year: 'Dès',
			size: 'Personnes par ménage',
			statedBy: 'Selon',
			changes: 'Ce que cela change'
		},
		add: 'Ajouter une taille',
		edit: (place: string, year: string) => `Changer la taille : ${place}, ${year}`,
		year: { label: 'Année', hint: 'La taille vaut à partir de cette année, jusqu’à la suivante.' },
		size: { label: 'Personnes par ménage', hint: 'Par exemple 5,9.' },
		statedBy: { label: 'Qui le dit', hint: 'Un recensement, une enquête, et son année.' },
		changeOf: (place: string, year: string) => `Changer ${place}, ${year}`,
		removeOf: (place: string, year: string) => `Retirer ${place}, ${year}`
	},
	places: {
		title: 'Lieux',
		text: 'Les noms de lieux que la lecture n’a pas trouvés, à situer par une personne.',
		count: (n: number) =>
			plural(n, { zero: 'Aucun nom à situer', one: '# nom à situer', other: '# noms à situer' }),
		intro:
			'Ces mots nomment un lieu qui n’est pas dans l’arbre des régions. Leurs chiffres restent au pays, ou nulle part, tant que personne ne dit où c’est.',
		unresolved: 'À situer',
		none: 'Tous les noms de lieux lus jusqu’ici sont situés.',
		columns: { words: 'Mots du texte', standing: 'Compté pour l’instant', figures: 'Chiffres' },
		nowhere: 'nulle part',
		settle: 'Situer',
		settleWords: (words: string) => `Situer « ${words} »`,
		where: (words: string) => `Où est « ${words} » ?`,
		sentences: (n: number) =>
			plural(n, { one: 'La phrase', other: 'Les # phrases, ou les premières d’entre elles' }),
		search: (words: string) => `Chercher « ${words} » dans tous les chiffres`,
		memory: 'Et dans les textes à venir ?',
		memories: {
			none: 'seulement ces chiffres-ci',
			country: 'toujours lire ces mots ainsi, dans les textes sur ce pays',
			everywhere: 'toujours lire ces mots ainsi, dans tous les textes'
		},
		reason: {
			label: 'Raison',
			hint: 'Comment vous le savez. Elle reste dans l’historique de chaque chiffre.'
		},
		submit: 'Situer ces chiffres',
		settled: (n: number, words: string, place: string) =>
			plural(n, {
				one: `Le chiffre de « ${words} » est maintenant à ${place}.`,
				other: `# chiffres de « ${words} » sont maintenant à ${place}.`
			}),
		unsettled: (n: number) =>
			plural(n, {
				one: 'Un chiffre est de nouveau au lieu lu dans son texte.',
				other: '# chiffres sont de nouveau au lieu lu dans leur texte.'
			}),
		remembered: 'Les textes à venir seront lus ainsi.',
		aliases: 'Toujours lire ainsi',
		noAliases: 'Aucun nom n’est encore retenu pour les textes à venir.',
		alias: (words: string, place: string) => `« ${words} » se lit ${place}`,
		inTexts: (country: string) => `dans les textes sur : ${country}`,
		inAll: 'dans tous les textes',
		since: (day: string, author: string) => `depuis le ${day}, par ${author}`,
		forget: (words: string) => `Retirer la règle pour « ${words} »`,
		forgotten: (words: string) =>
			`Les textes à venir seront lus sans cette règle pour « ${words} ». Les chiffres déjà situés le restent.`
	}
};
