import type { common as fr } from '../fr/common.ts';

export const common: typeof fr = {
	name: 'Relevé',
	tagline: 'Cifras humanitarias y las palabras de las que vienen',
	skip: 'Ir al contenido',
	nav: {
		label: 'Páginas principales',
		dashboard: 'Panel',
		documents: 'Documentos',
		figures: 'Cifras',
		data: 'Datos',
		about: 'Acerca de'
	},
	languages: { label: 'Idioma', fr: 'Français', en: 'English', es: 'Español' },
	footer: {
		promise: 'Cada punto de cada curva lleva a la frase de la que viene.',
		samples:
			'Los documentos de ejemplo están compuestos para la demostración: sus cifras no deben citarse.',
		removeSamples: 'Quitar los ejemplos',
		licence: 'Software libre, licencia MIT. Nombres de lugares: GeoNames, CC BY 4.0.'
	},
	filter: {
		label: 'Elegir lo que se muestra',
		place: 'Lugar',
		placeHint: 'País, región, ciudad o campamento',
		everywhere: 'Todos los países',
		metric: 'Indicador',
		anyMetric: 'El mejor documentado',
		from: 'Desde',
		to: 'Hasta',
		submit: 'Mostrar',
		clear: 'Borrar todo',
		severalPlaces: (name) => `Varios lugares se llaman «${name}». ¿Cuál?`,
		unknownPlace: (name) =>
			`Ningún lugar se llama «${name}». Revise la ortografía o elija un lugar propuesto al escribir.`,
		problems: {
			unknown_value: (value) => `«${value}» no es una opción conocida: se ha dejado de lado.`,
			not_a_date: (value) =>
				`«${value}» no es una fecha: escríbala como 2017-03-02. Se ha dejado de lado.`,
			reversed_dates: (value) =>
				`El final (${value}) es anterior al comienzo: se ha dejado de lado.`
		}
	},
	backToDashboard: 'Volver al panel'
};
