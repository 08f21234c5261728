import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** The list of documents, the form that takes one in, and the page of one. */
export const documents = {
	title: 'Documents',
	lede: 'Les textes d’où viennent les chiffres : dépêches, rapports de situation, communiqués.',
	count: (n: number) =>
		plural(n, { zero: 'Aucun document', one: '# document', other: '# documents' }),
	add: 'Ajouter un document',
	review: 'Vérifier les chiffres douteux',
	search: 'Chercher dans les titres et les médias',
	submitSearch: 'Chercher',
	onlyToReview: 'Seulement ceux qui ont des chiffres à vérifier',
	columns: {
		published: 'Publié',
		document: 'Document',
		lang: 'Langue',
		figures: 'Chiffres lus',
		toReview: 'À vérifier'
	},
	untitled: 'Sans titre',
	/** Of a document whose figures a person stands behind, all of them. */
	allConfirmed: 'tout vérifié',
	sample: 'exemple',
	languages: { fr: 'français', en: 'anglais', es: 'espagnol' },
	noneYet: {
		title: 'Aucun document pour l’instant',
		text: 'Collez un article, un communiqué ou un rapport : Relevé y lit les chiffres, dit d’où vient chacun, et les met en courbe.'
	},
	noneFound: {
		title: 'Aucun document ne répond à cette recherche',
		text: 'Essayez moins de mots, ou un mot du titre. Les accents et les majuscules ne comptent pas.',
		clear: 'Voir tous les documents'
	},
	pages: {
		label: 'Pages de la liste',
		position: (page: string, last: string) => `Page ${page} sur ${last}`,
		previous: 'Page précédente',
		next: 'Page suivante'
	},
	create: {
		title: 'Ajouter un document',
		lede: 'Collez le texte tel quel, menus et pied de page compris. Le jour, le média et le titre laissés vides sont proposés d’après lui ; ce qui entoure l’article est mis de côté.',
		content: {
			label: 'Texte de l’article',
			hint: 'Du texte, ou le code source d’une page.'
		},
		file: { label: 'Ou un fichier', hint: '.pdf, .docx, .txt ou .html' },
		heading: {
			label: 'Titre',
			hint: 'Laissé vide, il est pris du texte.'
		},
		outlet: {
			label: 'Média ou organisme',
			hint: 'Qui a publié le texte.'
		},
		url: { label: 'Adresse de la page', hint: 'Pour revenir à l’original : https://…' },
		publishedOn: {
			label: 'Jour de publication',
			hint: '28/02/2017 ou 2017-02-28. « Mardi » ou « hier » se lisent d’après lui.'
		},
		lang: { label: 'Langue', auto: 'd’après le texte' },
		country: {
			label: 'Pays dont parle le texte',
			hint: 'Il départage les lieux de même nom.',
			auto: 'd’après le texte'
		},
		proposals: {
			title: 'Le document dit de lui-même',
			text: 'Rien n’est encore enregistré. Vérifiez, corrigez dans les champs si besoin, puis lancez la lecture.',
			from: (words: string) => `D’après « ${words} ».`,
			fromPage: 'Proposé d’après le document.',
			submit: 'C’est juste : lire le document'
		},
		alike: {
			title: (n: number) =>
				plural(n, {
					one: 'Un document imprime déjà ce texte',
					other: '# documents impriment déjà ce texte'
				}),
			text: 'Rien n’est encore enregistré. Si un autre média le reprend, enregistrez-le : ses chiffres recouperont les premiers, et aucun total ne les comptera deux fois.',
			store: 'L’enregistrer tout de même',
			drop: 'Ne pas l’enregistrer'
		},
		submit: 'Lire le document',
		reading: 'Lecture…',
		seeExisting: 'Ouvrir le document déjà là',
		privacy:
			'Le texte reste sur cette installation. Il est gardé mot pour mot, pour que chaque chiffre ramène à sa phrase.'
	},
	page: {
		read: (n: number) =>
			plural(n, {
				zero: 'Aucun chiffre lu',
				one: 'Un chiffre lu dans ce texte',
				other: '# chiffres lus dans ce texte'
			}),
		toReview: (n: number) => plural(n, { one: 'dont un à vérifier', other: 'dont # à vérifier' }),
		added: 'Le document est enregistré.',
		titleTaken: 'Son titre, laissé vide, est pris du texte.',
		original: 'Lire l’original',
		firstDoubt: 'Aller au premier chiffre à vérifier',
		reviewAll: 'Vérifier ces chiffres à la suite',
		next: 'Document suivant à relire',
		clear: {
			open: (n: number) =>
				plural(n, {
					one: 'Confirmer le chiffre qui ne soulève aucun doute…',
					other: 'Confirmer les # chiffres qui ne soulèvent aucun doute…'
				}),
			what: (n: number) =>
				plural(n, {
					one: 'Ce chiffre compte déjà dans les totaux. Confirmé, il porte votre nom : une lecture plus récente du texte ne le changera plus sans vous.',
					other:
						'Ces # chiffres comptent déjà dans les totaux. Confirmés, ils portent votre nom : une lecture plus récente du texte ne les changera plus sans vous.'
				}),
			submit: (n: number) =>
				plural(n, { one: 'Confirmer ce chiffre', other: 'Confirmer ces # chiffres' }),
			leaves: 'Les autres restent comme ils sont :',
			left: {
				doubted: (n: number) =>
					plural(n, { one: '# douteux, à vérifier', other: '# douteux, à vérifier un à un' }),
				incomplete: (n: number) =>
					plural(n, {
						one: '# dont le lieu ou le jour n’est pas établi',
						other: '# dont le lieu ou le jour n’est pas établi'
					}),
				unsure: (n: number) =>
					plural(n, {
						one: '# dont une ligne est à vérifier',
						other: '# dont une ligne au moins est à vérifier'
					}),
				confirmed: (n: number) => plural(n, { one: '# déjà confirmé', other: '# déjà confirmés' })
			}
		},
		addFigure: 'Saisir un chiffre de ce document',
		addAnother: 'Ajouter un autre document',
		byHand: 'Saisis à la main',
		legend: 'Soulignés dans le texte',
		doubtful: 'à vérifier',
		aside: (n: number) =>
			plural(n, {
				one: 'Mis de côté, une ligne qui n’est pas de l’article',
				other: 'Mis de côté, # lignes qui ne sont pas de l’article'
			}),
		textLabel: 'Texte du document',
		confirm: 'Confirmer',
		reject: 'Écarter',
		correct: 'Corriger',
		was: (value: string) => `lu : ${value}`,
		nothing: {
			title: 'Aucun chiffre humanitaire dans ce texte',
			text: 'Relevé retient un nombre quand le texte dit ce qu’il compte : des personnes déplacées, des morts, des logements détruits, une aide livrée. Les pourcentages, les âges, les années et la population d’une ville n’en sont pas.',
			hint: 'Un chiffre vous saute aux yeux ? Saisissez-le : il sera rattaché à ce document.'
		}
	},
	keys: {
		title: 'Au clavier',
		enabled: 'Raccourcis actifs sur ce navigateur',
		next: 'chiffre suivant',
		previous: 'chiffre précédent',
		open: 'ouvrir le chiffre',
		confirm: 'confirmer',
		reject: 'écarter',
		undo: 'annuler le dernier geste'
	}
};
