/** Which figure a newer reading of the same text is about. */

/** Where words stand in a text, UTF-16, the end excluded. */
interface Span {
	start: number;
	end: number;
}

/**
 * For each new reading the old one of the same words: the very same span, else the first that
 * overlaps and is not taken; undefined where these words were not read before.
 */
export function matchReadings<Old extends Span>(
	olds: readonly Old[],
	news: readonly Span[]
): (Old | undefined)[] {
	const bySpan = new Map(olds.map((old) => [keyOf(old), old]));
	const matches = news.map((span) => {
		const same = bySpan.get(keyOf(span));
		bySpan.delete(keyOf(span));
		return same;
	});
	const left = [...bySpan.values()].sort(byStart);
	for (const i of [...news.keys()].sort((a, b) => byStart(news[a], news[b]))) {
		if (matches[i] === undefined) matches[i] = takeOverlapping(left, news[i]);
	}
	return matches;
}

/** Takes the first old reading that overlaps, and drops those that end before: none can need them. */
function takeOverlapping<Old extends Span>(left: Old[], span: Span | undefined): Old | undefined {
	if (!span) return undefined;
	while (left[0] && left[0].end <= span.start) left.shift();
	return left[0] && left[0].start < span.end ? left.shift() : undefined;
}

function keyOf({ start, end }: Span): string {
	return `${start} ${end}`;
}

function byStart(a: Span | undefined, b: Span | undefined): number {
	return (a?.start ?? 0) - (b?.start ?? 0);
}
