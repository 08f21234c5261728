import type { figures as fr } from '../fr/figures.ts';

export const figures: typeof fr = {
	fields: {
		number: 'Número',
		metric: 'Indicador',
		subgroup: 'Grupo',
		disease: 'Enfermedad',
		unit: 'Unidad',
		measure: 'Medida',
		assertion: 'Afirmación',
		relation: 'Relación',
		date: 'Fecha',
		place: 'Lugar',
		source: 'Fuente',
		confidence: 'Confianza',
		value: 'Número',
		low: 'Límite inferior',
		high: 'Límite superior',
		qualifier: 'Calificativo',
		currency: 'Moneda',
		dateStart: 'Primer día',
		dateEnd: 'Último día',
		datePrecision: 'Precisión de la fecha',
		placeText: 'Palabras del lugar',
		regionId: 'Lugar',
		parentId: 'Conjunto',
		reviewStatus: 'Estado'
	},
	values: {
		source: (name: string) => `Fuente: ${name}`,
		byHand: 'introducida a mano',
		noPlace: 'lugar no precisado',
		unresolved: (words: string) => `«${words}», lugar no reconocido`,
		none: 'nada',
		confidence: (percent: string) => `${percent} de probabilidad de estar bien leída`
	},
	history: {
		reason: (words: string) => `«${words}»`,
		colon: ':',
		read: (day: string) => `Leída en el documento el ${day}.`,
		entered: (day: string) => `Introducida a mano el ${day}.`
	}
};
