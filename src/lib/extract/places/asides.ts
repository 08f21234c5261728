/** What a sentence says of a place between commas before it goes on. */
import { type Tokens, WORD } from '../tokens.ts';

/** Tokens of what is said of a place between commas. */
const ASIDE_WORDS = 14;

/** Behind the second comma of "Sebagoro, sur la rive ougandaise, a vu", else where the name ends. */
export function endOfAside({ key, kind }: Tokens, name: number, limit: number): number {
	if (key[name] !== ',') return name;
	for (let at = name + 1; at < Math.min(limit, name + ASIDE_WORDS); at++) {
		if (key[at] === ',') return at + 1;
		if (kind[at] !== WORD) break;
	}
	return name;
}
