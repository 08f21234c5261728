/** Lists of what shares a predicate: "Three schools, two clinics, 14 shops and 60 houses were burned". */
import type { Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { SIGN } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import type { Head } from './head.ts';
import { markBefore, type Scene } from './scene.ts';

type Heads = ReadonlyMap<NumberMention, Head | undefined>;

/** The stretches of a sentence that name one counted thing after the other, up to the one behind "and". */
export function findCoordinated(scene: Scene, heads: Heads): Span[] {
	const found: Span[] = [];
	let start: NumberMention | undefined;
	let isClosed = false;
	scene.numbers.forEach((number, i) => {
		const last = scene.numbers[i - 1];
		const joint = !isClosed && last && joins(scene, heads, last, number);
		if (!joint) start = undefined;
		isClosed = joint === 'and';
		if (!joint) return;
		start ??= last;
		const end = heads.get(number)?.to ?? number.to;
		// "200 000 élèves, et 224 écoles ont été touchées": behind a comma "and" opens a clause, but in a list.
		const isPair = start === last && isBehindComma(scene, number);
		if (isClosed && start && !isPair) found.push({ from: start.to, to: end });
	});
	return found;
}

function isBehindComma(scene: Scene, { from }: NumberMention): boolean {
	const and = markBefore(scene, from, 'grammar', 'and');
	return and !== undefined && scene.document.tokens.key[and.from - 1] === ',';
}

/** What stands between two plain nouns of a list: no more than a comma or "and", and what describes the first. */
function joins(
	scene: Scene,
	heads: Heads,
	last: NumberMention,
	next: NumberMention
): ',' | 'and' | undefined {
	const [from, to] = [heads.get(last), heads.get(next)].map(plainEnd);
	if (from === undefined || to === undefined || next.from - from > DESCRIPTION) return undefined;
	if (scene.marks.some((mark) => mark.from >= from && mark.to <= next.from && isVerbal(mark)))
		return undefined;
	const { key, kind } = scene.document.tokens;
	for (let at = from; at < next.from; at++)
		if (kind[at] === SIGN && !',«»"“”-'.includes(key[at] ?? ' ')) return undefined;
	const start = markBefore(scene, next.from, 'grammar', 'dative')?.from ?? next.from;
	if (markBefore(scene, start, 'grammar', 'and')) return 'and';
	return key[start - 1] === ',' ? ',' : undefined;
}

/** Behind a noun that says nothing of what befell those it counts. */
function plainEnd(head: Head | undefined): number | undefined {
	return head?.kind === 'noun' && head.metric === null && head.to === head.nounTo
		? head.to
		: undefined;
}

function isVerbal({ section, key, sub }: Mark): boolean {
	if (section === 'frames') return sub !== 'noun';
	return section === 'grammar' && VERBAL.has(key);
}

const VERBAL: ReadonlySet<string> = new Set(['be', 'have', 'been', 'relative', 'clauseStart']);

/** Tokens from a noun to the next number: "schools in the town, and". */
const DESCRIPTION = 8;
