import type { charts as fr } from '../fr/charts.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

export const charts: typeof fr = {
	allSources: 'todas las fuentes',
	everyone: 'todos',
	scopes: { own: 'publicado para el conjunto', children: 'suma de los lugares' },
	since: (day) => `desde el ${day}`,
	openAnchor: 'desde una fecha no dicha',
	otherSeries: 'otras series',
	titles: {
		stock: (metric) => metric,
		flow: (metric) => `${metric}, período por período`,
		cumulative: (metric) => `${metric}, acumulado`
	},
	summary: {
		rose: (c) =>
			`${c.place}: el número ${c.of} pasó de ${c.from} (${c.fromDate}) a ${c.to} (${c.toDate}).`,
		fell: (c) =>
			`${c.place}: el número ${c.of} bajó de ${c.from} (${c.fromDate}) a ${c.to} (${c.toDate}).`,
		unchanged: (c) =>
			`${c.place}: el número ${c.of} es de ${c.to} al ${c.toDate}, como al ${c.fromDate}.`,
		tollRose: (c) =>
			`${c.place}: el acumulado ${c.of} pasó de ${c.from} (${c.fromDate}) a ${c.to} (${c.toDate}).`,
		tollFell: (c) =>
			`${c.place}: el acumulado ${c.of} se rebajó de ${c.from} (${c.fromDate}) a ${c.to} (${c.toDate}).`,
		single: (r) => `${r.place}, número ${r.of}: ${r.value} (${r.date}).`,
		singleToll: (r) => `${r.place}, acumulado ${r.of}: ${r.value} (${r.date}).`,
		flows: (n, place, of, first, last) =>
			`${place}: el número ${of} se conoce para ${plural(n, { one: '# período', other: '# períodos' })}, del ${first} al ${last}.`,
		highestFlow: (value, span) => `El más alto: ${value} (${span}).`,
		peak: (value, day) => `El máximo: ${value} (${day}).`,
		spread: (min, max, n) => `Para el último dato, ${n} fuentes van de ${min} a ${max}.`,
		beside: (value, day) => `Los lugares contados aparte suman ${value} (${day}).`,
		onlyPlaces: 'Son solo los lugares conocidos, no un número publicado para el conjunto.',
		revisions: (n) =>
			plural(n, {
				one: 'Una fuente revisó su recuento a la baja.',
				other: '# revisiones a la baja.'
			}),
		unconfirmed: (n) =>
			plural(n, {
				one: 'Una cifra sin confirmar se muestra hueca, fuera del recuento.',
				other: '# cifras sin confirmar se muestran huecas, fuera del recuento.'
			}),
		onlyUnconfirmed: (place, of) => `${place}: ningún número ${of} está confirmado hasta la fecha.`,
		future: (n) =>
			plural(n, {
				one: 'Una proyección o un objetivo se dibuja en trazos.',
				other: '# proyecciones u objetivos se dibujan en trazos.'
			}),
		moreSources: (n) => plural(n, { one: '# más', other: '# más' }),
		sources: (n, list, unnamed) =>
			`${n > 1 ? 'Fuentes' : 'Fuente'}: ${list}${
				unnamed > 0
					? plural(unnamed, { one: '; # dato sin fuente', other: '; # datos sin fuente' })
					: ''
			}.`,
		noSource: 'Fuente no nombrada.'
	},
	point: {
		open: 'Abrir la cifra',
		bounds: (bounds) => `es decir, ${bounds}`,
		spread: (n, min, max) => `${n} fuentes, de ${min} a ${max}`,
		spreadOpen: (n, min, max) => `${n} fuentes, de ${min} a ${max} o más`,
		apart: 'no continúa el punto anterior: otros lugares, u otra fuente',
		revised: (before) => `revisado a la baja: ${before} antes`,
		corrected: 'corregido a mano',
		alternative: 'incluido en un balance más amplio',
		sum: (n) => plural(n, { one: 'calculado con # cifra', other: 'suma de # cifras' })
	},
	thinned: (drawn: string, all: string) =>
		`Se trazan ${drawn} de ${all} datos: el primero, el último, el más alto y el más bajo de cada intervalo. El CSV los da todos.`,
	sourcesLeft: (count: number) =>
		count > 1
			? `${count} fuentes menos citadas no tienen línea propia; el CSV las da.`
			: 'Una fuente menos citada no tiene línea propia; el CSV la da.',
	period: {
		since: (day: string) => `Trazado desde el ${day}.`,
		olderOne: (day: string) => `Un dato anterior (${day}) no está trazado.`,
		older: (days: string) => `Los datos anteriores (${days}) no están trazados.`,
		showWhole: 'Todo el período',
		whole: (day: string) => `Está trazado todo el período, desde el ${day}.`,
		showPresent: (day: string) => `Solo desde el ${day}`
	},
	keyboard: 'Flechas izquierda y derecha: de un dato a otro. Intro: abrir la cifra.',
	pointOf: (n, of) => `Dato ${n} de ${of}`,
	table: {
		open: 'Tabla',
		caption: (title) => `Los mismos datos en tabla: ${title}`,
		date: 'Fecha o período',
		value: 'Número',
		bounds: 'Límites',
		status: 'Naturaleza',
		aside: 'no contado',
		source: 'Fuente',
		series: 'Serie',
		figure: 'Cifra',
		number: (id) => `n.º ${id}`
	},
	actions: {
		csv: 'CSV',
		png: 'PNG',
		link: 'Enlace',
		linkCopied: 'Enlace copiado',
		eachSource: 'Mostrar cada fuente',
		oneLine: 'Una sola línea'
	},
	howComputed: 'Cómo se calcula este total',
	total: {
		rule: 'Regla',
		addends: (n) =>
			plural(n, {
				zero: 'Ninguna cifra contada',
				one: '# cifra contada',
				other: '# cifras contadas'
			}),
		excluded: (n) =>
			plural(n, {
				zero: 'No se ha descartado nada',
				one: '# cifra descartada',
				other: '# cifras descartadas'
			}),
		basis: {
			published: 'Número publicado para el conjunto del lugar.',
			children:
				'Suma de los lugares que lo componen: ningún número publicado para el conjunto vale en estas fechas.',
			mixed: 'Número publicado para el conjunto unos días, suma de los lugares los demás días.'
		},
		coverage: (counted, of) =>
			of === null
				? plural(counted, { one: '# lugar contado', other: '# lugares contados' })
				: `${counted} de ${plural(of, { one: '# lugar', other: '# lugares' })}`,
		daysTold: (told, of) =>
			`${plural(told, { one: '# día conocido', other: '# días conocidos' })} de ${of}: nada se dice de los demás`,
		covered: (coverage, places) => `${coverage}: ${places}`,
		warnings: {
			longer_below: (value) =>
				`Sin contar: ${value} en un lugar incluido, durante más días que este número.`,
			behind: (value) =>
				`No contado: ${value} de otros lugares, registrados demasiado tiempo antes.`,
			fell: (value) => `Un acumulado contado ha bajado: la misma fuente decía antes ${value}.`,
			anchors: () => 'Estos acumulados no cuentan desde el mismo día.',
			flow_above_toll: (value) =>
				`Por verificar: ${value} en parte de estos días supera este acumulado, que debería contenerlo.`,
			flows_above_toll: (value) =>
				`Por verificar: los flujos de estos días, lugar por lugar, suman ${value}: más que este acumulado, que debería contenerlos.`,
			conflict: (value) => `Desacuerdo: la misma fuente da también ${value} para los mismos días.`,
			newer_aside: (value) =>
				`Un dato más reciente, ${value}, queda descartado por una elección: cifra fijada o fuente preferida.`,
			newer_waits: (value) => `Un registro más reciente, ${value}, espera revisión y no se cuenta.`,
			coarse: (value) =>
				`Sin contar: ${value} en un período que rebasa este, sin detalle de los días.`
		},
		refused: (from, to) =>
			`lugares contados en fechas demasiado alejadas para sumarse (del ${from} al ${to})`,
		replaced: (value, day, why) => `Sustituye a ${value} al ${day}: ${why}.`,
		replacedBecause: {
			later: 'contado más tarde',
			source: 'contado más tarde por otra fuente',
			places: 'la suma es de otros lugares',
			published: 'publicado después para el conjunto, en lugar de una suma de lugares',
			summed: 'la suma de los lugares, más reciente, hace las veces de número publicado'
		},
		unallocated: (n) => `${n} no pertenecen a ningún lugar del nivel inferior.`,
		conflict: (published, day, children, childrenDay) =>
			`Desacuerdo: ${published} publicado para el conjunto al ${day}, ${children} al sumar los lugares, al ${childrenDay}. Nada se eligió en silencio.`,
		share: (n) => `de ellos, ${n} en estos días`,
		asOfSpread: (from, to) => `Las cifras contadas van del ${from} al ${to}.`,
		everywhere: 'en todas partes',
		everyMetric: 'todos los indicadores',
		preferred: (source: string, metric: string, place: string) =>
			`${source} se prefiere por un ajuste: ${metric}, ${place}.`,
		household: (size: string, place: string, year: string, statedBy: string) =>
			`Hogares contados a ${size} personas (${place}, desde ${year}, según ${statedBy}).`,
		raw: (n) => `Valor exacto: ${n}.`
	},
	exclusions: {
		duplicate: 'mismo número para el mismo hecho, dicho otra vez',
		conflict: 'otro número de la misma fuente para los mismos días',
		rival: 'recuento de otra fuente de lo mismo',
		older: 'dato anterior de la misma serie',
		overlap: 'período ya cubierto por otra cifra',
		part: 'parte, equivalente o valor anterior de otra cifra',
		camp: 'campo: sus habitantes ya se cuentan donde fueron desplazados',
		subgroup: 'subgrupo, ya incluido en el conjunto',
		child_region: 'lugar dentro de uno ya contado',
		longer_below: 'lugar dentro de uno contado, durante más días que él',
		parent_region: 'lugar más amplio que los contados',
		unconfirmed: 'sin confirmar',
		projected: 'proyección',
		planned: 'objetivo o necesidad de un plan',
		denied: 'desmentido',
		vague: 'orden de magnitud sin valor',
		undated: 'sin fecha',
		stale: 'fecha demasiado alejada de las demás para sumarla',
		coarse: 'rebasa el período elegido, sin detalle de los días',
		household: 'en hogares, no convertidos en personas',
		other_measure: 'otra medida (existencias, flujo o acumulado)',
		other_unit: 'otra unidad',
		other_disease: 'otra enfermedad, o sin nombrar: nunca en el mismo total',
		needs_review: 'espera verificación'
	},
	legend: {
		title: 'Cómo leer estos gráficos',
		intro: 'Una forma dice lo que las palabras permiten afirmar, y nada más.',
		stock:
			'Existencias: un punto por dato. El valor se mantiene hasta el siguiente; solo, se adelgaza y se detiene cuando es demasiado antiguo.',
		flow: 'Flujo: una barra tan ancha como el período que abarca.',
		cumulative: 'Acumulado: una línea de punto a punto; una bajada se marca como revisión.',
		exact: 'número exacto',
		at_least: 'al menos',
		at_most: 'como máximo',
		approximate: 'alrededor de',
		range: 'entre dos límites',
		vague: 'orden de magnitud, sin valor',
		unconfirmed: 'sin confirmar: hueco, nunca en un total',
		future: 'proyectado o previsto: en trazos, sobre un fondo aparte',
		spread: 'varias fuentes: de la más baja a la más alta',
		corrected: 'corregido a mano',
		missing: 'nada conocido: un vacío, nunca un cero'
	},
	empty: 'Ningún dato con fecha permite trazar esta curva.'
};
