/** Two counts told again for another day, without their nouns: "Au 6 novembre, ces nombres étaient de 6 101 et de 144". */
import { withFields } from '../fields.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import { marksWithin, type Scene } from './scene.ts';

/** The first number is what the first count was, the second what the second was. */
export function readCountsAgain(scene: Scene, reading: Reading): Finding | undefined {
	if (
		reading.head ||
		marksWithin(scene, scene.from, reading.from, 'relation', 'theseCounts').length === 0
	)
		return undefined;
	const numbers = scene.numbers.filter((number) => isCount(scene, number));
	const told = scene.before.filter(
		({ sentenceIndex, relation }) => scene.index - sentenceIndex === 1 && relation === null
	);
	if (numbers.length !== 2 || told.length !== 2) return undefined;
	const parent = told[numbers.indexOf(reading.number)];
	return parent && asBefore(scene, reading, parent);
}

function asBefore(scene: Scene, reading: Reading, parent: FigureDraft): Finding {
	const { unit, metric, subgroup } = parent;
	const finding = inherit(scene, reading, parent, '<figure> against <number>');
	return withFields(finding, { unit, metric, subgroup, relation: 'previous', parent });
}

/** Neither an article nor a number of a day. */
function isCount({ dates }: Scene, { form, from, to }: NumberMention): boolean {
	return form !== 'article' && !dates.some((date) => date.from <= from && to <= date.to);
}
