/** Numbers in the sentence of another figure that have a place of their own and no noun. */
import { withFields } from '../fields.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { Span } from '../document.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { nameBefore, placeBefore, placeBehind } from './names.ts';
import { isOfAnother } from './other-counts.ts';
import type { Reading } from './reading.ts';
import { isPrevious, opensList } from './relations.ts';
import { addsUp } from './sums.ts';
import { latest } from './wholes.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';

/** "9 décès à Nikia, 4 à Bembéré et un à Kandou", "à Kolou, 18 morts ; à Banira, 7". */
export function readPlaceList(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = lastBefore(scene, reading, drafts);
	if (!last || reading.from - last.to > reachOf(scene, reading, last)) return undefined;
	// "20 149 en Veracruz; 15 985, en Chiapas; …": between semicolons a comma stands for the noun.
	const { key } = scene.document.tokens;
	const isApart = key[reading.from - 1] === ';' && key[reading.to] === ',';
	const behind = placeBehind(
		scene,
		isApart ? withFields(reading, { to: reading.to + 1 }) : reading
	);
	const before = behind ? undefined : placeBefore(scene, reading);
	if (!behind && !before) return undefined;
	const isInside =
		key[reading.from - 1] === '(' ||
		opensList(scene, last, reading) ||
		(last.relation === null && addsUp(scene, last, reading.number));
	const whole = last.relation === 'part_of' ? last.parent : isInside ? last : null;
	return withFields(inherit(scene, reading, last, IN_PLACE), {
		relation: whole ? 'part_of' : null,
		parent: whole,
		placeSpan: behind ?? before ?? null
	});
}

/** Tokens back to the row before; a bracket that opens with the number goes back to the figure of the sentence. */
function reachOf(scene: Scene, { from }: Reading, last: FigureDraft): number {
	if (last.relation === 'part_of') return PART_WORDS;
	const isOpening = scene.document.tokens.key[from - 1] === '(';
	const isOther = [...scene.things].some((thing) => thing.from >= last.to && thing.from < from);
	return isOpening && !isOther ? BRACKET_WORDS : LIST_WORDS;
}

/** Tokens from a row to the next: "à Nikia, à la frontière du Mali,"; more where the rows are parts. */
const LIST_WORDS = 13;
const PART_WORDS = 20;
const BRACKET_WORDS = 40;

/** The figure that a number without a noun of its own may go on from: the last one of its sentence. */
export function lastBefore(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const last = drafts.at(-1);
	return last?.sentenceIndex === scene.index && reading.head?.kind !== 'noun' ? last : undefined;
}

/** The same where the row repeats the noun of the one before, or of that which it equals. */
function lastOfNoun(
	scene: Scene,
	{ head }: Reading,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const last = drafts.at(-1);
	const row = last?.relation === 'equivalent' ? last.parent : last;
	if (row?.sentenceIndex !== scene.index || head?.kind !== 'noun') return undefined;
	return head.metric === null && head.unit === row.unit ? row : undefined;
}

/** "…, suivi du Haut-Uele avec 11 et du Tanganyika avec 4": the next places of a ranking. */
export function readRanked(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = lastBefore(scene, reading, drafts) ?? leader(scene, reading, drafts);
	if (!last || isOfAnother(scene, last, reading)) return undefined;
	const start = Math.max(last.to, scene.from);
	// "58 épisodes, qui ont touché 9 445 familles. Suit le Chocó, avec 19 épisodes ; Cauca, avec 13".
	if ([...scene.things].some(({ from }) => from >= start && from < reading.from)) return undefined;
	const cues = marksWithin(scene, start, reading.from, 'relation', 'next');
	const known = mentionsIn(scene.document.places, { from: start, to: reading.from }).at(-1);
	const isNear = known !== undefined && reading.from - endOfLink(cues, known.to) <= LINK;
	const isRanked = cues.length > 0 || last.rule === IN_PLACE;
	const place = isNear || !isRanked ? known : nameLinked(scene, start, reading.from);
	const isFar = place && reading.from - place.to > LINK + CUE_WORDS * Number(cues.length > 0);
	if (!place || isFar || place.from < (last.placeSpan?.to ?? 0)) return undefined;
	const isRow = last.rule === IN_PLACE || isLinkedAlike(scene, last.from, [place.to, reading.from]);
	const isNext = isRow && isSetApart(scene, last.to, place.from);
	// "four in Agam and Tanah Datar, two in Solok": the place of the number is behind it.
	if (cues.length === 0 && (!isNext || placeBehind(scene, reading))) return undefined;
	return withFields(inherit(scene, reading, last, IN_PLACE), {
		relation: last.relation,
		parent: last.parent,
		placeSpan: place
	});
}

/** "Ndola comes next with 96": the words of the ranking stand behind the place. */
function endOfLink(cues: readonly Mark[], to: number): number {
	return cues.find(({ from }) => from === to)?.to ?? to;
}

