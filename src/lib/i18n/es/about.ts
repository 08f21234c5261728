import type { about as fr } from '../fr/about.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

export const about: typeof fr = {
	title: 'Acerca de',
	description: 'Qué hace Relevé, cómo lee, qué no sabe hacer.',
	lede: 'Relevé es un registro abierto de cifras humanitarias: cuántos, dónde, desde cuándo y quién lo dice. No cuenta nada por sí mismo. Lee lo que otros han publicado y guarda el camino hasta la frase.',
	sections: {
		reading: {
			title: 'Cómo lee',
			paragraphs: [
				'Un documento entra como texto, como archivo o como página. El lector busca los números y luego las palabras que los rodean: qué se cuenta, dónde, cuándo, según quién y con qué seguridad. Sigue reglas escritas y léxicos que cualquiera puede leer y completar, en francés, inglés y español. No inventa ni calcula nada: ni sumas, ni diferencias, ni conversiones.',
				'Cada cifra guarda las palabras que fijaron cada uno de sus campos y el nombre de la regla. Su página las muestra.'
			]
		},
		trust: {
			title: 'Hasta dónde fiarse',
			paragraphs: [
				'El lector da a cada cifra una confianza entre 0 y 1. Por debajo de 0,8, la cifra espera que una persona la verifique y no entra en ninguna curva. Una corrección guarda el valor leído, el nombre de quien corrige, la razón y el momento; puede deshacerse.',
				'El lector se mide con textos anotados a mano que nunca ha visto: cuántas cifras encontradas, cuántas correctas, campo por campo. Los resultados y la manera de repetirlos se publican con el código.'
			]
		},
		limits: {
			title: 'Lo que no sabe hacer',
			intro: 'Más vale saberlo antes de citar:',
			items: [
				'No sabe si una fuente dice la verdad. Dice quién lo afirma y muestra a quienes dicen otra cosa.',
				'No lee imágenes, ni mapas, ni los gráficos de los informes; una tabla aplanada en texto puede engañarlo.',
				'La ironía, los sobreentendidos y las remisiones de una página a otra se le escapan.',
				'Un nombre que llevan varios lugares se relaciona con el país y los demás lugares del texto: puede equivocarse, y lo dice en su confianza.',
				'Los porcentajes, las tasas y las fracciones no son cifras aquí: se dejan de lado.',
				'No lee otras lenguas que el francés, el inglés y el español.'
			]
		},
		protection: {
			title: 'Proteger a las personas',
			paragraphs: [
				'Relevé solo guarda números de conjunto. Ninguna víctima se nombra en sus campos. Un documento confidencial no sale ni por las páginas públicas, ni por los archivos, ni por la interfaz de programación.',
				'Los nombres de lugares, sus límites y su pertenencia sirven para ordenar las cifras. No suponen ninguna toma de posición.'
			]
		},
		open: {
			title: 'Abierto',
			paragraphs: [
				'El código, los léxicos, el árbol de lugares y las reglas son públicos. Cualquiera puede instalarlo, añadir una lengua, corregir una palabra.'
			]
		}
	},
	quality: {
		title: 'Calidad de la lectura',
		link: 'Ver lo que valen sus lecturas, campo por campo',
		description:
			'Lo que el lector encuentra, lo que se le escapa y lo que vale la confianza que declara.',
		lede: (core: string, whole: string) =>
			`En textos apartados, en la lengua que peor lee, número, unidad e indicador son correctos en un ${core}, y la ficha entera en un ${whole}. Por eso cada cifra muestra sus palabras y se puede corregir.`,
		score: 'Lo que se mide',
		counted: 'Documentos / cifras',
		scores: {
			found: 'Cifras encontradas (F1)',
			core: 'Número, unidad e indicador correctos (F1)',
			whole: 'Los doce campos correctos (F1)',
			country: 'País'
		},
		aside: {
			title: 'En documentos apartados',
			text: 'Páginas de la prensa, de autoridades y de organizaciones, contadas de nuevo y anotadas por otras personas, que nadie de quienes trabajan en el lector ha leído. Un texto nuevo se parecerá más a estas que a los demás. F1: lo que falta y lo que se lee sin estar la bajan por igual.'
		},
		all: {
			title: 'En todos los documentos anotados',
			text: (documents: string, figures: string) =>
				`${documents} documentos, ${figures} cifras. El lector se ajustó con ellos: estos números lo favorecen. Un campo cuenta entre las cifras encontradas.`
		},
		confidence: {
			title: 'Lo que vale la confianza declarada',
			text: 'En documentos con los que no se ajustó: de las cifras de una confianza dada, cuántas tenían el número, la unidad y el indicador correctos. Por debajo del 80 %, una cifra espera a una persona.',
			stated: 'Confianza declarada',
			figures: 'Cifras',
			right: 'Correctas',
			drawn: 'En dibujo',
			legend: 'Barra: parte de cifras correctas. Raya: confianza media declarada.'
		}
	},
	samples: {
		title: 'Los documentos de ejemplo',
		present: (n) =>
			plural(n, {
				one: 'Hay un documento de ejemplo cargado.',
				other: 'Hay # documentos de ejemplo cargados.'
			}),
		text: 'Se compusieron para mostrar lo que hace Relevé, a partir de hechos públicos. Sus números tienen el orden de magnitud correcto, pero no deben citarse.',
		warning:
			'Quitarlos elimina estos documentos, sus cifras y las correcciones hechas en ellos. Sus propios documentos permanecen.',
		remove: 'Quitar todos los ejemplos',
		confirm: 'Sí, quitar los documentos de ejemplo y sus cifras',
		confirmNeeded: 'Marque la casilla para confirmar.',
		removed: (n) =>
			plural(n, {
				one: 'Se quitó el documento de ejemplo.',
				other: 'Se quitaron # documentos de ejemplo.'
			}),
		none: 'No hay ningún documento de ejemplo cargado.'
	}
};
