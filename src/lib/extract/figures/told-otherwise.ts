/** "The army speaks of 12 dead, the rebels of 45", "The opposition talks of 45": another's count of the same. */
import type { Finding } from './drafts.ts';
import { SIGN, WORD } from '../tokens.ts';
import { findBehind, mentionsIn } from '../spans.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** A bare number that ends its clause, behind someone who tells and nothing that is counted. */
export function readToldOtherwise(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	if (reading.head !== undefined || !endsClause(scene, reading.to)) return undefined;
	const teller = findTeller(scene, reading);
	const last = teller && findSame(scene, drafts, teller.from);
	return last && inherit(scene, reading, last, '<verb of counting> <number>');
}

/** A sign behind the number, or the end of the sentence. */
function endsClause({ document: { tokens }, to: end }: Scene, to: number): boolean {
	return to >= end || (tokens.kind[to] === SIGN && ENDS.includes(tokens.key[to] ?? ' '));
}

const ENDS = '.;,)»”"';

/** Whoever tells right in front of the number. */
function findTeller(scene: Scene, { from, number }: Reading): SourceMention | undefined {
	const { sources, tokens } = scene.document;
	const told = mentionsIn(sources, { from: scene.from, to: from });
	const teller = told.findLast((one) => from - one.to <= VERB_WORDS);
	if (!teller || !TELLERS.has(teller.kind)) return undefined;
	if (scene.numbers.some((one) => one !== number && one.from >= teller.to && one.to <= from))
		return undefined;
	const isCounted = [...scene.heads, ...scene.frames].some(
		(mark) => mark.from >= teller.to && mark.from < from && mark.from !== teller.cueFrom
	);
	if (isCounted) return undefined;
	for (let at = teller.to; at < from; at++)
		if (tokens.kind[at] !== WORD && tokens.key[at] !== ',') return undefined;
	return teller;
}

const TELLERS: ReadonlySet<string> = new Set(['subject', 'prefix', 'pronoun']);

/** Tokens of a verb of telling with what stands around it: ", desde Estambul, habló en cambio de". */
const VERB_WORDS = 9;

/** The figure that was told just before: in this sentence, or as the last of the one before in its paragraph. */
function findSame(
	scene: Scene,
	drafts: readonly FigureDraft[],
	teller: number
): FigureDraft | undefined {
	const last = drafts.findLast((draft) => draft.to <= teller) ?? scene.before.at(-1);
	if (!last || scene.index - last.sentenceIndex > 1) return undefined;
	const paragraph = findBehind(scene.document.paragraphs, last.from, () => true)?.from ?? Infinity;
	if (paragraph <= teller) return undefined;
	return last.relation === 'part_of' && last.parent ? last.parent : last;
}
