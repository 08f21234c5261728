import type { FieldResult } from './fields.ts';

/** An amount needs its currency, an ISO 4217 code in use; every other unit has none. */
export function parseCurrency(typed: string, typedUnit: string): FieldResult<string | null> {
	if (typedUnit !== 'currency') return { ok: true, value: null };
	if (typed === '') return { ok: false, code: 'currency_required' };
	const code = typed.toUpperCase();
	if (Intl.supportedValuesOf('currency').includes(code)) return { ok: true, value: code };
	return { ok: false, code: 'currency_unknown', params: { typed } };
}
