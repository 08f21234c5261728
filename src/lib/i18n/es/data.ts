import type { data as fr } from '../fr/data.ts';

export const data: typeof fr = {
	title: 'Datos',
	description:
		'Descargar las cifras, citarlas, entender cómo se hacen los totales, leer los códigos.',
	lede: 'Todo lo que muestran las páginas se descarga, con la frase y la fuente de cada cifra. Nada se corta, nada se rellena.',
	contents: 'En esta página',
	sections: {
		download: 'Descargar',
		cite: 'Licencia y cita',
		rules: 'Cómo se hacen los totales',
		codebook: 'Códigos y definiciones',
		columns: 'Columnas de los archivos',
		api: 'Interfaz de programación'
	},
	download: {
		all: (figures, documents) => `${figures} leídas en ${documents}.`,
		standard: 'Descargar todas las cifras (CSV)',
		standardNote: 'UTF-8, comas, punto decimal: para R, Python y bases de datos.',
		excel: 'Descargar para Excel en francés',
		excelNote: 'Punto y coma y coma decimal: se abre con doble clic.',
		parts:
			'Para una parte solamente: elija un lugar, un indicador y un período en el panel; el enlace CSV bajo cada curva da exactamente lo que muestra.',
		stable:
			'Los nombres de las columnas y las direcciones no cambian: un enlace de hoy abrirá los mismos datos dentro de un año.'
	},
	cite: {
		licence:
			'El software es libre (licencia MIT). Las cifras pertenecen a quienes las contaron: cite la fuente de cada una, que está en el archivo. Los nombres de lugares vienen de GeoNames (CC BY 4.0) y de Natural Earth (dominio público).',
		how: 'Para citar una curva, dé la fuente de la cifra, el lugar, el indicador, la dirección de la página y el día de la consulta:',
		example: (day, address) =>
			`OIM, personas desplazadas, Irak, según Relevé, ${address}, consultado el ${day}.`
	},
	rules: {
		intro:
			'Veinte reglas que un estadístico puede comprobar. Bajo cada total, «Cómo se calcula este total» dice cuál se usó, qué se cuenta, qué no y por qué.'
	},
	codebook: {
		intro: 'Los códigos son los mismos en las páginas, los archivos y la interfaz de programación.',
		code: 'Código',
		label: 'Nombre',
		definition: 'Definición',
		unit: 'Unidad',
		aging: 'Vale',
		metrics: 'Indicadores',
		agingNote:
			'«Vale»: número de días durante los que un dato de existencias sigue contando si no hay otro más reciente. Es una convención de este proyecto.',
		measures: 'Medidas',
		qualifiers: 'Calificadores',
		qualifierDefinitions: {
			exact: 'Los dos límites son el propio número.',
			approximate:
				'«Alrededor de», «cerca de»: más o menos un 10 %; 20 % para una decena o un centenar.',
			at_least: '«Al menos», «más de»: el límite superior queda abierto.',
			at_most: '«Como máximo», «menos de»: de cero a ese número, sin valor central.',
			range: '«Entre … y …»: el valor retenido es el medio.',
			vague: '«Cientos»: de 100 a 999, sin valor central.'
		},
		assertions: 'Afirmación',
		relations: 'Relaciones entre cifras',
		units: 'Unidades',
		subgroups: 'Subgrupos',
		diseases: 'Enfermedades',
		precisions: 'Precisión de las fechas',
		reviewStatuses: 'Estado de la verificación'
	},
	columns: {
		figures: 'figures.csv: una línea por cifra',
		series: 'series.csv: una línea por punto de una curva',
		column: 'Columna',
		meaning: 'Qué contiene',
		meanings: {
			figure_id: 'Número de la cifra.',
			permalink: 'Dirección de su página, que lleva a la frase.',
			metric: 'Código del indicador.',
			metric_label: 'Nombre del indicador en la lengua pedida.',
			measure: 'stock (existencias), flow (flujo) o cumulative (acumulado).',
			value:
				'El número vigente, corrección incluida; vacío para un intervalo o un orden de magnitud.',
			low: 'Límite inferior que dan las palabras; vacío si está abierto.',
			high: 'Límite superior que dan las palabras; vacío si está abierto.',
			qualifier: 'Cómo limitan las palabras el número.',
			unit: 'Qué se cuenta.',
			currency: 'Código ISO 4217 de un importe.',
			subgroup: 'Subgrupo; vacío para todos.',
			disease: 'Enfermedad de los casos, las muertes o la atención; vacío si no se nombra ninguna.',
			country: 'Código ISO 3166-1 de tres letras.',
			admin1_id: 'División de primer nivel, código ISO 3166-2 si existe.',
			admin1_name: 'Su nombre.',
			region_id: 'Lugar en el árbol de lugares.',
			region_name: 'Su nombre.',
			region_level: '0 país, 1 división, 2 distrito, 3 localidad, site.',
			place_text: 'Las palabras del lugar en el texto.',
			date_start: 'Primer día cubierto; vacío si el comienzo está abierto.',
			date_end: 'Último día cubierto, o día del dato.',
			date_precision: 'Precisión de la fecha.',
			assertion: 'comunicado, sin confirmar, proyectado, previsto, desmentido.',
			relation: 'Vínculo con otra cifra del mismo texto.',
			parent_figure_id: 'La cifra a la que se refiere.',
			source: 'Quién contó.',
			source_reliability: 'Fiabilidad atribuida a la fuente.',
			document_id: 'Número del documento.',
			document_title: 'Su título.',
			outlet: 'Quién lo publicó.',
			url: 'Su dirección de origen.',
			published_on: 'Día de su publicación.',
			quote: 'Las palabras exactas del número.',
			value_extracted: 'El número tal como se leyó, antes de toda corrección.',
			low_extracted: 'El límite inferior tal como se leyó.',
			high_extracted: 'El límite superior tal como se leyó.',
			is_corrected: 'Verdadero si una persona cambió al menos un campo.',
			correction_reason: 'Razón de la última corrección.',
			corrected_at: 'Momento de la última corrección (UTC).',
			review_status: 'En qué punto está la verificación.',
			confidence: 'De 0 a 1: de diez cifras con 0,9, nueve son correctas.',
			is_manual: 'Verdadero si la cifra se introdujo a mano.',
			is_sample: 'Verdadero para un documento de ejemplo: no debe citarse.',
			version: 'Número de versión de la cifra.',
			recorded_at: 'Momento del registro (UTC).',
			updated_at: 'Momento del último cambio (UTC).',
			cluster_id: 'Número del hecho: las cifras que lo comparten dicen lo mismo.',
			cluster_role:
				'preferred: la cifra que cuenta por este hecho; triangulation: lo corrobora; vacío: ninguna otra lo dice.',
			is_pinned: 'Verdadero si una persona destacó esta cifra.',
			region_pcode: 'Código oficial de la región (P-code), si se importó.',
			point_region_pcode: 'P-code de la región del punto.',
			series: 'Clave de la serie.',
			status: 'comunicado, sin confirmar, proyectado o previsto.',
			scope: 'own: publicado para el lugar; children: suma de los lugares que contiene.',
			counted_since: 'Primer día de un acumulado.',
			series_source: 'La fuente, cuando una serie solo tiene una.',
			rule: 'La regla que hizo estos puntos.',
			best: 'El mejor valor.',
			point_region_id: 'El lugar del que habla el punto.',
			point_region_name: 'Su nombre.',
			sources: 'Número de fuentes que lo dicen.',
			sources_min: 'La más baja.',
			sources_median: 'La mediana.',
			sources_max: 'La más alta.',
			sources_max_is_open: 'Verdadero si una de ellas dice «más de».',
			revision_from: 'Valor anterior, cuando un acumulado bajó.',
			is_alternative: 'Verdadero si un balance más amplio ya cubre esos días.',
			is_counted: 'Falso para un reporte que cedió ante el punto que lo precede.',
			is_filled: 'Siempre falso: ningún valor se rellena.',
			figures: 'Número de cifras detrás del punto.',
			figure_ids: 'Sus números, la preferida primero.'
		}
	},
	api: {
		intro:
			'Sin clave. Los mismos parámetros que las páginas; las respuestas son JSON. Un error dice qué parámetro falla.',
		address: 'Dirección',
		answer: 'Respuesta',
		endpoints: {
			figures: 'Las cifras, página por página; «next» da la dirección de la siguiente.',
			series: 'Las series y el total explicado de un indicador en un lugar.',
			documents: 'Los documentos leídos, sin su texto.',
			settings: 'Lo que las personas fijaron para todos los totales: fuentes, hogares, lugares.',
			regions: 'Los lugares cuyo nombre empieza así.'
		},
		parameters: 'Parámetros',
		parameterNames: {
			lieu: 'Código del lugar, incluidos los que contiene.',
			indicateur: 'Código del indicador.',
			du: 'Primer día, AAAA-MM-DD.',
			au: 'Último día, incluido.',
			mesure: 'stock, flow o cumulative.',
			assertion: 'reported, unconfirmed, projected, planned o denied.',
			groupe: 'Código del subgrupo.',
			maladie: 'Código de la enfermedad; «none»: ninguna enfermedad nombrada.',
			source: 'Nombre de la fuente.',
			statut: 'extracted, needs_review, confirmed o rejected.',
			document: 'Número del documento.',
			q: 'Palabras buscadas en la frase, el lugar, la fuente, el título.',
			lang: 'fr, en o es.'
		}
	}
};
