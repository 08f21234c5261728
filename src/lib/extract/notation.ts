/** The notation of a lexicon: one entry for all the forms that a phrase may take. */

/**
 * The options for each word of an entry: "tué(e)(s)" = tué, tués, tuée, tuées; "chef|cheffe du camp"
 * = chef or cheffe, du, camp. An option may be empty ("(de)").
 */
export function readNotation(notation: string): string[][] {
	return notation.split(' ').map(readOptions);
}

function readOptions(word: string): string[] {
	const options: string[] = [];
	for (const option of word.split('|')) addEndings(option, options);
	return options;
}

function addEndings(word: string, options: string[]): void {
	const open = word.indexOf('(');
	if (open < 0) {
		options.push(word);
		return;
	}
	const close = word.indexOf(')', open);
	if (close < 0) throw new Error(`Unclosed bracket in the lexicon: "${word}"`);
	const head = word.slice(0, open);
	const rest = word.slice(close + 1);
	addEndings(head + rest, options);
	addEndings(head + word.slice(open + 1, close) + rest, options);
}
