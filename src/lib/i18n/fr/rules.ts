/** The rules of arithmetic in plain words, each with an example that its picture shows. */
function rule(text: string, example: string) {
	return { text, example };
}

export const rules = {
	R1: rule(
		'Entre deux relevés, la dernière valeur tient. Quand elle est trop vieille pour son indicateur, la ligne s’arrête. La valeur d’une année est la dernière de l’année.',
		'120 000 le 31 mars, 135 000 le 30 juin : 135 000 le 15 juillet, et jamais 255 000.'
	),
	R2: rule(
		'Les dates des lieux additionnés tiennent dans 90 jours, sinon la somme est refusée. La couverture est dite. Une somme des parties qui dépasse l’ensemble de plus de 2 % est un désaccord, montré comme tel.',
		'40 000 et 25 000 dans deux districts sur trois, 80 000 publié pour l’ensemble : on retient 80 000, dont 15 000 sans district.'
	),
	R3: rule(
		'Le nombre publié pour l’ensemble passe d’abord ; à défaut, la somme de ses parties. Lequel des deux est montré est toujours dit.',
		'Une province et sa capitale : l’une ou l’autre, pas les deux.'
	),
	R4: rule(
		'Le même événement raconté deux fois compte une fois. Un bilan mensuel qui recouvre des événements les remplace, il ne s’y ajoute pas.',
		'8 000 (deux articles) et 3 000 font 11 000. Un bilan de juin à 10 500 : on retient 10 500, entre 10 500 et 11 000.'
	),
	R5: rule(
		'Le partage est exact, au plus fort reste. Un chiffre moins précis que la période est dessiné sur toute sa durée : aucun jour n’est inventé.',
		'10 000 du 25 mai au 13 juin : 3 500 en mai, 6 500 en juin.'
	),
	R6: rule(
		'Il peut baisser : la baisse est alors montrée comme une révision. Un autre point de départ est une autre série. Une chute de plus de 10 % demande une vérification.',
		'120, 150, 148, 170 : 170, avec +30, −2 (révision), +22.'
	),
	R7: rule(
		'Le bilan du jour doit être égal à la hausse du cumul ; sinon les deux sont signalés.',
		'« 12 morts lundi, portant le bilan à 132 » : deux chiffres, un seul compte.'
	),
	R8: rule(
		'Dix articles qui citent la même source comptent une fois. On retient : le choix d’une personne, sinon la source préférée, sinon la plus fiable, sinon la plus récente, sinon la valeur la plus basse. Les autres restent visibles.',
		'16 000, 18 500 et « plus de 20 000 » : 18 500 retenu, entre 16 000 et 20 000 ou plus. Jamais 54 500.'
	),
	R9: rule(
		'La taille moyenne du lieu et de l’année, arrondie à l’entier. Si le texte donne les deux, les personnes comptent. Sans taille publiée, les ménages ne sont pas additionnés, et c’est dit.',
		'3 200 ménages de 5,9 personnes : 18 880 personnes.'
	),
	R10: rule(
		'« Au moins » laisse le haut ouvert, « environ » vaut plus ou moins 10 % (20 % pour une dizaine, une centaine), « des centaines » n’a pas de valeur centrale. Ces marges sont une convention de ce projet.',
		'Au moins 500, de 10 000 à 15 000, des dizaines : au moins 10 510, au mieux 13 000.'
	),
	R11: rule(
		'Les enfants parmi les déplacés, les valeurs d’avant, les équivalents dans une autre unité n’ajoutent rien au total.',
		'16 000 déplacés, dont 9 000 enfants : 16 000.'
	),
	R12: rule(
		'Les blessés ne sont pas des morts, les réfugiés ne sont pas des déplacés, et les cas d’une maladie ne s’ajoutent jamais à ceux d’une autre. Une baisse des disparus est normale.',
		'12 morts et 40 blessés : deux nombres, jamais 52. 120 cas de choléra et 300 de rougeole : deux nombres aussi.'
	),
	R13: rule(
		'Le conditionnel est montré en creux, hors des totaux. Une projection ou un objectif est une série à part, en tirets. Ce qui est démenti sort des totaux.',
		'« 16 000 personnes auraient fui » : un point creux.'
	),
	R14: rule(
		'La dernière correction acceptée fait foi. La valeur lue reste visible, dans l’historique et dans les exports. Une nouvelle lecture automatique ne touche jamais à un champ corrigé.',
		'160 000 mal lu, corrigé en 16 000 : la courbe montre 16 000, l’export garde les deux.'
	),
	R15: rule(
		'Chaque total peut être demandé tel qu’il était connu un jour donné.',
		'Le total du 1er mars reste celui du 1er mars, quoi qu’on ait appris depuis.'
	),
	R16: rule(
		'Un zéro ne vaut que si une source le dit. Une période sans chiffre est un vide dans la ligne, jamais un pont.',
		'Avril sans relevé : un blanc entre mars et mai.'
	),
	R17: rule(
		'Les sommes sont arrondies pour être lues : aux dizaines jusqu’à 1 000, aux centaines jusqu’à 10 000, puis aux milliers. Les tableaux et les exports gardent la valeur exacte.',
		'18 884 se lit 19 000 ; le fichier garde 18 884.'
	),
	R18: rule(
		'La règle suivie, les chiffres comptés, ceux qui ne le sont pas et pourquoi : tout s’ouvre sous chaque nombre.',
		'3 comptés ; 2 projections, 1 doublon écartés.'
	),
	R19: rule(
		'Des nombres seulement. Un document confidentiel ne sort ni par une page publique, ni par un export.',
		'Un nombre, jamais un nom.'
	),
	R20: rule(
		'Le jour du fait, le jour de la publication, le jour de l’enregistrement. Les jours sont de simples jours, sans fuseau ; les bornes sont comprises.',
		'Survenu le 27 février, publié le 2 mars, enregistré le 5.'
	)
};
