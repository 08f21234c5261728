/** The pages that say what went wrong and where to go from there. */
export const errors = {
	notFound: {
		title: 'Cette page n’existe pas',
		text: 'L’adresse est peut-être incomplète, ou le document a été retiré. Les chiffres, eux, se retrouvent par leur lieu.'
	},
	forbidden: {
		title: 'Cette demande a été refusée',
		text: 'Le formulaire venait d’une autre adresse que celle de ce site. Rechargez la page et envoyez-le de nouveau.'
	},
	tooLarge: {
		title: 'C’est trop long',
		text: 'Le texte ou le fichier dépasse la taille permise. Coupez-le en plusieurs documents.'
	},
	server: {
		title: 'Relevé n’a pas pu répondre',
		text: 'L’erreur vient de nous. Rien de ce qui est enregistré n’est perdu. Réessayez dans un instant.'
	},
	other: {
		title: 'Cette demande n’a pas abouti',
		text: 'Revenez en arrière et réessayez.'
	},
	reference: (id: string) => `Référence à donner si cela se répète : ${id}`,
	goTo: 'Chercher un lieu',
	status: (status: number) => `Erreur ${status}`
};
