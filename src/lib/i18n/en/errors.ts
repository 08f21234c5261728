import type { errors as fr } from '../fr/errors.ts';

export const errors: typeof fr = {
	notFound: {
		title: 'This page does not exist',
		text: 'The address may be incomplete, or the document was removed. Figures can be found by their place.'
	},
	forbidden: {
		title: 'This request was refused',
		text: 'The form came from another address than this site’s. Reload the page and send it again.'
	},
	tooLarge: {
		title: 'This is too long',
		text: 'The text or the file is larger than allowed. Cut it into several documents.'
	},
	server: {
		title: 'Relevé could not answer',
		text: 'The error is ours. Nothing that was saved is lost. Try again in a moment.'
	},
	other: { title: 'This request did not succeed', text: 'Go back and try again.' },
	reference: (id) => `Reference to give if it happens again: ${id}`,
	goTo: 'Look for a place',
	status: (status) => `Error ${status}`
};
