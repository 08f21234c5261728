/** Signs inside a name: "the farmers' union", "Location & Event Data Project". */
import { isCapital, type Tokens, WORD } from '../tokens.ts';

/** "the farmers' union": an apostrophe behind a plural, with more to come. */
export function isPluralOwner({ key, kind, spaced }: Tokens, at: number): boolean {
	if (key[at] !== "'" || spaced[at] || !spaced[at + 1]) return false;
	return kind[at + 1] === WORD && (key[at - 1]?.endsWith('s') ?? false);
}

/** "Location & Event Data Project": between two capitals of one name. */
export function joinsNames(tokens: Tokens, at: number): boolean {
	return tokens.key[at] === '&' && isCapital(tokens, at - 1) && isCapital(tokens, at + 1);
}
