import { expect, test } from 'vitest';
import { findLeadCrisis } from '#lib/domain/lead-crisis.ts';
import type { MetricView } from '#lib/domain/views.ts';

function crisis(name: string, figures: number, asOf: string | null) {
	return { name, figures, view: { total: { asOf } } as MetricView };
}

const OLD = crisis('many figures, years old', 90, '2017-08-04');

test.each([
	['the newest of the well documented leads', crisis('new', 30, '2024-06-01'), 'new'],
	['one with few figures does not, however new', crisis('new', 29, '2024-06-01'), OLD.name],
	['nor does an older one', crisis('older', 80, '2016-06-01'), OLD.name],
	['of the same day, the better documented leads', crisis('same', 80, '2017-08-04'), OLD.name],
	['a number without a day is no newer', crisis('dayless', 80, null), OLD.name]
])('%s', (_rule, other, lead) => {
	expect(findLeadCrisis([OLD, other])?.name).toBe(lead);
	expect(findLeadCrisis([other, OLD])?.name).toBe(lead);
});

test('without a crisis none leads', () => {
	expect(findLeadCrisis([])).toBeUndefined();
});
