/** How groups of digits that spaces part make up numbers: "12 345 98" is 12 345 and 98, or 12, 345 and 98. */

/** The groups at which each number of a row begins. */
export type Split = readonly number[];

/** Rows of numbers with more ways to be read than this are given up. */
const MOST = 64;

/** All ways to read groups as a count of numbers; none where there are none or too many. */
export function listSplits(groups: readonly string[], count: number): Split[] {
	const found: number[][] = [];
	const extend = (split: number[], at: number): void => {
		if (split.length > count || found.length > MOST) return;
		if (at === groups.length) {
			if (split.length === count) found.push(split);
			return;
		}
		if (canBegin(groups[at])) extend([...split, at], at + 1);
		if (split.length > 0 && continues(groups, split.at(-1) ?? 0, at)) extend(split, at + 1);
	};
	extend([], 0);
	return found.length > MOST ? [] : found;
}

/** No number begins with a nought but nought itself. */
function canBegin(group = ''): boolean {
	return group === '0' || !group.startsWith('0');
}

/** Three digits behind up to three, none of them grouped already. */
function continues(groups: readonly string[], first: number, at: number): boolean {
	const opens = /^[1-9]\d{0,2}$/.test(groups[first] ?? '');
	return opens && /^\d{3}$/.test(groups[at] ?? '') && at - first < LONGEST;
}

/** Groups of the longest number: no count of people has thousands of millions. */
const LONGEST = 3;

/** The value of each number; dashes are nought. */
function valuesOf(groups: readonly string[], split: Split): number[] {
	return split.map((from, i) => {
		const digits = groups
			.slice(from, split[i + 1])
			.join('')
			.replace(/\D/g, '');
		return Number(digits);
	});
}

/** The only choice of a split for each row by which every column adds up to the last row. */
export function settleBySum(
	rows: readonly (readonly string[])[],
	splits: readonly Split[][]
): Split[] {
	const found: Split[][] = [];
	const total = rows.length - 1;
	const choose = (chosen: Split[], sums: readonly number[]): void => {
		const row = chosen.length;
		for (const split of splits[row] ?? []) {
			const values = valuesOf(rows[row] ?? [], split);
			if (row === total) {
				if (values.every((value, i) => value === sums[i])) found.push([...chosen, split]);
			} else
				choose(
					[...chosen, split],
					values.map((value, i) => value + (sums[i] ?? 0))
				);
		}
	};
	const ways = splits.reduce((product, list) => product * list.length, 1);
	if (ways > 0 && ways <= MOST * MOST) choose([], []);
	const [only, ...others] = found;
	return only && others.length === 0 ? only : [];
}
