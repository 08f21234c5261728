import { createPlural } from '../plural.ts';

const plural = createPlural('fr');

/** The forms: fields, what can be wrong in them, and what to do about it. */
export const entry = {
	title: 'Saisir un chiffre',
	lede: 'Pour un chiffre que vous tenez d’une source sans son texte : un appel, un tableau, une réunion. Il rejoint les graphiques aussitôt, marqué comme saisi à la main.',
	ofDocument: (title: string) => `Chiffre tiré du document « ${title} »`,
	parts: {
		number: 'Le nombre',
		meaning: 'Ce qu’il dit',
		time: 'Quand',
		place: 'Où',
		origin: 'Qui le dit',
		you: 'Vous'
	},
	fields: {
		metric: { label: 'Indicateur', hint: 'Ce qui est compté.' },
		qualifier: { label: 'Comment le nombre est donné', hint: '' },
		value: { label: 'Nombre', hint: 'En chiffres : 16 000 ou 16000.' },
		low: { label: 'Borne basse', hint: 'En chiffres.' },
		high: { label: 'Borne haute', hint: 'En chiffres.' },
		unit: { label: 'Unité', hint: '' },
		currency: { label: 'Devise', hint: 'Le code de trois lettres : USD, EUR, XAF.' },
		measure: { label: 'Mesure', hint: '' },
		subgroup: { label: 'Groupe', hint: '' },
		disease: {
			label: 'Maladie',
			hint: 'Pour des cas, des morts, des guéris, des vaccinés ou des soignés.'
		},
		assertion: { label: 'Force de l’affirmation', hint: '' },
		dateStart: { label: 'Premier jour', hint: 'Laissez vide si le début n’est pas connu.' },
		dateEnd: {
			label: 'Dernier jour, ou jour du relevé',
			hint: '28/02/2017 ; pour un mois entier 02/2017 ; pour une année 2017.'
		},
		datePrecision: { label: 'Précision de la date', hint: '' },
		place: {
			label: 'Lieu',
			hint: 'Pays, région, ville ou camp, en français, en anglais ou en espagnol.'
		},
		regionId: { label: 'Lequel ?', hint: '' },
		source: {
			label: 'Source',
			hint: 'Qui a compté ou affirme : OIM, ministère, hôpital. Pas le journal qui la cite.'
		},
		quote: { label: 'Mots du texte', hint: 'La phrase qui porte le nombre, telle quelle.' },
		url: { label: 'Adresse de la page', hint: 'Elle commence par https:// ou http://.' },
		publishedOn: { label: 'Jour de publication', hint: 'Par exemple 28/02/2017.' },
		documentId: { label: 'Document', hint: '' },
		reason: {
			label: 'Raison',
			hint: 'Ce qui était faux, et d’où vient la bonne valeur. Elle reste dans l’historique.'
		},
		author: { label: 'Votre nom', hint: 'Pour l’historique. Ce navigateur s’en souviendra.' }
	},
	optional: 'facultatif',
	fromDates: 'd’après les dates saisies',
	choose: 'Choisissez…',
	placeSeveral: (place: string) => `Plusieurs lieux s’appellent « ${place} » :`,
	placeChosen: (place: string, level: string) => `Lieu choisi : ${place}, ${level}.`,
	placeWords: 'aucun de ceux-là : garder les mots',
	placeUnlisted: (place: string) => `Aucun lieu connu ne s’appelle « ${place} ». Lequel est-ce ?`,
	placeMissing: 'un lieu qui manque à la liste : garder les mots',
	latest: {
		title: 'Dernières valeurs de cette série',
		show: 'Montrer les dernières valeurs de ce lieu',
		none: (metric: string, place: string) =>
			`Aucun chiffre encore pour « ${metric} », ${place}. Le vôtre sera le premier.`,
		choose: 'Choisissez un indicateur et un lieu : les dernières valeurs connues s’affichent ici.'
	},
	doubt: {
		above: (typed: string, last: string, times: string) =>
			`${typed}, c’est environ ${times} fois la dernière valeur de cette série (${last}). Y a-t-il un zéro de trop ?`,
		below: (typed: string, last: string, times: string) =>
			`${typed}, c’est environ ${times} fois moins que la dernière valeur de cette série (${last}). Manque-t-il un zéro ?`,
		confirm: 'Le nombre est juste, enregistrer quand même'
	},
	submit: 'Enregistrer ce chiffre',
	saving: 'Enregistrement…',
	summary: (n: number) =>
		plural(n, { one: 'Il reste un point à revoir', other: 'Il reste # points à revoir' }),
	kept: 'Rien n’est perdu : tout ce que vous avez écrit est encore là.',
	errorTitle: (title: string) => `À revoir : ${title}`,
	required: {
		metric: 'Choisissez ce qui est compté.',
		qualifier: 'Dites comment le nombre est donné : exact, environ, au moins…',
		value: 'Écrivez le nombre.',
		low: 'Écrivez la borne basse.',
		high: 'Écrivez la borne haute.',
		unit: 'Choisissez l’unité : personnes, ménages, logements…',
		measure: 'Dites si c’est un effectif, un flux ou un cumul.',
		assertion: 'Dites si le chiffre est rapporté, non confirmé, projeté, prévu ou démenti.',
		dateEnd: 'Indiquez le jour du relevé ou le dernier jour de la période.',
		place: 'Indiquez le lieu : un pays, une région, une ville ou un camp.',
		source: 'Indiquez la source : qui a compté ou affirme ce chiffre ?',
		reason: 'Dites en une phrase pourquoi vous corrigez.',
		author: 'Écrivez votre nom : l’historique dit qui a changé quoi.',
		actAuthor: 'Écrivez votre nom : l’historique dit qui a changé quoi.',
		actReason: 'Dites en une phrase pourquoi.',
		otherId: 'Choisissez l’autre chiffre, ou écrivez son numéro.',
		outlet: 'Indiquez qui a publié le texte, ou son adresse.',
		publishedOn: 'Indiquez le jour de publication : les dates du texte en dépendent.',
		size: 'Écrivez combien de personnes compte un ménage, par exemple 5,9.',
		statedBy: 'Indiquez qui a publié cette taille : un recensement, une enquête.',
		year: 'Indiquez l’année à partir de laquelle elle vaut.',
		other: 'Remplissez ce champ.'
	},
	problems: {
		tooLong: (length: string, max: string) =>
			`C’est trop long : ${length} caractères. Gardez-en au plus ${max}.`,
		unknownChoice: (typed: string) => `« ${typed} » n’est pas dans la liste : choisissez-y.`,
		unknownFigure: (typed: string) =>
			`Aucun chiffre n’a le numéro « ${typed} » : c’est le nombre à la fin de l’adresse de sa page.`,
		clusterItself: 'C’est ce chiffre-ci : indiquez le numéro d’un autre.',
		clusterJoined: 'Ces deux chiffres sont déjà réunis.',
		clusterOtherThing:
			'Ces deux chiffres ne comptent pas la même chose : indicateur, unité, mesure ou groupe diffèrent. Corrigez d’abord celui qui a été mal lu.',
		clusterAlone: 'Ce chiffre est seul : il n’y a rien dont le séparer.',
		clusterOvertaken: 'Un autre acte a touché ces chiffres depuis : annulez d’abord celui-là.',
		numberUnreadable: (typed: string) =>
			`« ${typed} » n’est pas un nombre écrit en chiffres. Écrivez par exemple 16 000 ; pour 1,2 million, 1 200 000.`,
		numberGrouping: (typed: string) =>
			`Dans « ${typed} », les groupes n’ont pas trois chiffres : un chiffre manque ou dépasse. Écrivez le nombre d’un trait, 16000.`,
		numberTwoDecimals: (typed: string) =>
			`« ${typed} » a deux signes décimaux. Gardez-en un, ou aucun : 1234,5 ou 12345.`,
		numberAmbiguous: (typed: string, whole: string, decimal: string) =>
			`« ${typed} » peut se lire ${whole} ou ${decimal}. Écrivez-le sans séparateur (par exemple 3142), ou avec un chiffre de plus après la virgule (3,1420).`,
		numberNegative: (typed: string) =>
			`« ${typed} » est négatif : un chiffre compte ce qui est là. Une baisse se note par la nouvelle valeur.`,
		numberWhole: (typed: string) =>
			`« ${typed} » a des décimales, mais cette unité se compte en entiers. Corrigez le nombre ou l’unité.`,
		numberTooLarge: (typed: string) => `« ${typed} » est trop grand : un zéro de trop ?`,
		boundsOrder: (low: string, high: string) =>
			`La borne haute (${high}) doit dépasser la borne basse (${low}). Si elles sont égales, choisissez « nombre exact ».`,
		currencyRequired: 'Indiquez la devise par son code de trois lettres, par exemple USD.',
		currencyUnknown: (typed: string) =>
			`« ${typed} » n’est pas un code de devise. Trois lettres : USD, EUR, XAF, IQD…`,
		unitCurrency: 'Un financement se compte en argent : choisissez l’unité monétaire.',
		unitOther: 'Ce sujet ne se compte pas dans cette unité : changez l’un ou l’autre.',
		dateUnreadable: (typed: string) =>
			`« ${typed} » ne se lit pas comme une date. Écrivez 28/02/2017 ou 2017-02-28.`,
		dateImpossible: (typed: string) =>
			`Le ${typed} n’existe dans aucun calendrier. Le jour vient d’abord : jj/mm/aaaa.`,
		dateNotADay: (typed: string) => `« ${typed} » n’est pas un jour. Écrivez aussi le jour.`,
		dateFuture:
			'Cette date est à venir. Corrigez-la, ou dites que le chiffre est projeté ou prévu.',
		publishedFuture: 'Cette date est à venir : un texte déjà paru a une date passée.',
		dateOrder: 'Le dernier jour vient avant le premier. Inversez-les ou corrigez l’un des deux.',
		dateEndRequired: 'Un cumul vaut à un jour donné : indiquez-le ici.',
		publishedBefore:
			'Le texte aurait paru avant le fait. Corrigez une des dates, ou dites que le chiffre est projeté ou prévu.',
		placeUnknown: 'Ce lieu n’est pas dans l’arbre des régions : écrivez son nom.',
		placeUnlisted: (place: string) =>
			`Aucun lieu connu ne s’appelle « ${place} » : choisissez-en un ci-dessous, ou gardez les mots.`,
		placeSeveral: (place: string) =>
			`Plusieurs lieux s’appellent « ${place} » : choisissez lequel ci-dessous.`,
		contentMissing: 'Collez un texte, ou choisissez un fichier : .pdf, .docx, .txt ou .html.',
		contentTwice: 'Il y a un texte collé et un fichier : gardez l’un des deux.',
		contentBinary:
			'Ce n’est pas du texte lisible. Copiez le texte depuis la page ou le document et collez-le ici.',
		contentNoWords: 'Il n’y a pas de mots dans ce texte : est-ce le bon ?',
		contentDuplicate: 'Ce texte est déjà dans Relevé. Rien n’a été ajouté.',
		fileKind: (name: string) =>
			`« ${name} » n’est ni un .pdf, ni un .docx, ni un .txt, ni un .html. Ouvrez-le, copiez le texte et collez-le plus haut.`,
		fileBinary: (name: string) =>
			`« ${name} » ne contient pas de texte, quoi que dise son nom. Ouvrez-le, copiez le texte et collez-le plus haut.`,
		fileBroken: (name: string) =>
			`« ${name} » est abîmé : Relevé ne peut pas l’ouvrir. Enregistrez-le de nouveau, ou copiez son texte et collez-le plus haut.`,
		fileLocked: (name: string) =>
			`« ${name} » est protégé par un mot de passe. Ouvrez-le, copiez le texte et collez-le plus haut.`,
		fileWithoutText: (name: string) =>
			`« ${name} » ne contient pas de texte : ce sont sans doute des images de pages. Tapez ou collez le passage plus haut.`,
		contentPdf: 'C’est le code d’un PDF. Choisissez plutôt le fichier lui-même, plus bas.',
		pageTooLarge:
			'Cette page est trop lourde pour être lue entière. Copiez le texte de l’article et collez-le ici.',
		pageTooComplex:
			'Cette page est trop enchevêtrée pour être lue. Copiez le texte de l’article et collez-le ici.',
		pageTooSlow:
			'La lecture de cette page a été arrêtée : elle durait trop. Copiez le texte de l’article et collez-le ici.',
		pageWithoutArticle:
			'Aucun article dans cette page. Copiez le texte que vous voulez garder et collez-le ici.',
		changedMeanwhile:
			'Quelqu’un a changé ce réglage entre-temps : voici comment il est maintenant. Refaites votre changement s’il vaut toujours.',
		householdSize: (typed: string) =>
			`« ${typed} » n’est pas une taille de ménage : écrivez un nombre de personnes entre 1 et 30, par exemple 5,9.`,
		householdKnown: (size: string, statedBy: string) =>
			`Ce lieu a déjà une taille pour cette année : ${size}, selon ${statedBy}. Changez celle-là dans la liste.`,
		yearUnreadable: (typed: string) =>
			`« ${typed} » n’est pas une année passée : écrivez-la en quatre chiffres, par exemple 2018.`,
		preferenceKnown: (source: string) =>
			`${source} est déjà dans cette liste : changez plutôt son rang.`,
		aliasKnown: (words: string, place: string) =>
			`« ${words} » se lit déjà ${place} : retirez d’abord cette règle, plus bas.`,
		urlUnreadable: (typed: string) =>
			`« ${typed} » n’est pas une adresse de page. Copiez-la depuis le navigateur : https://…`,
		urlScheme: (scheme: string) =>
			`Une adresse « ${scheme}: » ne s’ouvre pas d’ici. Seules http et https sont acceptées.`
	}
};
