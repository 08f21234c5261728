/** The data page: downloads, citation, rules, codebook, API. */
export const data = {
	title: 'Données',
	description:
		'Télécharger les chiffres, les citer, comprendre comment les totaux sont faits, lire les codes.',
	lede: 'Tout ce que montrent les pages se télécharge, avec la phrase et la source de chaque chiffre. Rien n’est coupé, rien n’est rempli.',
	contents: 'Sur cette page',
	sections: {
		download: 'Télécharger',
		cite: 'Licence et citation',
		rules: 'Comment les totaux sont faits',
		codebook: 'Codes et définitions',
		columns: 'Colonnes des fichiers',
		api: 'Interface de programmation'
	},
	download: {
		all: (figures: string, documents: string) => `${figures} lus dans ${documents}.`,
		standard: 'Télécharger tous les chiffres (CSV)',
		standardNote: 'UTF-8, virgules, point décimal : pour R, Python et les bases de données.',
		excel: 'Télécharger pour Excel en français',
		excelNote: 'Points-virgules et virgule décimale : s’ouvre d’un double-clic.',
		parts:
			'Pour une partie seulement : choisissez un lieu, un indicateur et une période au tableau de bord ; le lien CSV sous chaque courbe donne exactement ce qu’elle montre.',
		stable:
			'Les noms des colonnes et les adresses ne changent pas : un lien d’aujourd’hui ouvrira encore les mêmes données dans un an.'
	},
	cite: {
		licence:
			'Le logiciel est libre (licence MIT). Les chiffres appartiennent à ceux qui les ont comptés : citez la source de chacun, qui est dans le fichier. Les noms de lieux viennent de GeoNames (CC BY 4.0) et de Natural Earth (domaine public).',
		how: 'Pour citer une courbe, donnez la source du chiffre, le lieu, l’indicateur, l’adresse de la page et le jour de la consultation :',
		example: (day: string, address: string) =>
			`OIM, personnes déplacées, Irak, d’après Relevé, ${address}, consulté le ${day}.`
	},
	rules: {
		intro:
			'Vingt règles, qu’un statisticien peut vérifier. Sous chaque total, « Comment ce total est calculé » dit laquelle a servi, ce qui est compté, ce qui ne l’est pas et pourquoi.'
	},
	codebook: {
		intro: 'Les codes sont les mêmes dans les pages, les fichiers et l’interface de programmation.',
		code: 'Code',
		label: 'Nom',
		definition: 'Définition',
		unit: 'Unité',
		aging: 'Tient',
		metrics: 'Indicateurs',
		agingNote:
			'« Tient » : nombre de jours pendant lesquels un effectif vaut encore, faute de relevé plus récent. C’est une convention de ce projet.',
		measures: 'Mesures',
		qualifiers: 'Qualificatifs',
		qualifierDefinitions: {
			exact: 'Les deux bornes sont le nombre lui-même.',
			approximate:
				'« Environ », « près de » : plus ou moins 10 % ; 20 % pour une dizaine ou une centaine.',
			at_least: '« Au moins », « plus de » : la borne haute reste ouverte.',
			at_most: '« Au plus », « moins de » : de zéro à ce nombre, sans valeur centrale.',
			range: '« Entre … et … » : la valeur retenue est le milieu.',
			vague: '« Des centaines » : de 100 à 999, sans valeur centrale.'
		},
		assertions: 'Affirmation',
		relations: 'Relations entre chiffres',
		units: 'Unités',
		subgroups: 'Sous-groupes',
		diseases: 'Maladies',
		precisions: 'Précision des dates',
		reviewStatuses: 'État de la vérification'
	},
	columns: {
		figures: 'figures.csv : une ligne par chiffre',
		series: 'series.csv : une ligne par point d’une courbe',
		column: 'Colonne',
		meaning: 'Ce qu’elle contient',
		meanings: {
			figure_id: 'Numéro du chiffre.',
			permalink: 'Adresse de sa page, qui mène à la phrase.',
			metric: 'Code de l’indicateur.',
			metric_label: 'Nom de l’indicateur dans la langue demandée.',
			measure: 'stock (effectif), flow (flux) ou cumulative (cumul).',
			value:
				'Le nombre en vigueur, correction comprise ; vide pour une fourchette ou un ordre de grandeur.',
			low: 'Borne basse que les mots donnent ; vide si elle est ouverte.',
			high: 'Borne haute que les mots donnent ; vide si elle est ouverte.',
			qualifier: 'Comment les mots bornent le nombre.',
			unit: 'Ce qui est compté.',
			currency: 'Code ISO 4217 d’un montant.',
			subgroup: 'Sous-groupe ; vide pour tout le monde.',
			disease:
				'Maladie dont ce sont les cas, les morts ou les soins ; vide si aucune n’est nommée.',
			country: 'Code ISO 3166-1 à trois lettres.',
			admin1_id: 'Subdivision de premier niveau, code ISO 3166-2 quand il existe.',
			admin1_name: 'Son nom.',
			region_id: 'Lieu dans l’arbre des lieux.',
			region_name: 'Son nom.',
			region_level: '0 pays, 1 subdivision, 2 district, 3 localité, site.',
			place_text: 'Les mots du lieu dans le texte.',
			date_start: 'Premier jour couvert ; vide si le début est ouvert.',
			date_end: 'Dernier jour couvert, ou jour du relevé.',
			date_precision: 'Précision de la date.',
			assertion: 'rapporté, non confirmé, projeté, prévu, démenti.',
			relation: 'Lien avec un autre chiffre du même texte.',
			parent_figure_id: 'Le chiffre auquel il se rapporte.',
			source: 'Qui a compté.',
			source_reliability: 'Fiabilité retenue pour la source.',
			document_id: 'Numéro du document.',
			document_title: 'Son titre.',
			outlet: 'Qui l’a publié.',
			url: 'Son adresse d’origine.',
			published_on: 'Jour de sa publication.',
			quote: 'Les mots exacts du nombre.',
			value_extracted: 'Le nombre tel qu’il a été lu, avant toute correction.',
			low_extracted: 'La borne basse telle qu’elle a été lue.',
			high_extracted: 'La borne haute telle qu’elle a été lue.',
			is_corrected: 'Vrai si une personne a changé au moins un champ.',
			correction_reason: 'Raison de la dernière correction.',
			corrected_at: 'Moment de la dernière correction (UTC).',
			review_status: 'Où en est la vérification.',
			confidence: 'De 0 à 1 : sur dix chiffres donnés à 0,9, neuf sont justes.',
			is_manual: 'Vrai si le chiffre a été saisi à la main.',
			is_sample: 'Vrai pour un document d’exemple : à ne pas citer.',
			version: 'Numéro de version du chiffre.',
			recorded_at: 'Moment de l’enregistrement (UTC).',
			updated_at: 'Moment du dernier changement (UTC).',
			cluster_id: 'Numéro du fait : les chiffres qui le partagent disent la même chose.',
			cluster_role:
				'preferred : le chiffre qui compte pour ce fait ; triangulation : il le recoupe ; vide : nul autre ne le dit.',
			is_pinned: 'Vrai si une personne a mis ce chiffre en avant.',
			region_pcode: 'Code officiel de la région (P-code), s’il a été importé.',
			point_region_pcode: 'P-code de la région du point.',
			series: 'Clé de la série.',
			status: 'rapporté, non confirmé, projeté ou prévu.',
			scope: 'own : publié pour le lieu ; children : somme des lieux qu’il contient.',
			counted_since: 'Premier jour d’un cumul.',
			series_source: 'La source, quand une série n’en a qu’une.',
			rule: 'La règle qui a fait ces points.',
			best: 'La meilleure valeur.',
			point_region_id: 'Le lieu dont parle le point.',
			point_region_name: 'Son nom.',
			sources: 'Nombre de sources qui le disent.',
			sources_min: 'La plus basse.',
			sources_median: 'La médiane.',
			sources_max: 'La plus haute.',
			sources_max_is_open: 'Vrai si l’une d’elles dit « plus de ».',
			revision_from: 'Valeur d’avant, quand un cumul a baissé.',
			is_alternative: 'Vrai si un relevé plus large couvre déjà ces jours.',
			is_counted: 'Faux pour un relevé qui a cédé devant le point qui le précède.',
			is_filled: 'Toujours faux : aucune valeur n’est remplie.',
			figures: 'Nombre de chiffres derrière le point.',
			figure_ids: 'Leurs numéros, le retenu d’abord.'
		} as Record<string, string>
	},
	api: {
		intro:
			'Sans clé. Les mêmes paramètres que les pages ; les réponses sont en JSON. Une erreur dit quel paramètre ne va pas.',
		address: 'Adresse',
		answer: 'Réponse',
		endpoints: {
			figures: 'Les chiffres, page par page ; « next » donne l’adresse de la suivante.',
			series: 'Les séries et le total expliqué d’un indicateur dans un lieu.',
			documents: 'Les documents lus, sans leur texte.',
			settings: 'Ce que des personnes ont réglé pour tous les totaux : sources, ménages, lieux.',
			regions: 'Les lieux dont le nom commence ainsi.'
		},
		parameters: 'Paramètres',
		parameterNames: {
			lieu: 'Code du lieu, ceux qu’il contient compris.',
			indicateur: 'Code de l’indicateur.',
			du: 'Premier jour, AAAA-MM-JJ.',
			au: 'Dernier jour, compris.',
			mesure: 'stock, flow ou cumulative.',
			assertion: 'reported, unconfirmed, projected, planned ou denied.',
			groupe: 'Code du sous-groupe.',
			maladie: 'Code de la maladie ; « none » : aucune maladie nommée.',
			source: 'Nom de la source.',
			statut: 'extracted, needs_review, confirmed ou rejected.',
			document: 'Numéro du document.',
			q: 'Mots cherchés dans la phrase, le lieu, la source, le titre.',
			lang: 'fr, en ou es.'
		}
	}
};
