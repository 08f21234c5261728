/** What stands behind a name and says that it is one of a place: "Aitou, une bourgade chrétienne du nord". */
import { DIGITS, isCapital, WORD } from '../tokens.ts';
import { findSign } from '../signs.ts';
import type { Role } from './lexicon.ts';
import { findLongestName, isAcronym } from './names.ts';
import { isFunctionWord, isShouted, type Stretch, startOfName } from './stretch.ts';

/** "Kabasa, the camp where she stopped", "Silva Macua, a junction village on the N1". */
export function isApposed(stretch: Stretch, at: number): boolean {
	return stretch.tokens.key[at] === ',' && isKindAt(stretch, at + 1);
}

/** "Sinai es un barrio de chapa", "Bemba est un hameau": it says what it is. */
export function isDefined({ roles, ...stretch }: Stretch, at: number): boolean {
	const be = roles.startingAt(at, 'be');
	const article = be && roles.startingAt(be.to, 'article');
	return article !== undefined && findKind({ roles, ...stretch }, article.to) !== undefined;
}

/** A kind of place, and nothing behind it but adjectives up to what tells more of it. */
function isKindAt(stretch: Stretch, at: number): boolean {
	const { roles, tokens, to } = stretch;
	const article = roles.startingAt(at, 'article');
	const kind = roles.startingAt(at, 'anaphora') ?? findKind(stretch, article?.to ?? at);
	if (!kind || kind.to > to) return false;
	// "a village elder": in front of its noun no adjective can be told from another noun.
	const behind = kind.group === 'kinds' ? ADJECTIVES : 0;
	for (let end = kind.to; end <= kind.to + behind; end++) {
		if (end >= to || CLOSING.has(tokens.key[end] ?? '')) return true;
		if (roles.startingAt(end, 'where') ?? roles.startingAt(end, 'before')) return true;
		if (tokens.kind[end] !== WORD) return false;
	}
	return false;
}

const CLOSING: ReadonlySet<string> = new Set([',', '.', ':']);

/** The kind of place that words name, over its adjectives: "a small fishing village". */
function findKind(
	{ tokens, roles }: Pick<Stretch, 'tokens' | 'roles'>,
	from: number
): Role | undefined {
	const kindAt = (at: number): Role | undefined =>
		roles.startingAt(at, 'after') ?? roles.startingAt(at, 'kinds') ?? roles.startingAt(at, 'types');
	for (let at = from; at <= from + ADJECTIVES; at++) {
		const kind = isCapital(tokens, at) ? undefined : kindAt(at);
		// "a junction village": the last of them says it.
		if (kind) return kindAt(kind.to) ?? kind;
		if (tokens.kind[at] !== WORD || roles.startingAt(at, 'before')) return undefined;
	}
	return undefined;
}

/** Adjectives beside a kind of place. */
const ADJECTIVES = 2;

/** "recalls that of Ngarbuh, where 21 were killed": a clause tells of what happened in it. */
export function isTakenUp({ tokens, roles }: Stretch, run: number): boolean {
	const where = roles.startingAt(tokens.key[run] === ',' ? run + 1 : run, 'where');
	return where !== undefined && where.to - where.from === 1;
}

/** "stormed Yelwata, about 30 kilometres south of Makurdi", "of Yelwata, near Makurdi": how far from where. */
export function isMeasured(stretch: Stretch, at: number): boolean {
	if (stretch.tokens.key[at] !== ',') return false;
	const near = stretch.roles.startingAt(at + 1, 'before');
	if (near?.key === 'near' && isCapital(stretch.tokens, startOfName(stretch, near.to))) return true;
	return [1, 2, 3, 4].some(
		(step) => stretch.roles.startingAt(at + step, 'before')?.key === 'distance'
	);
}

/** "una escuela de Kuriga, en el estado de Kaduna", "de Alausí (Chimborazo)": a wider place follows. */
export function isExplained(stretch: Stretch, at: number): boolean {
	const wide =
		stretch.tokens.key[at] === '('
			? findLongestName(stretch.tokens, at + 1, stretch.to)
			: undefined;
	if (wide && stretch.tokens.key[wide.to] === ')')
		return !isAcronym(stretch.tokens, at + 1) || isShouted(stretch, at - 1);
	if (stretch.tokens.key[at] !== ',') return false;
	if (isNamedDivision(stretch, at + 1)) return true;
	if (stretch.roles.startingAt(at + 1, 'before')?.key !== 'in') return false;
	if (isDivision(stretch, startOfName(stretch, at + 2))) return true;
	return [2, 3, 4].some((step) => stretch.roles.startingAt(at + step, 'types') !== undefined);
}

