import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** What Relevé is, how far its reader can be trusted, what it cannot do, the samples. */
export const about = {
	title: 'À propos',
	description: 'Ce que Relevé fait, comment il lit, ce qu’il ne sait pas faire.',
	lede: 'Relevé est un relevé ouvert des chiffres humanitaires : combien, où, depuis quand, et qui le dit. Il ne compte rien lui-même. Il lit ce que d’autres ont publié et garde le chemin jusqu’à la phrase.',
	sections: {
		reading: {
			title: 'Comment il lit',
			paragraphs: [
				'Un document entre comme texte, comme fichier ou comme page. Le lecteur y cherche les nombres, puis les mots autour : ce qui est compté, où, quand, selon qui, et avec quelle assurance. Il suit des règles écrites et des lexiques que l’on peut lire et compléter, en français, en anglais et en espagnol. Il n’invente et ne calcule rien : ni somme, ni différence, ni conversion.',
				'Chaque chiffre garde les mots qui ont fixé chacun de ses champs et le nom de la règle suivie. Sa page les montre.'
			]
		},
		trust: {
			title: 'Jusqu’où s’y fier',
			paragraphs: [
				'Le lecteur donne à chaque chiffre une confiance entre 0 et 1. En dessous de 0,8, le chiffre attend qu’une personne le vérifie et n’entre dans aucune courbe. Une correction garde la valeur lue, le nom de qui corrige, la raison et le moment ; elle peut être défaite.',
				'Le lecteur est mesuré sur des textes annotés à la main, qu’il n’a jamais vus : combien de chiffres trouvés, combien de justes, champ par champ. Les résultats et la façon de les refaire sont publiés avec le code.'
			]
		},
		limits: {
			title: 'Ce qu’il ne sait pas faire',
			intro: 'Mieux vaut le savoir avant de citer :',
			items: [
				'Il ne sait pas si une source dit vrai. Il dit qui l’affirme, et montre ceux qui disent autre chose.',
				'Il ne lit ni les images, ni les cartes, ni les graphiques des rapports ; un tableau aplati en texte peut le tromper.',
				'L’ironie, les sous-entendus, les renvois d’une page à l’autre lui échappent.',
				'Un nom de lieu porté par plusieurs lieux est rapproché du pays et des autres lieux du texte : il peut se tromper, et le dit dans sa confiance.',
				'Les pourcentages, les taux et les fractions ne sont pas des chiffres ici : ils sont laissés de côté.',
				'Il ne lit pas d’autre langue que le français, l’anglais et l’espagnol.'
			]
		},
		protection: {
			title: 'Protéger les personnes',
			paragraphs: [
				'Relevé ne garde que des nombres d’ensemble. Aucune victime n’y est nommée par ses champs. Un document confidentiel ne sort ni par les pages publiques, ni par les fichiers, ni par l’interface de programmation.',
				'Les noms de lieux, leurs limites et leur appartenance servent à ranger les chiffres. Ils ne valent aucune prise de position.'
			]
		},
		open: {
			title: 'Ouvert',
			paragraphs: [
				'Le code, les lexiques, l’arbre des lieux et les règles sont publics. Chacun peut l’installer chez soi, y ajouter une langue, corriger un mot.'
			]
		}
	},
	quality: {
		title: 'Qualité de la lecture',
		link: 'Voir ce que valent ses lectures, champ par champ',
		description:
			'Ce que le lecteur trouve, ce qu’il manque, et ce que vaut la confiance qu’il annonce.',
		lede: (core: string, whole: string) =>
			`Sur des textes mis à part, dans la langue où il lit le moins bien, nombre, unité et indicateur sont justes à ${core}, la fiche entière à ${whole}. C’est pourquoi chaque chiffre montre ses mots, et peut être corrigé.`,
		score: 'Ce qui est mesuré',
		counted: 'Documents / chiffres',
		scores: {
			found: 'Chiffres trouvés (F1)',
			core: 'Nombre, unité et indicateur justes (F1)',
			whole: 'Les douze champs justes (F1)',
			country: 'Pays'
		},
		aside: {
			title: 'Sur des documents mis à part',
			text: 'Des pages de la presse, d’autorités et d’organisations, redites et annotées par d’autres, que personne de ceux qui travaillent au lecteur n’a lues. Un texte nouveau leur ressemblera plus qu’aux autres. F1 : ce qui manque et ce qui est lu à tort l’abaissent autant.'
		},
		all: {
			title: 'Sur tous les documents annotés',
			text: (documents: string, figures: string) =>
				`${documents} documents, ${figures} chiffres. Le lecteur a été mis au point sur eux : ces nombres le flattent. Un champ compte parmi les chiffres trouvés.`
		},
		confidence: {
			title: 'Ce que vaut la confiance annoncée',
			text: 'Sur des documents qui n’ont pas servi à la régler : parmi les chiffres d’une confiance donnée, combien avaient le bon nombre, la bonne unité et le bon indicateur. En dessous de 80 %, un chiffre attend l’avis d’une personne.',
			stated: 'Confiance annoncée',
			figures: 'Chiffres',
			right: 'Justes',
			drawn: 'En dessin',
			legend: 'Barre : part des chiffres justes. Trait : confiance moyenne annoncée.'
		}
	},
	samples: {
		title: 'Les documents d’exemple',
		present: (n: number) =>
			plural(n, {
				one: 'Un document d’exemple est chargé.',
				other: '# documents d’exemple sont chargés.'
			}),
		text: 'Ils ont été composés pour montrer ce que fait Relevé, d’après des faits publics. Leurs nombres ont le bon ordre de grandeur mais ne doivent pas être cités.',
		warning:
			'Les retirer enlève ces documents, leurs chiffres et les corrections qui y ont été faites. Vos propres documents restent.',
		remove: 'Retirer tous les exemples',
		confirm: 'Oui, retirer les documents d’exemple et leurs chiffres',
		confirmNeeded: 'Cochez la case pour confirmer.',
		removed: (n: number) =>
			plural(n, {
				one: 'Le document d’exemple a été retiré.',
				other: '# documents d’exemple ont été retirés.'
			}),
		none: 'Aucun document d’exemple n’est chargé.'
	}
};
