import type { entry as fr } from '../fr/entry.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

export const entry: typeof fr = {
	title: 'Introducir una cifra',
	lede: 'Para una cifra que tiene de una fuente sin su texto: una llamada, una tabla, una reunión. Entra enseguida en los gráficos, marcada como introducida a mano.',
	ofDocument: (title: string) => `Cifra del documento «${title}»`,
	parts: {
		number: 'El número',
		meaning: 'Lo que dice',
		time: 'Cuándo',
		place: 'Dónde',
		origin: 'Quién lo dice',
		you: 'Usted'
	},
	fields: {
		metric: { label: 'Indicador', hint: 'Lo que se cuenta.' },
		qualifier: { label: 'Cómo se da el número', hint: '' },
		value: { label: 'Número', hint: 'En cifras: 16 000 o 16000.' },
		low: { label: 'Límite inferior', hint: 'En cifras.' },
		high: { label: 'Límite superior', hint: 'En cifras.' },
		unit: { label: 'Unidad', hint: '' },
		currency: { label: 'Moneda', hint: 'Su código de tres letras: USD, EUR, COP.' },
		measure: { label: 'Medida', hint: '' },
		subgroup: { label: 'Grupo', hint: '' },
		disease: {
			label: 'Enfermedad',
			hint: 'De casos, muertes, personas recuperadas, vacunadas o atendidas.'
		},
		assertion: { label: 'Cómo se afirma', hint: '' },
		dateStart: { label: 'Primer día', hint: 'Déjelo vacío si no se conoce el comienzo.' },
		dateEnd: {
			label: 'Último día, o día del recuento',
			hint: '28/02/2017; para un mes entero 02/2017; para un año 2017.'
		},
		datePrecision: { label: 'Precisión de la fecha', hint: '' },
		place: {
			label: 'Lugar',
			hint: 'País, división, ciudad o campamento, en español, francés o inglés.'
		},
		regionId: { label: '¿Cuál?', hint: '' },
		source: {
			label: 'Fuente',
			hint: 'Quién contó o afirma: OIM, un ministerio, un hospital. No el medio que la cita.'
		},
		quote: { label: 'Palabras del texto', hint: 'La frase que lleva el número, tal cual.' },
		url: { label: 'Dirección de la página', hint: 'Empieza por https:// o http://.' },
		publishedOn: { label: 'Día de publicación', hint: 'Por ejemplo 28/02/2017.' },
		documentId: { label: 'Documento', hint: '' },
		reason: {
			label: 'Razón',
			hint: 'Qué estaba mal y de dónde viene el valor correcto. Queda en el historial.'
		},
		author: { label: 'Su nombre', hint: 'Para el historial. Este navegador lo recordará.' }
	},
	optional: 'opcional',
	fromDates: 'según las fechas escritas',
	choose: 'Elija…',
	placeSeveral: (place: string) => `Varios lugares se llaman «${place}»:`,
	placeChosen: (place: string, level: string) => `Lugar elegido: ${place}, ${level}.`,
	placeWords: 'ninguno de estos: conservar las palabras',
	placeUnlisted: (place: string) => `Ningún lugar conocido se llama «${place}». ¿Cuál es?`,
	placeMissing: 'un lugar que falta en la lista: conservar las palabras',
	latest: {
		title: 'Últimos valores de esta serie',
		show: 'Mostrar los últimos valores de este lugar',
		none: (metric: string, place: string) =>
			`Ninguna cifra aún para «${metric}», ${place}. La suya será la primera.`,
		choose: 'Elija un indicador y un lugar: los últimos valores conocidos aparecen aquí.'
	},
	doubt: {
		above: (typed: string, last: string, times: string) =>
			`${typed} es unas ${times} veces el último valor de esta serie (${last}). ¿Sobra un cero?`,
		below: (typed: string, last: string, times: string) =>
			`${typed} es unas ${times} veces menos que el último valor de esta serie (${last}). ¿Falta un cero?`,
		confirm: 'El número es correcto, guardar de todos modos'
	},
	submit: 'Guardar esta cifra',
	saving: 'Guardando…',
	summary: (n: number) =>
		plural(n, { one: 'Queda un punto por revisar', other: 'Quedan # puntos por revisar' }),
	kept: 'No se pierde nada: todo lo que escribió sigue aquí.',
	errorTitle: (title: string) => `Por revisar: ${title}`,
	required: {
		metric: 'Elija lo que se cuenta.',
		qualifier: 'Diga cómo se da el número: exacto, alrededor de, al menos…',
		value: 'Escriba el número.',
		low: 'Escriba el límite inferior.',
		high: 'Escriba el límite superior.',
		unit: 'Elija la unidad: personas, hogares, viviendas…',
		measure: 'Diga si es una existencia, un flujo o un acumulado.',
		assertion: 'Diga si la cifra es comunicada, no confirmada, proyectada, prevista o desmentida.',
		dateEnd: 'Indique el día del recuento o el último día del periodo.',
		place: 'Indique el lugar: un país, una división, una ciudad o un campamento.',
		source: 'Indique la fuente: ¿quién contó o afirma esta cifra?',
		reason: 'Diga en una frase por qué la corrige.',
		author: 'Escriba su nombre: el historial dice quién cambió qué.',
		actAuthor: 'Escriba su nombre: el historial dice quién cambió qué.',
		actReason: 'Diga en una frase por qué.',
		otherId: 'Elija la otra cifra, o escriba su número.',
		outlet: 'Indique quién publicó el texto, o su dirección.',
		publishedOn: 'Indique el día de publicación: las fechas del texto dependen de él.',
		size: 'Escriba cuántas personas tiene un hogar, por ejemplo 5,9.',
		statedBy: 'Indique quién publicó este tamaño: un censo, una encuesta.',
		year: 'Indique el año desde el que vale.',
		other: 'Rellene este campo.'
	},
	problems: {
		tooLong: (length: string, max: string) =>
			`Es demasiado largo: ${length} caracteres. Deje como máximo ${max}.`,
		unknownChoice: (typed: string) => `«${typed}» no está en la lista: elija de ella.`,
		unknownFigure: (typed: string) =>
			`Ninguna cifra tiene el número «${typed}»: es el número al final de la dirección de su página.`,
		clusterItself: 'Es esta misma cifra: indique el número de otra.',
		clusterJoined: 'Estas dos cifras ya están reunidas.',
		clusterOtherThing:
			'Estas dos cifras no cuentan lo mismo: difieren el indicador, la unidad, la medida o el grupo. Corrija primero la que se leyó mal.',
		clusterAlone: 'Esta cifra está sola: no hay de qué separarla.',
		clusterOvertaken: 'Otro acto ha tocado estas cifras desde entonces: deshaga primero ese.',
		numberUnreadable: (typed: string) =>
			`«${typed}» no es un número en cifras. Escriba por ejemplo 16 000; para 1,2 millones, 1 200 000.`,
		numberGrouping: (typed: string) =>
			`En «${typed}» los grupos no tienen tres cifras: falta o sobra una. Escriba el número seguido, 16000.`,
		numberTwoDecimals: (typed: string) =>
			`«${typed}» tiene dos signos decimales. Deje uno, o ninguno: 1234,5 o 12345.`,
		numberAmbiguous: (typed: string, whole: string, decimal: string) =>
			`«${typed}» puede leerse ${whole} o ${decimal}. Escríbalo sin separador (por ejemplo 3142), o con una cifra más tras la coma (3,1420).`,
		numberNegative: (typed: string) =>
			`«${typed}» es negativo: una cifra cuenta lo que hay. Un descenso se anota con el nuevo valor.`,
		numberWhole: (typed: string) =>
			`«${typed}» tiene decimales, pero esta unidad se cuenta en enteros. Corrija el número o la unidad.`,
		numberTooLarge: (typed: string) => `«${typed}» es demasiado grande: ¿sobra un cero?`,
		boundsOrder: (low: string, high: string) =>
			`El límite superior (${high}) debe superar el inferior (${low}). Si son iguales, elija «número exacto».`,
		currencyRequired: 'Indique la moneda por su código de tres letras, por ejemplo USD.',
		currencyUnknown: (typed: string) =>
			`«${typed}» no es un código de moneda. Tres letras: USD, EUR, COP, HTG…`,
		unitCurrency: 'La financiación se cuenta en dinero: elija la unidad monetaria.',
		unitOther: 'Este tema no se cuenta en esta unidad: cambie uno u otra.',
		dateUnreadable: (typed: string) =>
			`«${typed}» no se lee como una fecha. Escriba 28/02/2017 o 2017-02-28.`,
		dateImpossible: (typed: string) =>
			`El ${typed} no existe en ningún calendario. El día va primero: dd/mm/aaaa.`,
		dateNotADay: (typed: string) => `«${typed}» no es un día. Escriba también el día.`,
		dateFuture:
			'Esta fecha está por venir. Corríjala, o diga que la cifra es proyectada o prevista.',
		publishedFuture: 'Esta fecha está por venir: un texto ya publicado tiene una fecha pasada.',
		dateOrder: 'El último día es anterior al primero. Inviértalos o corrija uno de los dos.',
		dateEndRequired: 'Un acumulado vale en un día dado: indíquelo aquí.',
		publishedBefore:
			'El texto habría salido antes del hecho. Corrija una de las fechas, o diga que la cifra es proyectada o prevista.',
		placeUnknown: 'Este lugar no está en el árbol de regiones: escriba su nombre.',
		placeUnlisted: (place: string) =>
			`Ningún lugar conocido se llama «${place}»: elija uno más abajo, o conserve las palabras.`,
		placeSeveral: (place: string) => `Varios lugares se llaman «${place}»: elija cuál más abajo.`,
		contentMissing: 'Pegue un texto, o elija un archivo: .pdf, .docx, .txt o .html.',
		contentTwice: 'Hay un texto pegado y un archivo: deje uno de los dos.',
		contentBinary:
			'No es texto legible. Copie el texto desde la página o el documento y péguelo aquí.',
		contentNoWords: 'No hay palabras en este texto: ¿es el correcto?',
		contentDuplicate: 'Este texto ya está en Relevé. No se ha añadido nada.',
		fileKind: (name: string) =>
			`«${name}» no es un .pdf, .docx, .txt ni .html. Ábralo, copie el texto y péguelo más arriba.`,
		fileBinary: (name: string) =>
			`«${name}» no contiene texto, diga lo que diga su nombre. Ábralo, copie el texto y péguelo más arriba.`,
		fileBroken: (name: string) =>
			`«${name}» está dañado: Relevé no puede abrirlo. Guárdelo de nuevo, o copie su texto y péguelo más arriba.`,
		fileLocked: (name: string) =>
			`«${name}» está protegido con contraseña. Ábralo, copie el texto y péguelo más arriba.`,
		fileWithoutText: (name: string) =>
			`«${name}» no contiene texto: sus páginas son seguramente imágenes. Escriba o pegue el pasaje más arriba.`,
		contentPdf: 'Es el código de un PDF. Elija más abajo el archivo mismo.',
		pageTooLarge:
			'Esta página es demasiado pesada para leerla entera. Copie el texto del artículo y péguelo aquí.',
		pageTooComplex:
			'Esta página es demasiado enredada para leerla. Copie el texto del artículo y péguelo aquí.',
		pageTooSlow:
			'La lectura de esta página se detuvo: duraba demasiado. Copie el texto del artículo y péguelo aquí.',
		pageWithoutArticle:
			'No hay ningún artículo en esta página. Copie el texto que quiera guardar y péguelo aquí.',
		changedMeanwhile:
			'Alguien cambió este ajuste entretanto: así está ahora. Repita su cambio si sigue siendo válido.',
		householdSize: (typed: string) =>
			`«${typed}» no es un tamaño de hogar: escriba un número de personas entre 1 y 30, por ejemplo 5,9.`,
		householdKnown: (size: string, statedBy: string) =>
			`Este lugar ya tiene un tamaño para ese año: ${size}, según ${statedBy}. Cambie ese en la lista.`,
		yearUnreadable: (typed: string) =>
			`«${typed}» no es un año pasado: escríbalo con cuatro cifras, por ejemplo 2018.`,
		preferenceKnown: (source: string) =>
			`${source} ya está en esta lista: cambie más bien su rango.`,
		aliasKnown: (words: string, place: string) =>
			`«${words}» ya se lee como ${place}: retire primero esa regla, más abajo.`,
		urlUnreadable: (typed: string) =>
			`«${typed}» no es la dirección de una página. Cópiela del navegador: https://…`,
		urlScheme: (scheme: string) =>
			`Una dirección «${scheme}:» no se abre desde aquí. Solo se aceptan http y https.`
	}
};
