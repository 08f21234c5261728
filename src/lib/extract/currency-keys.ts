/** The moneys that a lexicon may name, by their code of ISO 4217; `any` where the word leaves it open. */
const LATIN_AMERICAN = [
	'PEN',
	'HNL',
	'GTQ',
	'BOB',
	'NIO',
	'CRC',
	'PYG',
	'DOP',
	'HTG',
	'VES',
	'COP',
	'MXN',
	'CLP',
	'ARS',
	'BRL'
];

export const CURRENCY_KEYS = {
	words: ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'XOF', ...LATIN_AMERICAN, 'any'],
	/** In front of the amount: "Rs 2,000 crore". */
	before: [
		'USD',
		'EUR',
		'CHF',
		'GBP',
		'CAD',
		'INR',
		'PKR',
		'NPR',
		'BDT',
		'NGN',
		'KES',
		'UGX',
		'ETB',
		'PHP',
		...LATIN_AMERICAN,
		'any'
	]
};
