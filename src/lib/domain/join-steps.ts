import { ListMemo } from './list-memo.ts';
import type { Step } from './stock.ts';

const joined = new ListMemo<readonly Step[], Step[]>();

/** R3: the published value where it stands, the sum from below where it does not. */
export function joinSteps(own: Step[], children: Step[]): Step[] {
	if (own.length === 0) return children;
	if (children.length === 0) return own;
	return joined.get([own, children], '', () => putOwnFirst(own, children));
}

function putOwnFirst(own: readonly Step[], children: readonly Step[]): Step[] {
	const gaps = listGaps(own);
	const filled: Step[] = [...own];
	let gap = 0;
	for (const step of children) {
		while ((gaps[gap]?.until ?? Infinity) < step.from) gap += 1;
		for (let index = gap; (gaps[index]?.from ?? Infinity) <= step.until; index += 1) {
			const { from = 0, until = 0 } = gaps[index] ?? {};
			filled.push(cut(step, from, until));
		}
	}
	return filled.sort((a, b) => a.from - b.from);
}

/** What of a step lies in a gap; the step itself where all of it does. */
function cut(step: Step, from: number, until: number): Step {
	if (step.from >= from && step.until <= until) return step;
	return { ...step, from: Math.max(step.from, from), until: Math.min(step.until, until) };
}

function listGaps(own: readonly Step[]): { from: number; until: number }[] {
	const gaps: { from: number; until: number }[] = [];
	let from = -Infinity;
	for (const step of own) {
		if (from < step.from) gaps.push({ from, until: step.from - 1 });
		from = step.until + 1;
	}
	return [...gaps, { from, until: Infinity }];
}
