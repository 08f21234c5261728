import { createPlural } from '../plural.ts';

const plural = createPlural('es');

/** The settings: who is preferred, how large households are, where places lie. */
export const settings = {
	title: 'Ajustes',
	lede: 'Lo que las personas deciden para todos los totales. Cada cambio vale de inmediato, en todas partes; queda firmado, y guardado en el registro con lo que había antes.',
	nav: 'Ajustes',
	save: 'Guardar',
	saved: 'Guardado: los totales lo tienen en cuenta desde ahora.',
	unchanged: 'Nada cambió: ya estaba ajustado así.',
	remove: 'Quitar',
	change: 'Cambiar',
	cancel: 'No cambiar nada',
	sources: {
		title: 'Fuentes',
		text: 'Hasta dónde fiarse de cada una, y cuál se prefiere y dónde.',
		count: (n: number) =>
			plural(n, { zero: 'Ninguna fuente', one: '# fuente', other: '# fuentes' }),
		order:
			'Cuando varias fuentes cuentan lo mismo, nunca se suman: cada fuente nombrada tiene un voto, y se retiene un solo número. En este orden: el que una persona fijó, el de la fuente preferida aquí, el de la fuente más fiable, el más reciente, el más preciso, el más bajo.',
		rule: 'La regla completa',
		preferences: 'Quién se prefiere, y dónde',
		noPreferences:
			'Ninguna preferencia: decide la fiabilidad. Añada una para decir quién cuenta mejor en un lugar.',
		scope: (metric: string, place: string) => `${metric}, ${place}`,
		said: (list: string) =>
			`En este orden: ${list}; después las demás, de la más fiable a la menos fiable.`,
		nearest:
			'Una preferencia vale para el lugar y para todo lo que contiene. La más cercana va delante: la de una provincia antes que la del país, la de un indicador antes que la de todos.',
		up: (source: string) => `Subir ${source}`,
		down: (source: string) => `Bajar ${source}`,
		remove: (source: string) => `Quitar ${source} de esta lista`,
		add: 'Preferir una fuente',
		source: 'Fuente',
		metric: 'Para el indicador',
		placeHint: 'Déjelo vacío para que valga en todas partes.',
		submit: 'Preferir esta fuente',
		all: 'Todas las fuentes',
		columns: {
			source: 'Fuente',
			kind: 'Naturaleza',
			figures: 'Cifras',
			reliability: 'Fiabilidad'
		},
		reliabilityOf: (source: string) => `Fiabilidad de ${source}`,
		none: 'Ninguna cifra nombra todavía su fuente.',
		kinds: {
			government: 'autoridad pública',
			un: 'Naciones Unidas',
			ngo: 'organización no gubernamental',
			red_cross: 'Cruz Roja, Media Luna Roja',
			media: 'medio de comunicación',
			academic: 'investigación',
			community: 'comunidad, testigos',
			unknown: 'desconocida'
		}
	},
	households: {
		title: 'Hogares',
		text: 'Cuántas personas tiene un hogar, por lugar y año, y quién lo dice.',
		count: (n: number) =>
			plural(n, { zero: 'Ningún tamaño', one: '# tamaño conocido', other: '# tamaños conocidos' }),
		intro:
			'Una cifra en hogares entra en un total de personas solo si se publicó un tamaño medio: el del lugar, si no el del lugar más amplio más cercano, el último conocido en esa fecha. Si el texto da también las personas, cuenta su número.',
		converted: (n: number) =>
			plural(n, {
				zero: 'ninguna cifra en hogares convertida',
				one: '# cifra en hogares convertida',
				other: '# cifras en hogares convertidas'
			}),
		unconverted: (n: number) =>
			plural(n, {
				zero: 'Ninguna cifra en hogares espera un tamaño.',
				one: '# cifra en hogares no se convierte con ningún tamaño: se muestra, sin entrar en los totales de personas.',
				other:
					'# cifras en hogares no se convierten con ningún tamaño: se muestran, sin entrar en los totales de personas.'
			}),
		known: 'Tamaños conocidos',
		none: 'Todavía no se conoce ningún tamaño.',
		columns: {
			place: 'Lugar',
			year: 'Desde',
			size: 'Personas por hogar',
			statedBy: 'Según',
			changes: 'Lo que cambia'
		},
		add: 'Añadir un tamaño',
		edit: (place: string, year: string) => `Cambiar el tamaño: ${place}, ${year}`,
		year: { label: 'Año', hint: 'El tamaño vale desde ese año, hasta el siguiente.' },
		size: { label: 'Personas por hogar', hint: 'Por ejemplo 5,9.' },
		statedBy: { label: 'Quién lo dice', hint: 'Un censo, una encuesta, y su año.' },
		changeOf: (place: string, year: string) => `Cambiar ${place}, ${year}`,
		removeOf: (place: string, year: string) => `Quitar ${place}, ${year}`
	},
	places: {
		title: 'Lugares',
		text: 'Los nombres de lugares que la lectura no encontró, para que una persona los sitúe.',
		count: (n: number) =>
			plural(n, {
				zero: 'Ningún nombre por situar',
				one: '# nombre por situar',
				other: '# nombres por situar'
			}),
		intro:
			'Estas palabras nombran un lugar que no está en el árbol de regiones. Sus cifras se quedan en el país, o en ninguna parte, mientras nadie diga dónde está.',
		unresolved: 'Por situar',
		none: 'Todos los nombres de lugares leídos hasta ahora están situados.',
		columns: { words: 'Palabras del texto', standing: 'Contado por ahora', figures: 'Cifras' },
		nowhere: 'en ninguna parte',
		settle: 'Situar',
		settleWords: (words: string) => `Situar «${words}»`,
		where: (words: string) => `¿Dónde está «${words}»?`,
		sentences: (n: number) =>
			plural(n, { one: 'La frase', other: 'Las # frases, o las primeras de ellas' }),
		search: (words: string) => `Buscar «${words}» en todas las cifras`,
		memory: '¿Y en los textos por venir?',
		memories: {
			none: 'solo estas cifras',
			country: 'leer siempre así estas palabras, en los textos sobre este país',
			everywhere: 'leer siempre así estas palabras, en todos los textos'
		},
		reason: {
			label: 'Razón',
			hint: 'Cómo lo sabe. Queda en el historial de cada cifra.'
		},
		submit: 'Situar estas cifras',
		settled: (n: number, words: string, place: string) =>
			plural(n, {
				one: `La cifra de «${words}» está ahora en ${place}.`,
				other: `# cifras de «${words}» están ahora en ${place}.`
			}),
		unsettled: (n: number) =>
			plural(n, {
				one: 'Una cifra está de nuevo en el lugar leído en su texto.',
				other: '# cifras están de nuevo en el lugar leído en su texto.'
			}),
		remembered: 'Los textos por venir se leerán así.',
		aliases: 'Leer siempre así',
		noAliases: 'Todavía no se retiene ningún nombre para los textos por venir.',
		alias: (words: string, place: string) => `«${words}» se lee ${place}`,
		inTexts: (country: string) => `en los textos sobre: ${country}`,
		inAll: 'en todos los textos',
		since: (day: string, author: string) => `desde el ${day}, por ${author}`,
		forget: (words: string) => `Quitar la regla para «${words}»`,
		forgotten: (words: string) =>
			`Los textos por venir se leerán sin esta regla para «${words}». Las cifras ya situadas siguen así.`
	}
};
