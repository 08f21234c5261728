import type { clusters as fr } from '../fr/clusters.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

export const clusters: typeof fr = {
	title: 'Mismo hecho',
	together: (n: number) =>
		plural(n, {
			one: '# cifra dice este hecho',
			other: '# cifras dicen el mismo hecho: un total cuenta una sola, las demás la corroboran.'
		}),
	alone: 'Ninguna otra cifra dice este hecho.',
	preferred: 'retenida',
	pinned: 'retenida, destacada por una persona',
	triangulation: 'la corrobora',
	thisOne: 'esta cifra',
	form: {
		title: 'Decir otra cosa de este hecho',
		lede: 'Reúna dos cifras que dicen el mismo hecho, separe la que dice otro, o destaque la correcta. Todo se puede deshacer.',
		other: {
			label: 'Número de la otra cifra',
			hint: 'El número al final de la dirección de su página, o esa dirección.'
		},
		which: '¿Con qué cifra se reúne?',
		whichHint:
			'Del mismo lugar y del mismo mes, las más cercanas primero. La que elija viene con todas las que ya dicen su hecho.',
		elsewhere: 'Otra cifra, por su número',
		none: 'Ninguna cifra del mismo lugar y del mismo mes se le acerca.',
		byHand: 'introducida a mano',
		reason: { label: 'Razón del acto', hint: 'Queda en el registro.' },
		author: { label: 'Su nombre', hint: '' },
		merge: 'Reunir',
		split: 'Separar de las demás',
		splitChanges: (metric: string) =>
			`Separar esta cifra cambiaría estos totales para los días de este hecho (${metric}):`,
		splitChange: (place: string, before: string, after: string) =>
			`${place}: ${before} pasaría a ${after}`,
		splitNothing: 'Separar esta cifra no cambiaría ningún total de sus días.',
		pin: 'Destacar',
		unpin: 'Dejar de destacar'
	},
	done: {
		merge: 'Las dos cifras están reunidas.',
		split: 'La cifra está separada de las demás.',
		pin: 'La cifra está destacada.',
		unpin: 'La cifra ya no está destacada.',
		undo: 'El acto está deshecho.'
	},
	log: {
		title: 'Lo que se ha dicho de él',
		propose: 'lectura automática: reunida con lo que dice el mismo hecho',
		merge: 'ha reunido cifras',
		split: 'ha separado una cifra',
		pin: 'ha destacado una cifra',
		unpin: 'ha dejado de destacar una cifra',
		undo: 'ha deshecho un acto',
		figures: 'Cifras',
		undone: 'deshecho',
		undoIt: 'Deshacer este acto',
		undoHint: 'Deshacer pide también una razón y un nombre, en los campos de arriba.'
	},
	reprint: {
		title: 'Reproducciones de este texto',
		same: 'Mismo texto que',
		of: 'Probable reproducción de',
		by: 'Probablemente reproducido por',
		share: (percent: string) => `${percent} del texto en común`,
		hint: 'Las cifras reproducidas dicen el mismo hecho: ningún total las cuenta dos veces.'
	}
};
