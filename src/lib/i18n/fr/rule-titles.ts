/** What each rule of arithmetic says, in a few words. */
export const ruleTitles = {
	R1: 'Un effectif est le dernier relevé, jamais une somme',
	R2: 'Des lieux ne s’additionnent que s’ils sont comptés à des dates voisines',
	R3: 'Un lieu n’est jamais compté avec celui qui le contient',
	R4: 'Des flux s’additionnent, événement par événement',
	R5: 'Un flux à cheval sur deux périodes est partagé au prorata des jours',
	R6: 'Un cumul est sa dernière valeur',
	R7: 'Quand un bilan du jour et un cumul se suivent, le cumul fait foi',
	R8: 'Une source, une voix',
	R9: 'Un ménage devient des personnes par une taille publiée',
	R10: 'Les bornes s’additionnent aussi',
	R11: 'Une partie ne s’ajoute pas à son tout',
	R12: 'Les indicateurs ne se mélangent pas',
	R13: 'Seul ce qui est affirmé compte',
	R14: 'Une correction remplace, elle n’efface pas',
	R15: 'Un nombre publié peut être retrouvé',
	R16: 'Rien n’est pas zéro',
	R17: 'On arrondit à l’écran seulement',
	R18: 'Chaque total montre ses chiffres',
	R19: 'Aucune victime n’est nommée',
	R20: 'Trois dates ne se confondent pas'
};
