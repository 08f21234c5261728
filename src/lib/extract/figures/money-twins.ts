/** The same sum in another money: "50 000 francs (33 000 euros)", "CHF 8 million (USD 7.6 million or EUR 6.3 million)". */
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import type { Reading } from './reading.ts';
import { markBefore, type Scene } from './scene.ts';

/** A sum right behind one in another money: what that one is for, this one is. */
export function readMoneyTwin(scene: Scene, { head, from, to }: Reading): Finding | undefined {
	const last = scene.found.at(-1);
	if (head?.unit !== 'currency' || last?.unit !== 'currency' || last.currency === head.currency)
		return undefined;
	if (!isTied(scene, last, { from, to })) return undefined;
	const whole = last.relation === 'equivalent' && last.parent ? last.parent : last;
	return {
		unit: 'currency',
		currency: head.currency ?? null,
		metric: whole.metric,
		subgroup: null,
		antecedent: whole,
		relation: 'equivalent',
		parent: whole,
		rule: '<figure> equals <number>'
	};
}

/** A bracket, a slash or a word that says so stands between, and no more. */
function isTied(
	scene: Scene,
	{ to: end }: FigureDraft,
	{ from, to }: Pick<Reading, 'from' | 'to'>
): boolean {
	const { key } = scene.document.tokens;
	const sign = from - end === 1 ? (key[end] ?? ' ') : ' ';
	if ('(/'.includes(sign)) return true;
	// "580 millions FCFA, près d'un million de dollars, aux sinistrés": set off by two commas.
	if (sign === ',' && key[to] === ',') return true;
	const start = from - Number(key[from - 1] === ',');
	const cue = markBefore(scene, start, 'relation', 'equivalent');
	return cue !== undefined && cue.from - end <= Number(key[end] === ',' || key[end] === '(');
}
