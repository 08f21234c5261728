/** Names side by side that "and" ends: none of them says where the one before it lies. */
import type { Region } from '#lib/domain/region.ts';
import { SIGN, type Tokens, WORD } from '../tokens.ts';
import type { Settled } from './settled.ts';

/** "in Kiboga, Mutarule and Luvungi": three places, of which the first is not in the second. */
export function partList(tokens: Tokens, settled: readonly Settled[]): void {
	const last = settled.at(-1);
	const end = settled.at(-2);
	if (!last || !end || !isAndBetween(tokens, end.candidate.to, last.candidate.from)) return;
	const isLong = settled.length > LONG && isRun(tokens, settled.slice(-LONG - 1, -1));
	for (let at = settled.length - 2; at > 0; at--) {
		const [one, next] = [settled[at - 1], settled[at]];
		if (!one || !next || !isCommaBetween(tokens, one, next)) return;
		if (!areAlike(next, last) && !(isLong && isOfOneCountry(next, last))) return;
		if (next.kind !== 'within' || one.region !== next.region) continue;
		if (last.kind === 'within') last.kind = one.kind;
		next.kind = one.kind;
		one.region = undefined;
	}
}

/** Names from which on a list is no village with its district and its province: "Kurigram, Rangpur, Lalmonirhat and Bogra". */
const LONG = 3;

function isRun(tokens: Tokens, names: readonly Settled[]): boolean {
	return names.every((one, at) => {
		const next = names[at + 1];
		return !next || isCommaBetween(tokens, one, next);
	});
}

function isOfOneCountry({ region: one }: Settled, { region: other }: Settled): boolean {
	const isWithin = one?.level !== 0 && other?.level !== 0;
	return isWithin && (!one || !other || one.country === other.country);
}

/** Only commas and one word ("et") between two names. */
export function isListed(tokens: Tokens, from: number, to: number): boolean {
	if (to < from || to - from > 2) return false;
	for (let at = from; at < to; at++) {
		if (!isComma(tokens, at) && !(isAnd(tokens, at) && at === to - 1)) return false;
	}
	return true;
}

function isCommaBetween(tokens: Tokens, one: Settled, next: Settled): boolean {
	const { to } = one.candidate;
	return next.candidate.nameFrom === to + 1 && isComma(tokens, to);
}

function isAndBetween(tokens: Tokens, from: number, to: number): boolean {
	return to > from && isListed(tokens, from, to) && isAnd(tokens, to - 1);
}

/** Towns and what is called as they are, or divisions of one level; an unknown name may be a town. */
function areAlike({ region: one }: Settled, { region: other }: Settled): boolean {
	if (!one) return true;
	if (other && one.country !== other.country) return false;
	return isLocal(one) ? !other || isLocal(other) : one.level === other?.level;
}

function isLocal({ level }: Region): boolean {
	return level !== 0 && level !== 1;
}

function isComma({ kind, key }: Tokens, at: number): boolean {
	return kind[at] === SIGN && key[at] === ',';
}

/** "et", "and", "y": as short as no preposition of a move ("le Soudan pour le Tchad"). */
function isAnd({ kind, start, end }: Tokens, at: number): boolean {
	return kind[at] === WORD && (end[at] ?? 0) - (start[at] ?? 0) <= AND;
}

const AND = 3;