/** ", Herat province". */
function isNamedDivision({ tokens, roles, to }: Stretch, at: number): boolean {
	if (!isCapital(tokens, at)) return false;
	const name = findLongestName(tokens, at, to);
	const kind = name && roles.startingAt(name.to, 'after');
	return kind !== undefined && DIVISIONS.has(kind.key);
}

const DIVISIONS: ReadonlySet<string> = new Set(['admin1', 'admin2']);

/** ", in the North-West": a country, a division or a side, right behind the preposition. */
function isDivision(stretch: Stretch, at: number): boolean {
	if (!isCapital(stretch.tokens, at)) return false;
	const name = findLongestName(stretch.tokens, at, stretch.to);
	return name?.regions.some(({ level }) => level === 0 || level === 1 || level === 2) ?? false;
}

/** "Masala (territoire de Beni)": the bracket says in what it lies. */
export function isTypedBracket(stretch: Stretch, at: number): boolean {
	const kind =
		stretch.tokens.key[at] === '(' ? stretch.roles.startingAt(at + 1, 'types') : undefined;
	return kind !== undefined && isCapital(stretch.tokens, startOfName(stretch, kind.to));
}

/** "Karadeux : 3 250 déplacés": a name that is no word of the language, and its number behind a colon. */
export function isHeading(stretch: Stretch, start: number, run: number): boolean {
	const { tokens } = stretch;
	if (tokens.key[run] !== ':' || !opensSentence(stretch, start)) return false;
	return (
		tokens.kind[run + 1] === DIGITS &&
		isStrange(stretch, start, run) &&
		!isPlacedLater(stretch, run)
	);
}

/** "Émeutes : 1 234 personnes arrêtées en Afrique du Sud": what follows has a place of its own. */
function isPlacedLater({ tokens, roles, to }: Stretch, run: number): boolean {
	for (let at = run + 2; at < Math.min(to, run + LINE_WORDS); at++) {
		const before = roles.startingAt(at, 'before');
		if (before && before.key !== 'of' && isCapital(tokens, before.to)) return true;
	}
	return false;
}

/** Tokens of a line under such a heading. */
const LINE_WORDS = 24;

/** "Karizbad, dans la province de Hérat : 43 civils": what lies there heads what a colon opens. */
export function isLed(stretch: Stretch, start: number, run: number): boolean {
	const colon = findSign(stretch.tokens, run, Math.min(stretch.to, run + LED_WORDS), ':');
	const isHead = colon < Math.min(stretch.to, run + LED_WORDS);
	return (isHead || run > start + 1) && isExplained(stretch, run);
}

/** Tokens from a name over what holds it to its colon. */
const LED_WORDS = 10;

/**
 * "Barsogo s'est réveillée en deuil", "Ban Lok : trente maisons": what a sentence opens with may be a
 * place, if another one points back to it.
 */
export function isTopic(stretch: Stretch, start: number, run: number): boolean {
	const { roles, tokens } = stretch;
	if (!opensSentence(stretch, start) || !isStrange(stretch, start, run)) return false;
	const isShort = (tokens.key[run] ?? '').length <= SHORT;
	const verb = roles.startingAt(run, 'be') ?? (isShort && roles.startingAt(run + 1, 'be'));
	return TOPIC_ENDS.has(tokens.key[run] ?? '') || Boolean(verb);
}

/** "Mati, the worst hit", "Ouargaye. In the yard". */
const TOPIC_ENDS: ReadonlySet<string> = new Set([':', ',', '.']);

/** Letters of "ne", "s'", "no", in front of a verb. */
const SHORT = 2;

function opensSentence({ tokens, from }: Stretch, start: number): boolean {
	for (let at = from; at < start; at++) if (tokens.kind[at] === WORD) return false;
	return true;
}

/** None of its words is one of the language. */
function isStrange(stretch: Stretch, start: number, run: number): boolean {
	const { tokens, lexicon } = stretch;
	if (isFunctionWord(stretch, start) || isAcronym(tokens, start)) return false;
	for (let at = start; at < run; at++) {
		if (lexicon.isWord(tokens.key[at] ?? '') || !isCapital(tokens, at)) return false;
	}
	return true;
}
