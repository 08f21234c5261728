import type { errors as fr } from '../fr/errors.ts';

export const errors: typeof fr = {
	notFound: {
		title: 'Esta página no existe',
		text: 'Quizá la dirección está incompleta o el documento fue retirado. Las cifras se encuentran por su lugar.'
	},
	forbidden: {
		title: 'Esta petición fue rechazada',
		text: 'El formulario venía de otra dirección que la de este sitio. Recargue la página y envíelo de nuevo.'
	},
	tooLarge: {
		title: 'Es demasiado largo',
		text: 'El texto o el archivo supera el tamaño permitido. Divídalo en varios documentos.'
	},
	server: {
		title: 'Relevé no ha podido responder',
		text: 'El error es nuestro. No se ha perdido nada de lo guardado. Inténtelo de nuevo en un momento.'
	},
	other: { title: 'Esta petición no se ha completado', text: 'Vuelva atrás e inténtelo de nuevo.' },
	reference: (id) => `Referencia que debe dar si se repite: ${id}`,
	goTo: 'Buscar un lugar',
	status: (status) => `Error ${status}`
};
