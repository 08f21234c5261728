/** "80 000 vivent dans des camps et le reste dans des familles": what is told beside the rest is a part too. */
import type { Mark } from '../marks.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import { qualifierBefore } from './qualifiers.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';

/** "the rest, some 50,000", "le reste, soit 50 000 personnes": the word in front of the number of what is left. */
export function findRest(scene: Scene, { from }: NumberMention): Mark | undefined {
	let at = from;
	for (let step = 0; step < 4 && at > scene.from; step++) {
		const rest = markBefore(scene, at, 'relation', 'rest');
		if (rest) return rest;
		const skipped = qualifierBefore(scene, at) ?? markBefore(scene, at, 'relation', 'equivalent');
		const isSign = ',(–—-:'.includes(scene.document.tokens.key[at - 1] ?? ' ');
		if (!skipped && !isSign) return undefined;
		at = skipped?.from ?? at - 1;
	}
	return undefined;
}

/** Ties what is left, and what was told beside it, to the figure that they make up. */
export function linkRest(scene: Scene): void {
	const rest = marksWithin(scene, scene.from, scene.to, 'relation', 'rest').find(
		({ to }) => !markAt(scene, to, 'grammar', 'of')
	);
	if (!rest) return;
	const own = scene.found.find(({ number }) => findRest(scene, number) === rest);
	const told = scene.found.filter(({ to }) => to <= rest.from);
	const kind = own ?? told.at(-1);
	const shares = told.filter((draft) => isLike(draft, kind));
	const part = shares.find(({ relation }) => relation === 'part_of');
	const whole = part ? part.parent : findMadeUp(scene, own ? [...shares, own] : shares);
	if (!whole) return;
	for (const draft of part ? [] : shares) tieTo(draft, whole);
	if (own) tieTo(own, whole);
}

function isLike({ metric, unit, relation }: FigureDraft, kind: FigureDraft | undefined): boolean {
	const isFree = relation === null || relation === 'part_of';
	return isFree && metric === kind?.metric && unit === kind.unit;
}

/** The last standing figure of the sentences before that is no smaller than all of them together. */
function findMadeUp(
	{ before, index }: Scene,
	parts: readonly FigureDraft[]
): FigureDraft | undefined {
	const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
	return before.findLast(
		(draft) =>
			isLike(draft, parts[0]) &&
			draft.relation === null &&
			index - draft.sentenceIndex <= SENTENCES &&
			(draft.value ?? draft.low ?? 0) >= sum
	);
}

/** Sentences back to what is taken apart. */
const SENTENCES = 2;

function tieTo(draft: FigureDraft, whole: FigureDraft): void {
	draft.relation = 'part_of';
	draft.parent = whole;
}
