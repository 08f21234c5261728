import { describe, expect, test } from 'vitest';
import { detectLanguage } from '#lib/extract/index.ts';

const TEXTS: readonly [lang: string, text: string][] = [
	['pt', 'As chuvas deixaram 12 mortos e mais de 300 desalojados no norte do país.'],
	['pt', 'Mais de 600 mil pessoas foram deslocadas em Cabo Delgado, segundo a ONU.'],
	['pt', 'Não há registo de vítimas, disse o administrador do distrito.'],
	['pt', 'Número de mortos sobe para 94.'],
	['pt', 'Chuvas danificaram 12 unidades sanitárias.'],
	['pt', 'Cólera mata 108 pessoas em Luanda.'],
	['pt', 'Três crianças morreram na segunda-feira.'],
	['es', 'Las lluvias dejaron 12 muertos y más de 300 desplazados en el norte del país.'],
	['es', 'Más de 600 mil personas fueron desplazadas en Cabo Delgado, según la ONU.'],
	['es', 'No hay registro de víctimas, dijo el alcalde del distrito.'],
	['es', 'El número de muertos sube a 94.'],
	['es', 'El cólera mata a 108 personas en Luanda.'],
	['es', 'Tres niños murieron el lunes en Brasil.'],
	['es', 'Personas desaparecidas: 12'],
	['fr', 'Les pluies ont fait 12 morts et plus de 300 déplacés dans le nord du pays.'],
	['fr', 'Le choléra a tué 108 personnes à Luanda.'],
	['en', 'The rains left 12 dead and more than 300 displaced in the north of the country.'],
	['en', 'Cholera has killed 108 people in Luanda, the health ministry said.']
];

describe('the language of a text', () => {
	test.each(TEXTS)('%s: %s', (lang, text) => {
		expect(detectLanguage(text)).toBe(lang);
	});
});
