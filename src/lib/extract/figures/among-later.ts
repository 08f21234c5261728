/** "Nine children were among the 31 killed": parts that are told before their whole. */
import { hasSign } from '../signs.ts';
import type { NumberMention, FigureDraft } from '../types.ts';
import { makeDraft } from './drafts.ts';
import type { Head } from './head.ts';
import { readQualifier } from './qualifiers.ts';
import { type Scene, markBefore, marksWithin } from './scene.ts';

/** The noun of every number of a sentence. */
export type HeadsByNumber = ReadonlyMap<NumberMention, Head | undefined>;

/** Ties those counted right before "among" to the figure behind it; what had no predicate takes its metric. */
export function readAmongLater(scene: Scene, heads: HeadsByNumber): void {
	const cues = marksWithin(scene, scene.from, scene.to, 'relation', 'amongThe');
	if (cues.length === 0) return;
	for (const cue of cues) {
		const whole = scene.found.find(({ from }) => from >= cue.to && from - cue.to <= ARTICLE);
		if (whole?.unit !== 'person' || whole.relation !== null) continue;
		for (const number of numbersBefore(scene, heads, cue.from))
			if ((number.value ?? Infinity) < (whole.value ?? whole.low ?? 0))
				addPart(scene, number, heads.get(number), whole);
	}
	scene.found.sort((a, b) => a.from - b.from);
}

/** Tokens of "the at least", and of a verb between a noun and the cue: "se trouvent également". */
const ARTICLE = 2;
const VERB = 4;

/** The number whose noun the verb follows, and those that "and" joins to it: "five women and three children". */
function numbersBefore(scene: Scene, heads: HeadsByNumber, at: number): NumberMention[] {
	const { tokens } = scene.document;
	const found: NumberMention[] = [];
	let end = at;
	let reach = VERB;
	for (const number of scene.numbers.toReversed()) {
		const head = heads.get(number);
		if (number.from >= end || head === undefined || head.kind === 'thing') continue;
		if (end - head.to > reach || hasSign(tokens, head.to, end, ',')) break;
		found.push(number);
		if (!markBefore(scene, number.from, 'grammar', 'and')) break;
		[end, reach] = [number.from, 1];
	}
	// "Une femme figure parmi les 12 tués": one alone is no count of its own.
	return found.length > 1 ? found : found.filter(({ form }) => form !== 'article');
}

function addPart(scene: Scene, number: NumberMention, head: Head | undefined, whole: FigureDraft) {
	const known = scene.found.findIndex((draft) => draft.number === number);
	const qualifier = readQualifier(scene, number, Math.max(head?.to ?? number.to, number.to));
	const finding = {
		unit: whole.unit,
		metric: whole.metric,
		subgroup: head?.subgroup ?? null,
		frame: whole.frame,
		relation: 'part_of' as const,
		parent: whole,
		rule: '<number> among <figure>'
	};
	const part = makeDraft(scene.document, scene.index, number, head, qualifier, finding);
	scene.found.splice(known < 0 ? scene.found.length : known, known < 0 ? 0 : 1, part);
}
