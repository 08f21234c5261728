/** The signs of a text as borders between what it says. */
import { SIGN, type Tokens } from './tokens.ts';

/** True where one of the signs stands between two tokens. */
export function hasSign(tokens: Tokens, from: number, to: number, signs: string): boolean {
	return findSign(tokens, from, to, signs) < to;
}

/** The first of the signs between two tokens; `to` where none stands there. */
export function findSign({ kind, key }: Tokens, from: number, to: number, signs: string): number {
	let at = from;
	while (at < to && !(kind[at] === SIGN && signs.includes(key[at] ?? ' '))) at++;
	return at;
}

/** The mark that closes a quotation right before a token, over a comma; undefined where none stands there. */
export function closingQuoteBefore({ kind, key }: Tokens, at: number): number | undefined {
	const close = key[at - 1] === ',' ? at - 2 : at - 1;
	return kind[close] === SIGN && '»”"'.includes(key[close] ?? ' ') ? close : undefined;
}

/** Where the clause of a token begins: behind the last semicolon, `floor` where there is none. */
export function clauseBehindSemicolon({ key }: Tokens, at: number, floor: number): number {
	let start = at;
	while (start > floor && key[start - 1] !== ';') start--;
	return start;
}
