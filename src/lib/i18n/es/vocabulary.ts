import type { vocabulary as fr } from '../fr/vocabulary.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

function metric(label: string, of: string, definition: string) {
	return { label, of, definition };
}

const VAGUE: [floor: number, words: string][] = [
	[1_000_000, 'millones'],
	[100_000, 'cientos de miles'],
	[10_000, 'decenas de miles'],
	[1_000, 'miles'],
	[100, 'cientos'],
	[10, 'decenas']
];

export const vocabulary: typeof fr = {
	metrics: {
		displaced: metric(
			'Personas desplazadas',
			'de personas desplazadas',
			'Personas obligadas a dejar su hogar, dentro de su país o sin que el texto diga que cruzaron una frontera.'
		),
		refugees: metric(
			'Refugiados',
			'de refugiados',
			'Personas que cruzaron una frontera al huir, o a las que el texto llama refugiados.'
		),
		asylum_seekers: metric(
			'Solicitantes de asilo',
			'de solicitantes de asilo',
			'Personas cuya solicitud de protección está en curso.'
		),
		arrivals: metric(
			'Llegadas',
			'de llegadas',
			'Personas llegadas a un lugar o a un país, migrantes incluidos, sin condición precisada.'
		),
		expelled: metric(
			'Personas expulsadas',
			'de personas expulsadas',
			'Personas deportadas, rechazadas o interceptadas y devueltas.'
		),
		returned: metric(
			'Personas retornadas',
			'de personas retornadas',
			'Personas que volvieron a su hogar o a su país.'
		),
		evacuated: metric(
			'Personas evacuadas',
			'de personas evacuadas',
			'Personas alejadas de un peligro por una autoridad o un servicio de socorro, traslados y reubicaciones incluidos.'
		),
		rescued: metric(
			'Personas rescatadas',
			'de personas rescatadas',
			'Personas sacadas de un peligro inmediato: en el mar, entre escombros, de un cautiverio.'
		),
		deaths: metric(
			'Muertes',
			'de muertes',
			'Personas muertas, también por enfermedad, y cuerpos hallados.'
		),
		injured: metric('Heridos', 'de heridos', 'Personas heridas, nunca contadas entre los muertos.'),
		missing: metric('Desaparecidos', 'de desaparecidos', 'Personas de las que no hay noticias.'),
		dead_or_missing: metric(
			'Muertos o desaparecidos',
			'de muertos o desaparecidos',
			'Muertos y desaparecidos en un solo número, que nada permite separar.'
		),
		casualties: metric(
			'Muertos y heridos',
			'de muertos y heridos',
			'Muertos y heridos en un solo número.'
		),
		abducted: metric(
			'Personas secuestradas',
			'de personas secuestradas',
			'Personas secuestradas o tomadas como rehenes.'
		),
		detained: metric(
			'Personas detenidas',
			'de personas detenidas',
			'Personas arrestadas o detenidas.'
		),
		trapped: metric(
			'Personas atrapadas',
			'de personas atrapadas',
			'Personas que no pueden salir de un lugar: asedio, inundación, escombros.'
		),
		affected: metric(
			'Personas afectadas',
			'de personas afectadas',
			'Personas afectadas por un suceso, sin más precisión.'
		),
		homeless: metric(
			'Damnificados sin vivienda',
			'de personas sin vivienda',
			'Personas que perdieron su vivienda.'
		),
		in_need: metric(
			'Personas necesitadas',
			'de personas necesitadas',
			'Personas que necesitan ayuda humanitaria.'
		),
		food_insecure: metric(
			'Inseguridad alimentaria',
			'de personas en inseguridad alimentaria',
			'Personas en inseguridad alimentaria, de la crisis a la hambruna.'
		),
		malnourished: metric(
			'Desnutrición',
			'de personas desnutridas',
			'Personas con desnutrición aguda, en su mayoría niños.'
		),
		out_of_school: metric(
			'Niños sin escuela',
			'de niños sin escuela',
			'Niños que no van, o ya no van, a la escuela.'
		),
		sexual_violence: metric(
			'Violencia sexual',
			'de casos de violencia sexual',
			'Casos o supervivientes de violencia sexual comunicados.'
		),
		disease_cases: metric(
			'Casos de enfermedad',
			'de casos de enfermedad',
			'Casos de una enfermedad, confirmados, probables o sospechosos según el texto.'
		),
		recovered: metric('Recuperados', 'de recuperados', 'Enfermos curados o dados de alta.'),
		vaccinated: metric(
			'Personas vacunadas',
			'de personas vacunadas',
			'Personas que recibieron una vacuna.'
		),
		treated: metric(
			'Personas atendidas',
			'de personas atendidas',
			'Personas que recibieron atención médica.'
		),
		sheltered: metric(
			'Personas albergadas',
			'de personas albergadas',
			'Personas alojadas en un campamento, un sitio o un albergue, sin que el texto las llame desplazadas.'
		),
		assisted: metric(
			'Personas asistidas',
			'de personas asistidas',
			'Personas que recibieron ayuda.'
		),
		targeted: metric(
			'Personas previstas por la ayuda',
			'de personas previstas por la ayuda',
			'Personas a las que un plan o un programa quiere llegar.'
		),
		capacity: metric(
			'Capacidad de acogida',
			'de plazas',
			'Plazas que puede ofrecer un campamento, un sitio o un centro.'
		),
		aid_delivered: metric(
			'Ayuda entregada',
			'de unidades de ayuda entregadas',
			'Ayuda realmente entregada, en toneladas o en lotes.'
		),
		housing_destroyed: metric(
			'Viviendas destruidas',
			'de viviendas destruidas',
			'Viviendas destruidas, y edificios de tipo no precisado.'
		),
		housing_damaged: metric(
			'Viviendas dañadas',
			'de viviendas dañadas',
			'Viviendas dañadas o inundadas.'
		),
		infrastructure_damaged: metric(
			'Infraestructura dañada',
			'de instalaciones dañadas',
			'Escuelas, centros de salud, puentes, aldeas incendiadas: instalaciones dañadas o destruidas.'
		),
		livestock_lost: metric(
			'Ganado perdido',
			'de animales perdidos',
			'Animales de cría muertos o robados.'
		),
		crops_lost: metric(
			'Cultivos perdidos',
			'de hectáreas de cultivos perdidas',
			'Superficies cultivadas destruidas o inundadas.'
		),
		funding_required: metric(
			'Financiación requerida',
			'de fondos requeridos',
			'Importe que pide un llamamiento o un plan.'
		),
		funding_received: metric(
			'Financiación recibida',
			'de fondos recibidos',
			'Importe recibido o prometido en firme para un llamamiento o un plan.'
		)
	},
	families: {
		displacement: 'Desplazamiento',
		casualties: 'Víctimas',
		needs: 'Necesidades',
		health: 'Salud',
		response: 'Respuesta',
		damage: 'Daños',
		funding: 'Financiación'
	},
	units: {
		person: { one: 'persona', other: 'personas', after: 'de personas' },
		household: { one: 'hogar', other: 'hogares', after: 'de hogares' },
		case: { one: 'caso', other: 'casos', after: 'de casos' },
		dwelling: { one: 'vivienda', other: 'viviendas', after: 'de viviendas' },
		facility: { one: 'instalación', other: 'instalaciones', after: 'de instalaciones' },
		animal: { one: 'animal', other: 'animales', after: 'de animales' },
		hectare: { one: 'hectárea', other: 'hectáreas', after: 'de hectáreas' },
		tonne: { one: 'tonelada', other: 'toneladas', after: 'de toneladas' },
		item: { one: 'unidad', other: 'unidades', after: 'de unidades' },
		currency: {
			one: 'unidad monetaria',
			other: 'unidades monetarias',
			after: 'de unidades monetarias'
		}
	},
	qualifiers: {
		exact: 'número exacto',
		approximate: 'alrededor de',
		at_least: 'al menos',
		at_most: 'como máximo',
		range: 'entre dos límites',
		vague: 'orden de magnitud'
	},
	subgroups: {
		children: 'niños',
		women: 'mujeres',
		men: 'hombres',
		older_people: 'personas mayores',
		combatants: 'combatientes',
		aid_workers: 'trabajadores humanitarios',
		journalists: 'periodistas'
	},
	diseases: {
		anthrax: 'ántrax',
		chickenpox: 'varicela',
		chikungunya: 'chikunguña',
		cholera: 'cólera',
		covid_19: 'covid-19',
		crimean_congo_fever: 'fiebre hemorrágica de Crimea-Congo',
		dengue: 'dengue',
		diarrhoea: 'enfermedades diarreicas',
		diphtheria: 'difteria',
		ebola: 'ébola',
		hepatitis_a: 'hepatitis A',
		hepatitis_e: 'hepatitis E',
		influenza: 'gripe',
		lassa: 'fiebre de Lassa',
		leishmaniasis: 'leishmaniasis',
		leptospirosis: 'leptospirosis',
		malaria: 'malaria',
		marburg: 'enfermedad por el virus de Marburgo',
		measles: 'sarampión',
		meningitis: 'meningitis',
		mpox: 'mpox',
		nipah: 'enfermedad por el virus Nipah',
		pertussis: 'tosferina',
		plague: 'peste',
		polio: 'poliomielitis',
		rabies: 'rabia',
		respiratory_infection: 'infecciones respiratorias',
		rift_valley_fever: 'fiebre del valle del Rift',
		rubella: 'rubeola',
		scabies: 'sarna',
		tetanus: 'tétanos',
		tuberculosis: 'tuberculosis',
		typhoid: 'fiebre tifoidea',
		yellow_fever: 'fiebre amarilla',
		zika: 'zika'
	},
	/** Of a number whose words name no disease. */
	noDisease: 'sin enfermedad nombrada',
	measures: {
		stock: {
			label: 'Existencias',
			title: 'Cuántos, en una fecha',
			definition: 'Cuántos en una fecha dada. Dos cifras de fechas distintas nunca se suman.'
		},
		flow: {
			label: 'Flujo',
			title: 'Cuántos, durante un período',
			definition: 'Cuántos durante un período. Los flujos de períodos distintos se suman.'
		},
		cumulative: {
			label: 'Acumulado',
			title: 'Cuántos, desde el principio',
			definition:
				'Cuántos desde un punto de partida. El último acumulado sustituye a los anteriores.'
		}
	},
	assertions: {
		reported: { label: 'comunicado', definition: 'La fuente lo afirma.' },
		unconfirmed: {
			label: 'sin confirmar',
			definition: 'En condicional o presunto. Se muestra hueco, nunca en un total.'
		},
		projected: { label: 'proyectado', definition: 'Esperado o temido para más adelante.' },
		planned: { label: 'previsto', definition: 'Un objetivo, una meta, una necesidad de un plan.' },
		denied: {
			label: 'desmentido',
			definition: 'Afirmado por unos, negado por la fuente. Fuera de los totales.'
		}
	},
	statuses: {
		observed: 'comunicado',
		unconfirmed: 'sin confirmar',
		projected: 'proyectado',
		planned: 'previsto'
	},
	relations: {
		part_of: {
			label: 'parte de un total',
			definition: '«de ellos 9000 niños»: incluido en el conjunto.'
		},
		equivalent: {
			label: 'equivalente',
			definition: '«1850 hogares, es decir, 9200 personas»: el mismo hecho en otra unidad.'
		},
		previous: {
			label: 'valor anterior',
			definition: '«frente a 12 000 la semana pasada»: el valor de antes, para comparar.'
		},
		superseded: {
			label: 'balance superado',
			definition: '«un balance anterior hablaba de 11 muertos»: sustituido desde entonces.'
		}
	},
	precisions: {
		day: 'al día',
		week: 'a la semana',
		month: 'al mes',
		quarter: 'al trimestre',
		year: 'al año',
		none: 'fecha de publicación'
	},
	reliabilities: { low: 'baja', medium: 'media', high: 'alta' },
	reviewStatuses: {
		extracted: 'leído, sin verificar',
		needs_review: 'por verificar',
		confirmed: 'verificado',
		rejected: 'descartado'
	},
	levels: { 0: 'país', 1: 'región', 2: 'distrito', 3: 'localidad', site: 'sitio o campamento' },
	quantity: {
		approximate: (n) => `alrededor de ${n}`,
		atLeast: (n) => `al menos ${n}`,
		atMost: (n) => `como máximo ${n}`,
		between: (low, high) => `entre ${low} y ${high}`,
		more: 'o más',
		orMore: (n) => `${n} o más`,
		vague: (floor) => VAGUE.find(([least]) => floor >= least)?.[1] ?? 'algunos',
		unknown: 'número desconocido'
	},
	dayOfMonth: (day) => day,
	quarter: (n, year) => `${n}.º trimestre de ${year}`,
	until: (day) => `hasta el ${day}`,
	undated: 'sin fecha',
	noSource: 'fuente no nombrada',
	figures: (n) => plural(n, { zero: 'ninguna cifra', one: '# cifra', other: '# cifras' }),
	sources: (n) => plural(n, { zero: 'ninguna fuente', one: '# fuente', other: '# fuentes' }),
	documents: (n) =>
		plural(n, { zero: 'ningún documento', one: '# documento', other: '# documentos' }),
	days: (n) => plural(n, { one: '# día', other: '# días' })
};
