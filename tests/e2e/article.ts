/**
 * A page as a person pastes it, menus and footers included: composed for the tests. Two figures
 * count; the other numbers of the page don't.
 */
export const ARTICLE = {
	title: 'Mossoul : les chefs du groupe EI abandonnent leurs positions',
	outlet: 'Agence du Tigre',
	published: '02/03/2017',
	text: `Accueil  Monde  Économie  Sports  Météo
Recevez notre lettre du matin : plus de 40 000 abonnés

Mossoul : les chefs du groupe EI abandonnent leurs positions

© Agence du Tigre 2017
Publié le 02/03/2017 à 18h40

Les combattants du groupe État islamique perdent un à un leurs chefs dans l'ouest de Mossoul, affirme un responsable de la police irakienne.

« Le siège du gouvernorat n'est plus qu'à 800 mètres de nos lignes », a déclaré mardi 28 février un officier.

Ces derniers jours, plusieurs centaines de civils ont fui devant l'avancée des soldats pour gagner les secteurs déjà repris à l'est du fleuve. Au moins 16 000 personnes auraient été chassées de Mossoul-Ouest depuis le début de l'assaut, d'après le ministère des Déplacés et des Migrations.

L'opération contre la deuxième ville d'Irak a été lancée dans la nuit du 16 au 17 octobre 2016 ; 68 pays appuient la coalition.

À lire aussi
Séisme : 12 morts dans le nord du pays
3 commentaires
Partager`
};
