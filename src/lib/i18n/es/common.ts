import { createPlural } from '../plural.ts';

const plural = createPlural('es');

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
		printed: (address: string, figures: string) =>
			`Esta página: ${address}. La cifra n.º 12 se abre en ${figures}12.`,
		settings: 'Ajustes',
		licence: 'Software libre, licencia MIT. Nombres de lugares: GeoNames, CC BY 4.0.'
	},
	cite: {
		title: 'Citar',
		label: 'Referencia para copiar',
		copy: 'Copiar la referencia',
		copied: 'Referencia copiada.',
		colon: ': ',
		quoted: (title: string) => `«${title}»`,
		sample: 'Documento de ejemplo, compuesto para la demostración: no debe citarse.',
		page: (address: string, day: string) => `Relevé, ${address} (consultado el ${day}).`
	},
	filter: {
		label: 'Elegir lo que se muestra',
		place: 'Lugar',
		proposals: 'Lugares propuestos',
		placeHint: 'País, región, ciudad o campamento',
		everywhere: 'Todos los países',
		metric: 'Indicador',
		more: 'Indicador y período:',
		anyMetric: 'El mejor documentado',
		disease: 'Enfermedad',
		anyDisease: 'Todas',
		from: 'Desde',
		to: 'Hasta',
		submit: 'Mostrar',
		clear: 'Borrar todo',
		severalPlaces: (name) => `Varios lugares se llaman «${name}». ¿Cuál?`,
		unknownPlace: (name) =>
			`Ningún lugar se llama «${name}». Revise la ortografía o elija un lugar propuesto al escribir.`,
		ignored: (n: number) =>
			plural(n, {
				one: 'Se ha dejado de lado una opción de esta dirección',
				other: 'Se han dejado de lado # opciones de esta dirección'
			}),
		problems: {
			unknown_value: (field: string, value: string) =>
				`${field}: «${value}» no es una opción conocida. Elija una en el formulario.`,
			not_a_date: (field: string, value: string) =>
				`${field}: «${value}» no es un día del calendario. Escriba el año, el mes y el día: 2017-03-02.`,
			reversed_dates: (field: string, value: string) =>
				`${field}: el ${value} es anterior al inicio. Ponga un final posterior.`
		}
	},
	knownOn: {
		nothing: 'Aún no se había recogido nada ese día.',
		summary: 'Tal como se conocía otro día',
		past: (day: string) => `Todo lo que se muestra aquí es lo que se conocía el ${day}.`,
		label: 'Conocido el',
		hint: 'Las cifras que había aquí ese día, sin lo añadido, corregido o releído después: para rehacer un total ya publicado.',
		submit: 'Mostrar',
		present: 'Volver a lo que se conoce hoy'
	},
	backToDashboard: 'Volver al panel'
};
