import type { regions as fr } from '../fr/regions.ts';

export const regions: typeof fr = {
	description: (place) =>
		`${place}: todos los indicadores, las fuentes lado a lado, las correcciones.`,
	toDashboard: 'Ver en el panel',
	metrics: {
		title: 'Todos los indicadores',
		metric: 'Indicador',
		number: 'Número',
		bounds: 'Límites',
		asOf: 'Al',
		source: 'Fuente',
		figures: 'Cifras',
		trend: 'Evolución'
	},
	disagreements: {
		title: 'Cuando las fuentes difieren',
		intro:
			'El mismo hecho, en los mismos días, según varias fuentes. Se prefiere una; las demás siguen visibles.',
		preferred: 'preferida'
	},
	doubts: {
		title: 'Por verificar aquí',
		intro:
			'Cifras quizá bien leídas, pero que no pueden ser ciertas a la vez. Abra una para corregirla o confirmarla.',
		codes: {
			toll_fell: 'un acumulado bajó más de una décima parte.',
			flow_unlike_toll: 'los flujos no corresponden al aumento del acumulado de la misma fuente.',
			flow_above_toll: 'un flujo supera el acumulado que debería contenerlo.',
			parts_above_whole: 'las partes superan el conjunto.',
			places_above_whole: 'unos lugares superan el número publicado para el conjunto.',
			source_disagrees: 'la misma fuente da números distintos para los mismos días.'
		}
	},
	corrections: {
		title: 'Correcciones hechas aquí',
		none: 'Ninguna cifra de este lugar ha sido corregida.'
	},
	neighbours: { title: 'Alrededor', above: 'En', beside: 'Al lado', below: 'Dentro' }
};
