import type { dashboard as fr } from '../fr/dashboard.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

export const dashboard: typeof fr = {
	frontLede:
		'Relevé lee las cifras en artículos e informes humanitarios, las ordena en curvas y guarda para cada una la frase que la contiene.',
	add: 'Añadir un documento',
	leadKicker: 'La más reciente de las crisis bien documentadas',
	placeDescription: (place) =>
		`${place}: las cifras humanitarias, sus fuentes y sus fechas, según los textos.`,
	counts: (figures, latest) => `${figures}, la última del ${latest}`,
	numbers: 'Las cifras que cuentan',
	below: {
		title: 'Lugar por lugar',
		place: 'Lugar',
		number: 'Número',
		asOf: 'Al',
		source: 'Fuente',
		trend: 'Evolución'
	},
	crises: {
		title: 'Todas las crisis',
		order: 'Orden de la lista',
		orders: {
			recent: 'Las más recientes',
			documented: 'Las mejor documentadas',
			number: 'El mayor número',
			name: 'Por nombre'
		},
		someOf: (shown: string, all: string) => `${shown} países de ${all}`,
		all: 'Todos los países',
		note: 'Cada país por su indicador mejor documentado.',
		noteFor: (metric) => `${metric}, país por país.`
	},
	newest: {
		language: (name) => `en ${name}`,
		title: 'Últimas cifras leídas',
		all: 'Todos los documentos'
	},
	number: {
		asOf: (day) => `al ${day}`,
		during: (span) => span,
		age: (age) => `(${age})`,
		by: (source) => `según ${source}`,
		noSource: 'fuente no nombrada',
		sum: (n) => plural(n, { one: 'una cifra', other: 'suma de # cifras' }),
		change: (change, day) => `${change} desde el ${day}`,
		unchanged: (day) => `sin cambios desde el ${day}`,
		spread: (n, min, max) => `${n} fuentes: de ${min} a ${max}`,
		spreadOpen: (n, min, max) => `${n} fuentes: de ${min} a ${max} o más`,
		uncounted: (status) => `${status}, fuera de todo total`,
		none: 'ninguna cifra confirmada',
		/** Before the numbers of other diseases. */
		apart: 'Contados aparte',
		waiting: (n) =>
			plural(n, { one: 'una cifra espera verificación', other: '# cifras esperan verificación' })
	},
	whole: {
		charts: 'Todas las curvas de este indicador',
		region: (place) => `Todo lo que se sabe: ${place}`
	},
	empty: {
		title: (place) => `Aquí todavía no se sabe nada: ${place}`,
		metric: (metric, place) => `Ninguna cifra de «${metric}» para ${place}.`,
		why: 'Ningún documento leído da una cifra para este lugar, ni para un lugar que contenga.',
		period: 'El período elegido no contiene ninguna cifra.',
		widen: 'Quitar el período',
		other: 'Indicadores conocidos aquí',
		add: 'Añadir un documento que hable de ello',
		enter: 'Introducir una cifra a mano'
	},
	firstRun: {
		title: 'Ninguna cifra por ahora',
		text: 'Pegue un artículo o un informe: Relevé lee sus cifras, dice de dónde viene cada una y las pone en curva aquí.',
		add: 'Añadir un primer documento'
	}
};
