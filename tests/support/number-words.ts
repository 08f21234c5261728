/** Writes numbers in words, to read them back: each spelling as a grammar book gives it. */

const FR_SMALL =
	'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
		' '
	);
const FR_TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

export type FrenchSpelling = 'traditional' | '1990' | 'belgian' | 'swiss';

/** A number from 0 to 10¹² in French words. */
export function inFrench(n: number, spelling: FrenchSpelling): string {
	const words = frenchScales(n, spelling);
	return spelling === '1990' ? words.replaceAll(' ', '-') : words;
}

function frenchScales(n: number, spelling: FrenchSpelling): string {
	for (const [value, one, many] of [
		[1e9, 'milliard', 'milliards'],
		[1e6, 'million', 'millions']
	] as const) {
		if (n < value) continue;
		const count = Math.floor(n / value);
		const head = `${frenchScales(count, spelling)} ${count === 1 ? one : many}`;
		return n % value === 0 ? head : `${head} ${frenchScales(n % value, spelling)}`;
	}
	if (n < 1000) return frenchHundreds(n, spelling, true);
	const thousands = Math.floor(n / 1000);
	const head = thousands === 1 ? 'mille' : `${frenchHundreds(thousands, spelling, false)} mille`;
	return n % 1000 === 0 ? head : `${head} ${frenchHundreds(n % 1000, spelling, true)}`;
}

function frenchHundreds(n: number, spelling: FrenchSpelling, isLast: boolean): string {
	if (n < 100) return frenchTens(n, spelling, isLast);
	const hundreds = Math.floor(n / 100);
	const rest = n % 100;
	const plural = rest === 0 && hundreds > 1 && isLast ? 's' : '';
	const head = hundreds === 1 ? 'cent' : `${FR_SMALL[hundreds]} cent${plural}`;
	return rest === 0 ? head : `${head} ${frenchTens(rest, spelling, isLast)}`;
}

function frenchTens(n: number, spelling: FrenchSpelling, isLast: boolean): string {
	if (n < 20) return FR_SMALL[n] ?? '';
	const ten = Math.floor(n / 10);
	const regional = regionalTen(ten, spelling);
	if (regional) return joinTen(regional, n % 10);
	if (n < 70) return joinTen(FR_TENS[ten] ?? '', n % 10);
	if (n < 80) return n === 71 ? 'soixante et onze' : `soixante-${FR_SMALL[n - 60]}`;
	if (n === 80) return isLast ? 'quatre-vingts' : 'quatre-vingt';
	return `quatre-vingt-${FR_SMALL[n - 80]}`;
}

function regionalTen(ten: number, spelling: FrenchSpelling): string | undefined {
	if (spelling !== 'belgian' && spelling !== 'swiss') return undefined;
	if (ten === 7) return 'septante';
	if (ten === 9) return 'nonante';
	return ten === 8 && spelling === 'swiss' ? 'huitante' : undefined;
}

function joinTen(ten: string, unit: number): string {
	if (unit === 0) return ten;
	return unit === 1 ? `${ten} et un` : `${ten}-${FR_SMALL[unit]}`;
}

const EN_SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const EN_TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number from 0 to 10¹² in English words. */
export function inEnglish(n: number): string {
	for (const [value, word] of [
		[1e9, 'billion'],
		[1e6, 'million'],
		[1000, 'thousand'],
		[100, 'hundred']
	] as const) {
		if (n < value) continue;
		const head = `${inEnglish(Math.floor(n / value))} ${word}`;
		const link = value === 100 ? ' and ' : ' ';
		return n % value === 0 ? head : head + link + inEnglish(n % value);
	}
	if (n < 20) return EN_SMALL[n] ?? '';
	const ten = EN_TENS[Math.floor(n / 10)] ?? '';
	return n % 10 === 0 ? ten : `${ten}-${EN_SMALL[n % 10]}`;
}

const ES_SMALL =
	'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
		' '
	);
const ES_TENS = 'x x x treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const ES_HUNDREDS =
	'x ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
		' '
	);

/** A number from 0 to 10¹² in Spanish words, as counted ("veintiún mil", "un millón"). */
export function inSpanish(n: number): string {
	if (n >= 1e6) {
		const millions = Math.floor(n / 1e6);
		const head = millions === 1 ? 'un millón' : `${shorten(inSpanish(millions))} millones`;
		return n % 1e6 === 0 ? head : `${head} ${inSpanish(n % 1e6)}`;
	}
	if (n >= 1000) {
		const thousands = Math.floor(n / 1000);
		const head = thousands === 1 ? 'mil' : `${shorten(inSpanish(thousands))} mil`;
		return n % 1000 === 0 ? head : `${head} ${inSpanish(n % 1000)}`;
	}
	if (n === 100) return 'cien';
	if (n > 100) {
		const head = ES_HUNDREDS[Math.floor(n / 100)] ?? '';
		return n % 100 === 0 ? head : `${head} ${inSpanish(n % 100)}`;
	}
	if (n < 30) return ES_SMALL[n] ?? '';
	const ten = ES_TENS[Math.floor(n / 10)] ?? '';
	return n % 10 === 0 ? ten : `${ten} y ${ES_SMALL[n % 10]}`;
}

function shorten(words: string): string {
	return words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');
}

const PT_SMALL =
	'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze'.split(
		' '
	);
const PT_TEENS = {
	european: ['dezasseis', 'dezassete', 'dezoito', 'dezanove'],
	brazilian: ['dezesseis', 'dezessete', 'dezoito', 'dezenove']
};
const PT_TENS = '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');
const PT_HUNDREDS =
	'- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(
		' '
	);

export type PortugueseSpelling = keyof typeof PT_TEENS;

/** A number from 0 to 10¹² in Portuguese words; a thousand millions is "mil milhões" in Europe. */
export function inPortuguese(n: number, spelling: PortugueseSpelling): string {
	if (spelling === 'brazilian' && n >= 1e9) return withScale(n, 1e9, 'bilhão', 'bilhões', spelling);
	if (n >= 1e6) return withScale(n, 1e6, 'milhão', 'milhões', spelling);
	if (n >= 1000) {
		const thousands = Math.floor(n / 1000);
		const head = thousands === 1 ? 'mil' : `${inPortuguese(thousands, spelling)} mil`;
		return joinRest(head, n % 1000, spelling);
	}
	if (n === 100) return 'cem';
	if (n > 100) return joinRest(PT_HUNDREDS[Math.floor(n / 100)] ?? '', n % 100, spelling);
	if (n < 20) return [...PT_SMALL, ...PT_TEENS[spelling]][n] ?? '';
	return joinRest(PT_TENS[Math.floor(n / 10)] ?? '', n % 10, spelling);
}

function withScale(
	n: number,
	scale: number,
	one: string,
	many: string,
	spelling: PortugueseSpelling
): string {
	const count = Math.floor(n / scale);
	return joinRest(
		`${inPortuguese(count, spelling)} ${count === 1 ? one : many}`,
		n % scale,
		spelling
	);
}

/** "e" stands before what is left below a hundred, and before even hundreds. */
function joinRest(head: string, rest: number, spelling: PortugueseSpelling): string {
	if (rest === 0) return head;
	const isLinked = rest < 100 || (rest < 1000 && rest % 100 === 0);
	return `${head} ${isLinked ? 'e ' : ''}${inPortuguese(rest, spelling)}`;
}
