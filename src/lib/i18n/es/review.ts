import type { review as fr } from '../fr/review.ts';
import { createPlural } from '../plural.ts';
import { readingRules } from './reading-rules.ts';

const plural = createPlural('es');

export const review: typeof fr = {
	queue: {
		title: 'Cifras por revisar',
		titleAll: 'Cifras',
		lede: 'Aquello de lo que la lectura automática no está segura. Una cifra por revisar no entra en ningún total hasta que alguien decida.',
		waiting: (n: number) =>
			plural(n, {
				zero: 'Ninguna cifra espera',
				one: 'Una cifra espera su decisión',
				other: '# cifras esperan su decisión'
			}),
		found: (n: number) => plural(n, { zero: 'Ninguna cifra', one: '# cifra', other: '# cifras' }),
		filter: 'Elegir cuáles:',
		sign: 'Firmar con su nombre',
		search: 'Palabras del texto, lugar, fuente',
		status: 'Estado',
		everyStatus: 'todos los estados',
		metric: 'Indicador',
		everyMetric: 'todos los indicadores',
		apply: 'Mostrar',
		clear: 'Borrar todo',
		ofDocument: (title: string) => `Solo las del documento «${title}»`,
		ofRegion: (name: string) => `Solo las de este lugar: ${name}`,
		addFigure: 'Introducir una cifra',
		addDocument: 'Añadir un documento',
		rememberName: 'Recordar mi nombre',
		doneTitle: 'Todo está revisado',
		doneText:
			'Ninguna cifra espera su decisión. Añada un documento, o repase las cifras ya leídas.',
		noneTitle: 'Ninguna cifra responde a estas opciones',
		noneText: 'Amplíe la búsqueda: menos palabras, otro estado, todos los indicadores.',
		showAll: 'Ver todas las cifras',
		confirmed: (quote: string) => `«${quote}» está confirmada.`,
		rejected: (quote: string) => `«${quote}» está descartada.`,
		confirmAll: (n: number) => `Confirmar las ${n} cifras de esta página…`,
		confirmDoubted: (n: number) => `Confirmar también las ${n} cifras dudosas…`,
		confirmAllWhat: (n: number, documents: number) =>
			`${n} cifras, de ${plural(documents, { one: '# documento', other: '# documentos' })}, entrarán en los totales tal como se leyeron:`,
		confirmAllNow: (n: number) => `Confirmar estas ${n} cifras`,
		confirmedAll: (n: number) =>
			plural(n, {
				zero: 'No se ha confirmado ninguna cifra.',
				one: 'Una cifra está confirmada.',
				other: '# cifras están confirmadas.'
			}),
		undoneAll: (n: number) =>
			plural(n, {
				one: 'Una cifra está de nuevo como antes.',
				other: '# cifras están de nuevo como antes.'
			}),
		leftAll: (n: number) =>
			plural(n, {
				one: 'Otra ha cambiado entretanto: vuelva a leerla.',
				other: 'Otras # han cambiado entretanto: vuelva a leerlas.'
			}),
		undo: 'Deshacer',
		undone: (quote: string) => `«${quote}» está de nuevo como antes.`,
		restored: (quote: string) => `«${quote}» está de nuevo como se leyó.`,
		stale: (quote: string) => `«${quote}» cambió entretanto: vuelva a leerla antes de decidir.`
	},
	/** Why a figure waits for review, and what to look at first. */
	doubt: {
		lead: (reasons: string) => `En duda: ${reasons}.`,
		check: (what: string) => `Compruebe primero: ${what}.`,
		likely: {
			check: (what: string) => `Por comprobar: ${what}.`,
			holds: (times: string) =>
				`Leída así, una línea como esta es correcta unas ${times} veces de cada 10.`,
			doubtful: (times: string) =>
				`Por comprobar: leída así, una línea como esta solo es correcta unas ${times} veces de cada 10.`
		},
		reasons: {
			too_many: 'más personas de las que caben en este lugar',
			unread: 'el número no se vuelve a leer tal cual en sus propias palabras',
			reread: 'una lectura más reciente no dice lo que se había resuelto',
			bare: 'nada sigue al número: lo que cuenta se toma de otra parte',
			small: 'un número tan pequeño cuenta a menudo otra cosa',
			no_source: 'no se nombra a nadie como fuente',
			no_date: 'la frase no da ninguna fecha',
			no_place: 'la frase no nombra ningún lugar'
		},
		kind: (metric: string) => `«${metric}» se lee a menudo por error`,
		rule: (row: string, rule: string) => `${row} se apoya en un indicio débil (${rule})`,
		rows: {
			number: 'el número',
			metric: 'lo que se cuenta',
			subgroup: 'el grupo',
			disease: 'la enfermedad',
			unit: 'la unidad',
			measure: 'la medida',
			assertion: 'la afirmación',
			relation: 'el vínculo con otra cifra',
			date: 'la fecha',
			place: 'el lugar',
			source: 'la fuente'
		}
	},
	page: {
		sentence: 'La frase',
		inText: 'Leer en el documento',
		backToText: 'Volver al documento',
		nextDoubt: 'Pasar a la siguiente cifra por revisar',
		noText: 'Introducida a mano, sin texto.',
		chart: 'Ver en el gráfico',
		record: 'La ficha',
		history: 'Historial',
		related: 'Cifras relacionadas',
		corrected: 'corregida',
		saved: 'La corrección está guardada.',
		unchanged: 'Nada ha cambiado: esos valores ya estaban.',
		savedLinked: (n: number) =>
			plural(n, {
				one: 'La cifra vinculada queda corregida igual.',
				other: '# cifras vinculadas quedan corregidas igual.'
			}),
		added: 'La cifra está guardada.',
		asCase: 'Exportar como caso de prueba',
		asCaseHint:
			'Un archivo de texto para las pruebas del lector: la frase y lo que debe leerse en ella.'
	},
	actions: {
		confirm: 'Confirmar',
		reject: 'Descartar',
		rejectHint: 'Una cifra descartada sale de los gráficos y de las exportaciones; no se borra.',
		correct: 'Corregir',
		correctTitle: 'Corregir esta cifra',
		save: 'Guardar la corrección',
		saving: 'Guardando…',
		together: (n: number) =>
			plural(n, {
				one: 'Corregir igual la cifra vinculada',
				other: 'Corregir igual las # cifras vinculadas'
			}),
		togetherHint: 'Lugar, fechas, fuente y afirmación, donde decían lo mismo que esta cifra.',
		restoreAll: 'Restablecer todo lo leído',
		restoreField: 'Restablecer el valor extraído'
	},
	origin: {
		quoted: (words: string) => `«${words}»`,
		words: (quotes: string, rules: string) =>
			rules ? `${quotes}: ${rules}.` : `Lo dice la frase: ${quotes}.`,
		elsewhere: (quotes: string, rules: string) =>
			rules
				? `En otra parte del texto: ${quotes} (${rules}).`
				: `En otra parte del texto: ${quotes}.`,
		implied: (rules: string) =>
			rules ? `Sin palabras propias: ${rules}.` : 'Ninguna palabra lo dice: es la regla general.',
		entered: 'Tal como se introdujo.',
		corrected: (author: string, day: string) => `Corregido por ${author} el ${day}.`,
		before: (value: string) => `Antes: ${value}.`
	},
	rules: readingRules,
	kinds: {
		correction: 'corrigió',
		restore: 'restableció',
		confirm: 'confirmó',
		reject: 'descartó',
		reread: 'hizo releer el texto con una versión más reciente del lector'
	},
	conflict: {
		title: (author: string) => `${author} cambió esta cifra mientras usted escribía`,
		text: 'No se ha sobrescrito nada. Compare y guarde de nuevo: sus valores ocuparán el lugar de estos.',
		field: 'Campo',
		current: 'Ahora',
		yours: 'Usted escribió'
	}
};
