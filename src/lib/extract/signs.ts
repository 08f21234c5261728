/** The signs of a text as borders between what it says. */
import { SIGN, type Tokens } from './tokens.ts';

/** True where one of the signs stands between two tokens. */
export function hasSign(tokens: Tokens, from: number, to: number, signs: string): boolean {
	for (let at = from; at < to; at++) {
		if (tokens.kind[at] === SIGN && signs.includes(tokens.key[at] ?? ' ')) return true;
	}
	return false;
}

/** Where the clause of a token begins: behind the last semicolon, `floor` where there is none. */
export function clauseBehindSemicolon({ key }: Tokens, at: number, floor: number): number {
	let start = at;
	while (start > floor && key[start - 1] !== ';') start--;
	return start;
}
