/** Look-ups in lists of mentions that stand in text order, in logarithmic time. */
import type { Span } from './document.ts';

/** The mentions that lie wholly between two tokens. */
export function mentionsIn<M extends Span>(mentions: readonly M[], span: Span): M[] {
	let found: M[] | undefined;
	for (let i = firstFrom(mentions, span.from); i < mentions.length; i++) {
		const mention = mentions[i];
		if (!mention || mention.from >= span.to) break;
		if (mention.to > span.to) continue;
		if (found) found.push(mention);
		else found = [mention];
	}
	return found ?? [];
}

/** Adds to the list at a place; most lists stay as short as they are made here. */
export function addAt<T>(lists: (T[] | undefined)[], at: number, one: T): void {
	const list = lists[at];
	if (list) list.push(one);
	else lists[at] = [one];
}

/** The first mention that begins at a token or behind it and fulfils a condition. */
export function findBehind<M extends Span>(
	mentions: readonly M[],
	at: number,
	isFitting: (mention: M) => boolean
): M | undefined {
	for (let i = firstFrom(mentions, at); i < mentions.length; i++) {
		const mention = mentions[i];
		if (mention && isFitting(mention)) return mention;
	}
	return undefined;
}

/** The last mention that ends at a token or before it and fulfils a condition. */
export function findLastBefore<M extends Span>(
	mentions: readonly M[],
	at: number,
	isFitting: (mention: M) => boolean
): M | undefined {
	for (let i = firstFrom(mentions, at) - 1; i >= 0; i--) {
		const mention = mentions[i];
		if (mention && mention.to <= at && isFitting(mention)) return mention;
	}
	return undefined;
}

/** The index of the first mention that begins at a token or behind it. */
function firstFrom(mentions: readonly Span[], at: number): number {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle]?.from ?? Infinity) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}
