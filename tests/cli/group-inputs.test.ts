/** Which inputs of the command line share a transaction. */
import { expect, test } from 'vitest';
import { groupInputs } from '../../src/cli/group-inputs.ts';

const long = 'a'.repeat(60_000);
const page = '<!doctype html><html><body><p>12 morts</p></body></html>';

test.each([
	['none', [], []],
	['short texts, together', ['a', 'b', 'c'], [3]],
	['texts that are too long together', [long, 'b', long, 'd'], [2, 2]],
	['a text that is too long by itself', ['a', long + long, 'c'], [1, 1, 1]],
	['a page, alone', ['a', page, 'c', 'd'], [1, 1, 2]]
])('%s', (_, contents, sizes) => {
	const inputs = contents.map((content, index) => ({ name: String(index), content }));
	const groups = groupInputs(inputs);
	expect(groups.map((group) => group.length)).toEqual(sizes);
	expect(groups.flat()).toEqual(inputs);
});
