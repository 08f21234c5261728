import { describe, expect, test } from 'vitest';
import { extract } from '#lib/extract/index.ts';
import { readLines } from '../support/extract-cases.ts';

/** "metric: a | b" as its name and its list. */
function readList(line: string): [name: string, items: string[]] {
	const colon = line.indexOf(':');
	const items = line.slice(colon + 1).split('|');
	return [line.slice(0, colon), items.map((item) => item.trim())];
}

const NOTHING_BEHIND = '-';

/** "120 people were killed", "120 people were killed on Monday.": with each subject and ending. */
function* tell(predicate: string, subjects: readonly string[], endings: readonly string[]) {
	for (const subject of subjects)
		for (const ending of endings) {
			const behind = ending === NOTHING_BEHIND ? '' : ending.replace(/^(?!,)/, ' ');
			yield `${subject} ${predicate}${behind}.`;
		}
}

describe.each(['fr', 'en', 'es'])('predicates in %s', (lang) => {
	const lines = readLines(`predicates/${lang}.txt`).filter((line) => line !== '');
	const [subjects, endings, ...metrics] = lines.map(readList);
	const cases = metrics.flatMap(([metric, list]) => list.map((predicate) => [metric, predicate]));

	test.each(cases)('%s: %s', (metric, predicate) => {
		const wrong = [...tell(predicate ?? '', subjects?.[1] ?? [], endings?.[1] ?? [])].filter(
			(text) => {
				const found = extract(text, { published: '2022-03-09', lang });
				return found.length !== 1 || found[0]?.metric !== metric;
			}
		);
		expect(wrong).toEqual([]);
	});
});
