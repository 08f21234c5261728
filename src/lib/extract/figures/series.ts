/** Numbers that go on with the figure before them by their form: the same word, the next class of cases. */
import { withFields } from '../fields.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { hasPartCue } from './parts.ts';
import { lastBefore } from './place-lists.ts';
import type { Reading } from './reading.ts';
import { isPrevious } from './relations.ts';
import { markAt, markBefore, type Scene } from './scene.ts';

/** "16 décès par noyade et 31 par effondrement": the same word stands behind both numbers. */
export function readSameWord(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = lastBefore(scene, reading, drafts);
	const { tokens } = scene.document;
	if (!last || reading.from - last.to > SAME_WORDS || tokens.kind[last.to] !== WORD)
		return undefined;
	if (tokens.key[reading.to] !== tokens.key[last.to] || isCapital(tokens, reading.to))
		return undefined;
	// "Douze ont été tués, trois ont pu sortir": a verb of its own.
	if (markAt(scene, reading.to, 'grammar', 'be', 'have')) return undefined;
	const isNext =
		markBefore(scene, reading.from, 'grammar', 'and') ?? isComma(scene, reading.from - 1);
	if (!isNext || isPrevious(scene, reading)) return undefined;
	return withFields(inherit(scene, reading, last, SAME_WORD), {
		relation: last.relation,
		parent: last.parent
	});
}

/** "13 cas confirmés, 22 probables et 23 suspects": the next class of cases. */
export function readClass(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = drafts.at(-1);
	if (last?.unit !== 'case' || last.sentenceIndex !== scene.index) return undefined;
	const end = endOfDisease(scene, last.to);
	if (reading.from - end > CLASS_WORDS || !isClassAt(scene, reading.number.to)) return undefined;
	const isNext = [end, end + 1].some((at) => isComma(scene, at) || isAnd(scene, at));
	const isPart = hasPartCue(scene, reading.number);
	if (!isNext && !isPart) return undefined;
	// "1 430 cas, dont 960 confirmés": of the cases told right before.
	const whole = isPart && last.relation !== 'part_of' ? last : last.parent;
	return {
		unit: 'case',
		metric: last.metric,
		subgroup: null,
		antecedent: last,
		relation: isPart ? 'part_of' : last.relation,
		parent: whole,
		rule: '<cases> <number> <class>'
	};
}

/** "cas suspects de choléra": where the name of the disease behind a noun ends. */
function endOfDisease(scene: Scene, at: number): number {
	const name = markAt(scene, at, 'grammar', 'of')?.to ?? at;
	const disease = scene.marks.find(({ section, from }) => section === 'diseases' && from === name);
	return disease?.to ?? at;
}

/** Tokens between the noun of the last class and the next number: "confirmés,". */
const CLASS_WORDS = 2;

function isClassAt(scene: Scene, at: number): boolean {
	return markAt(scene, at, 'grammar', 'fusedAdjective', 'caseClass') !== undefined;
}

function isAnd(scene: Scene, at: number): boolean {
	return markAt(scene, at, 'grammar', 'and') !== undefined;
}

export const SAME_WORD = '<number> <same word>';

/** Tokens from a figure to the next one with the same word behind it. */
const SAME_WORDS = 7;

function isComma({ document }: Scene, at: number): boolean {
	return document.tokens.key[at] === ',';
}
