import type { documents as fr } from '../fr/documents.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

export const documents: typeof fr = {
	title: 'Documentos',
	lede: 'Los textos de donde vienen las cifras: noticias, informes de situación, comunicados.',
	count: (n: number) =>
		plural(n, { zero: 'Ningún documento', one: '# documento', other: '# documentos' }),
	add: 'Añadir un documento',
	review: 'Revisar las cifras dudosas',
	search: 'Buscar en títulos y medios',
	submitSearch: 'Buscar',
	onlyToReview: 'Solo los que tienen cifras por revisar',
	columns: {
		published: 'Publicado',
		document: 'Documento',
		lang: 'Idioma',
		figures: 'Cifras leídas',
		toReview: 'Por revisar'
	},
	untitled: 'Sin título',
	/** Of a document whose figures a person stands behind, all of them. */
	allConfirmed: 'todo verificado',
	sample: 'ejemplo',
	languages: { fr: 'francés', en: 'inglés', es: 'español' },
	noneYet: {
		title: 'Ningún documento por ahora',
		text: 'Pegue un artículo, un comunicado o un informe: Relevé lee sus cifras, dice de dónde viene cada una y las dibuja en el tiempo.'
	},
	noneFound: {
		title: 'Ningún documento responde a esta búsqueda',
		text: 'Pruebe con menos palabras, o con una del título. Las tildes y las mayúsculas no cuentan.',
		clear: 'Ver todos los documentos'
	},
	pages: {
		label: 'Páginas de la lista',
		position: (page: string, last: string) => `Página ${page} de ${last}`,
		previous: 'Página anterior',
		next: 'Página siguiente'
	},
	create: {
		title: 'Añadir un documento',
		lede: 'Pegue el texto tal cual, con menús y pie de página. El día, el medio y el título que queden vacíos se proponen a partir de él; lo que rodea el artículo se aparta.',
		content: { label: 'Texto del artículo', hint: 'Texto, o el código fuente de una página.' },
		file: { label: 'O un archivo', hint: '.pdf, .docx, .txt o .html' },
		heading: { label: 'Título', hint: 'Si queda vacío, se toma del texto.' },
		outlet: { label: 'Medio u organismo', hint: 'Quién publicó el texto.' },
		url: { label: 'Dirección de la página', hint: 'Para volver al original: https://…' },
		publishedOn: {
			label: 'Día de publicación',
			hint: '28/02/2017 o 2017-02-28. «Martes» o «ayer» se leen a partir de él.'
		},
		lang: { label: 'Idioma', auto: 'según el texto' },
		country: {
			label: 'País del que habla el texto',
			hint: 'Distingue los lugares del mismo nombre.',
			auto: 'según el texto'
		},
		proposals: {
			title: 'Lo que el documento dice de sí mismo',
			text: 'Todavía no se ha guardado nada. Compruebe, corrija en los campos si hace falta y pida la lectura.',
			from: (words: string) => `Según «${words}».`,
			fromPage: 'Propuesto a partir del documento.',
			submit: 'Es correcto: leer el documento'
		},
		alike: {
			title: (n: number) =>
				plural(n, {
					one: 'Un documento ya imprime este texto',
					other: '# documentos ya imprimen este texto'
				}),
			text: 'Todavía no se ha guardado nada. Si otro medio lo reproduce, guárdelo: sus cifras confirmarán las primeras, y ningún total las contará dos veces.',
			store: 'Guardarlo de todos modos',
			drop: 'No guardarlo'
		},
		submit: 'Leer el documento',
		reading: 'Leyendo…',
		seeExisting: 'Abrir el documento que ya está',
		privacy:
			'El texto queda en esta instalación. Se guarda palabra por palabra, para que cada cifra lleve a su frase.'
	},
	page: {
		read: (n: number) =>
			plural(n, {
				zero: 'Ninguna cifra leída',
				one: 'Una cifra leída en este texto',
				other: '# cifras leídas en este texto'
			}),
		toReview: (n: number) => plural(n, { one: 'una por revisar', other: '# por revisar' }),
		added: 'El documento está guardado.',
		titleTaken: 'Su título quedó vacío y se toma del texto.',
		original: 'Leer el original',
		firstDoubt: 'Ir a la primera cifra por revisar',
		reviewAll: 'Revisar estas cifras una tras otra',
		next: 'Siguiente documento por repasar',
		clear: {
			open: (n: number) =>
				plural(n, {
					one: 'Confirmar la cifra que no suscita dudas…',
					other: 'Confirmar las # cifras que no suscitan dudas…'
				}),
			what: (n: number) =>
				plural(n, {
					one: 'Esta cifra ya cuenta en los totales. Confirmada, lleva su nombre: una lectura más reciente del texto no la cambiará sin usted.',
					other:
						'Estas # cifras ya cuentan en los totales. Confirmadas, llevan su nombre: una lectura más reciente del texto no las cambiará sin usted.'
				}),
			submit: (n: number) =>
				plural(n, { one: 'Confirmar esta cifra', other: 'Confirmar estas # cifras' }),
			leaves: 'Las demás quedan como están:',
			left: {
				doubted: (n: number) =>
					plural(n, { one: '# dudosa, por revisar', other: '# dudosas, por revisar una a una' }),
				incomplete: (n: number) =>
					plural(n, {
						one: '# sin lugar o día establecido',
						other: '# sin lugar o día establecido'
					}),
				unsure: (n: number) =>
					plural(n, {
						one: '# con una línea por comprobar',
						other: '# con al menos una línea por comprobar'
					}),
				confirmed: (n: number) => plural(n, { one: '# ya confirmada', other: '# ya confirmadas' })
			}
		},
		addFigure: 'Introducir una cifra de este documento',
		addAnother: 'Añadir otro documento',
		byHand: 'Introducidas a mano',
		legend: 'Subrayado en el texto',
		doubtful: 'por revisar',
		aside: (n: number) =>
			plural(n, {
				one: 'Apartada, una línea que no es del artículo',
				other: 'Apartadas, # líneas que no son del artículo'
			}),
		textLabel: 'Texto del documento',
		confirm: 'Confirmar',
		reject: 'Descartar',
		correct: 'Corregir',
		was: (value: string) => `leído: ${value}`,
		nothing: {
			title: 'Ninguna cifra humanitaria en este texto',
			text: 'Relevé guarda un número cuando el texto dice qué cuenta: personas desplazadas, muertes, viviendas destruidas, ayuda entregada. Los porcentajes, las edades, los años y la población de una ciudad no lo son.',
			hint: '¿Ve una de todos modos? Introdúzcala: quedará unida a este documento.'
		}
	},
	keys: {
		title: 'Con el teclado',
		enabled: 'Atajos activos en este navegador',
		next: 'cifra siguiente',
		previous: 'cifra anterior',
		open: 'abrir la cifra',
		confirm: 'confirmar',
		reject: 'descartar',
		undo: 'deshacer el último gesto'
	}
};
