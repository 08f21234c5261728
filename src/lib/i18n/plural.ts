import type { Locale } from './locale.ts';

/** The forms of a counted noun; `#` stands for the number. `many` serves "1 million de morts". */
export interface PluralForms {
	one: string;
	other: string;
	many?: string;
	/** Said for none at all, without a number. */
	zero?: string;
}

/**
 * A function that chooses the form for a number and puts the number in: the plural rules of the
 * language (French says « 0 personne », « 1,5 personne »), its digits and separators. A number and its
 * noun stay on one line.
 */
export function createPlural(locale: Locale): (n: number, forms: PluralForms) => string {
	const rules = new Intl.PluralRules(locale);
	const numbers = new Intl.NumberFormat(locale, { useGrouping: 'always' });
	return (n, forms) =>
		selectForm(rules.select(n), n, forms)
			.replaceAll('# ', '#\u00a0')
			.replaceAll('#', numbers.format(n));
}

function selectForm(category: Intl.LDMLPluralRule, n: number, forms: PluralForms): string {
	if (n === 0 && forms.zero !== undefined) return forms.zero;
	if (category === 'one') return forms.one;
	if (category === 'many') return forms.many ?? forms.other;
	return forms.other;
}