/** "…, con 60 652 personas afectadas, seguida de Guayas, con 15 166 personas afectadas": the noun is said again. */
export function findRankedAgain(
	scene: Scene,
	{ from }: Reading,
	{ metric, unit }: Finding
): Pick<Finding, 'relation' | 'parent' | 'placeSpan'> | undefined {
	const last = scene.found.at(-1);
	if (last?.metric !== metric || last.unit !== unit) return undefined;
	const start = Math.max(last.to, scene.from);
	const place = mentionsIn(scene.document.places, { from: start, to: from }).at(-1);
	const isRanked = marksWithin(scene, start, from, 'relation', 'next').length > 0;
	if (!place || from - place.to > LINK || !isRanked) return undefined;
	return { relation: last.relation, parent: last.parent, placeSpan: place };
}

/** "le Nord, avec 235", "Centre with 147": a name that is no known place, and one word that ties the number to it. */
function nameLinked(scene: Scene, start: number, number: number): Span | undefined {
	const { key, kind } = scene.document.tokens;
	const link = number - 1;
	if (kind[link] !== WORD || isCapital(scene.document.tokens, link)) return undefined;
	// "Dhemaji comes next with 16,000", "Nakonde follows with 21".
	const cue = [number, link].flatMap((at) => markBefore(scene, at, 'relation', 'next') ?? [])[0];
	const end = cue?.from ?? link;
	const name = nameBefore(scene, key[end - 1] === ',' ? end - 1 : end);
	return name && name.from >= start ? name : undefined;
}

/** "Piura, con 2.870 damnificados, y Loreto, con 1.655": the same words tie both numbers to their places. */
function isLinkedAlike(
	{ document }: Scene,
	number: number,
	[from, to]: readonly [number, number]
): boolean {
	const { places, tokens } = document;
	const first = mentionsIn(places, { from: number - RANK_WORDS, to: number }).at(-1);
	const words = tokens.key.slice(first?.to ?? number, number).join(' ');
	return words !== '' && words === tokens.key.slice(from, to).join(' ');
}

/** Tokens between the place of a row and its number: ", con"; more of a word for the next in between. */
const LINK = 2;
const CUE_WORDS = 3;
/** Tokens of a place and of what ties a number to it: "San José, con". */
const RANK_WORDS = 6;

/** "El más afectado es San José, con 1.250. Le siguen Colonia, con 1.228 …": the first of the ranking. */
function leader(
	scene: Scene,
	{ from, head }: Reading,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const isFirst = drafts.length === 0 && head?.kind !== 'noun';
	const last = isFirst ? latest(scene, [], from) : undefined;
	if (last?.sentenceIndex !== scene.index - 1) return undefined;
	return last;
}

/**
 * "le Nord en abrite 300, celui de Khazer 200", "en Alto Baudó huyeron 350 familias; en Medio Baudó 66
 * familias": the verb is left out, a place stands for the row.
 */
export function readPlaceRow(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = lastBefore(scene, reading, drafts) ?? lastOfNoun(scene, reading, drafts);
	if (!last) return undefined;
	const near = { from: last.to, to: reading.from };
	const place =
		mentionsIn(scene.document.places, near).find(({ to }) =>
			isRightBefore(scene, to, reading.from)
		) ?? nameBehindPronoun(scene, reading.from);
	if (!place || place.from - last.to > ROW_WORDS || !isSetApart(scene, last.to, place.from))
		return undefined;
	const isVerbal = scene.frames.some(({ from, to }) => from >= last.to && to <= reading.from);
	if (isVerbal || isPrevious(scene, reading)) return undefined;
	return withFields(inherit(scene, reading, last, IN_PLACE), {
		relation: last.relation === 'part_of' ? last.relation : null,
		parent: last.relation === 'part_of' ? last.parent : null,
		placeSpan: place
	});
}

/** "en Yoro a 12.300": over the preposition of the verb that is left out. */
function isRightBefore(scene: Scene, to: number, at: number): boolean {
	return to === at || markAt(scene, to, 'grammar', 'dative')?.to === at;
}

/** "celui de Zamai 2 400": a name that no list of places has. */
function nameBehindPronoun(scene: Scene, at: number): { from: number; to: number } | undefined {
	const name = isCapital(scene.document.tokens, at - 1) ? nameBefore(scene, at) : undefined;
	if (!name) return undefined;
	const article = markBefore(scene, name.from, 'grammar', 'article');
	const starts = [name.from, article?.from ?? name.from];
	return starts.some((at) => markBefore(scene, at, 'relation', 'pronoun')) ? name : undefined;
}

/** Words between a figure and the place of the next row: ", celui de". */
const ROW_WORDS = 9;

/** A comma, a semicolon or "et" stands between. */
function isSetApart(scene: Scene, from: number, to: number): boolean {
	if (scene.document.tokens.key.slice(from, to).some((key) => key === ',' || key === ';'))
		return true;
	return marksWithin(scene, from, to, 'grammar', 'and').length > 0;
}

export const IN_PLACE = '<number> in <place>';
