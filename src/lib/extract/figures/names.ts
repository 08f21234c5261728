/** Names that the layout puts beside a number: "Erbil (4 872)", "Goma : 145 cas". */
import type { Span } from '../document.ts';
import { isCapital, SIGN, WORD } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import type { Reading } from './reading.ts';
import { isPercent } from './shares.ts';
import { markAt, markBefore, type Scene } from './scene.ts';

/** The name with a capital that ends before a token; a share may stand between ("Anbar avec 18 % ("). */
export function nameBefore(scene: Scene, at: number): { from: number; to: number } | undefined {
	const { tokens, places } = scene.document;
	const to = beforeAside(scene, beforeShare(scene, at));
	const known = mentionsIn(places, { from: to - 1, to }).find((place) => place.to === to);
	let from = known?.from ?? to;
	for (let i = from - 1; i >= Math.max(scene.from, to - 8); i--) {
		if (tokens.kind[i] !== WORD) break;
		if (isCapital(tokens, i)) from = i;
		// "Anse-à-Veau": small words between hyphens.
		else if (!tokens.joined[i + 1] && !markAt(scene, i, 'grammar', 'of', 'article')) break;
	}
	return from < to ? { from, to } : undefined;
}

/** "le Sindh, au sud (17)", "Maradi, in the south, (14)": over where it lies, between two commas or in front of a bracket. */
function beforeAside(scene: Scene, at: number): number {
	const { key, kind } = scene.document.tokens;
	const end = key[at - 1] === ',' ? at - 1 : at;
	if (key[at] !== '(' || isCapital(scene.document.tokens, end - 1)) return at;
	let from = end;
	while (from > scene.from && end - from < ASIDE_WORDS && kind[from - 1] === WORD) from--;
	const isAside = key[from - 1] === ',' && markAt(scene, from, 'grammar', 'locative') !== undefined;
	return isAside ? from - 1 : at;
}

/** Tokens of "in the north-west", "dans l'extrême nord". */
const ASIDE_WORDS = 6;

/** Where "avec 18 %" begins that ends before a token; the token itself where no share does. */
function beforeShare(scene: Scene, at: number): number {
	const share = scene.numbers.find(
		(number) => number.to < at && at - number.to <= PERCENT_WORDS && isPercent(scene, number)
	);
	if (!share) return at;
	const { tokens } = scene.document;
	const start = markBefore(scene, share.from, 'grammar', 'article')?.from ?? share.from;
	const isLinked = tokens.kind[start - 1] === WORD && !isCapital(tokens, start - 1);
	return isLinked ? start - 1 : start;
}

/** Tokens of the sign or the words of a percentage. */
const PERCENT_WORDS = 2;

/** The place that heads the stretch of a number: "Nord-Kivu : 1 204 cas, 31 décès ; Sud-Kivu : …". */
export function findLabelPlace(scene: Scene, at: number): Span | null {
	const { tokens } = scene.document;
	let colon: number | undefined;
	let start = scene.from;
	for (let i = at - 1; i >= Math.max(scene.from, at - 30); i--) {
		const key = tokens.kind[i] === SIGN ? (tokens.key[i] ?? '') : '';
		if (key === ':') colon = i;
		if (key === ';') {
			start = i + 1;
			break;
		}
	}
	if (colon === undefined || colon - start > 6) return null;
	const place = mentionsIn(scene.document.places, { from: start, to: colon }).find(
		({ from }) => from - start <= 2
	);
	return place ? { from: place.from, to: place.to } : null;
}

/** "Goma (145 cas)", "Goma (145 cas, 3 décès)": the name in front of the bracket with the number. */
export function findBracketName(scene: Scene, from: number): Span | null {
	const { key } = scene.document.tokens;
	let open = from - 1;
	while (open > Math.max(scene.from, from - BRACKET) && key[open] !== '(' && key[open] !== ')')
		open--;
	if (key[open] !== '(') return null;
	const inside = { from: open + 1, to: from };
	const isFirst = open === from - 1;
	const isCount = isFirst || scene.found.some((one) => one.from >= open && one.to <= from);
	if (!isCount || mentionsIn(scene.document.places, inside).length > 0) return null;
	return nameBefore(scene, open) ?? null;
}

/** Tokens of a bracket in front of its second figure. */
const BRACKET = 12;

export function placeBehind(
	scene: Scene,
	reading: Pick<Reading, 'to'>
): { from: number; to: number } | null {
	const { tokens, places } = scene.document;
	const at = markAt(scene, reading.to, 'grammar', 'each')?.to ?? reading.to;
	const locative = markAt(scene, at, 'grammar', 'locative');
	if (!locative) return null;
	let from = locative.to;
	const article = markAt(scene, from, 'grammar', 'article');
	if (article) from = article.to;
	// "187 on Tuesday": a day has a capital too.
	if (scene.dates.some((date) => date.from <= from && date.to > from)) return null;
	const [known] = mentionsIn(places, { from, to: from + NAME_WORDS });
	if (known && known.from - from === 1 && !isCapital(tokens, from)) return known;
	return isCapital(tokens, from) || article ? { from, to: endOfName(scene, from) } : null;
}

/** "in neighboring Rukum West": tokens behind the preposition that hold a name. */
const NAME_WORDS = 6;

function endOfName(scene: Scene, from: number): number {
	const { tokens } = scene.document;
	let to = from + 1;
	while (
		to < scene.to &&
		tokens.kind[to] === WORD &&
		(isCapital(tokens, to) || tokens.joined[to] || markAt(scene, to, 'grammar', 'of', 'article'))
	)
		to++;
	return to;
}

export function placeBefore(
	scene: Scene,
	reading: Reading
): { from: number; to: number } | undefined {
	const { tokens } = scene.document;
	const sign = tokens.key[reading.from - 1] ?? '';
	if (sign !== ',' && sign !== ':') return nameDirectlyBefore(scene, reading);
	return nameBefore(scene, reading.from - 1);
}

/** "Maradé 31, Zindra 12". */
function nameDirectlyBefore(
	scene: Scene,
	reading: Reading
): { from: number; to: number } | undefined {
	return isCapital(scene.document.tokens, reading.from - 1)
		? nameBefore(scene, reading.from)
		: undefined;
}
