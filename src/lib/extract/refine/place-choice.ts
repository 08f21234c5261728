/** Which of the places around a figure is that of its fact: its side of a move, the narrower one. */
import type { Metric } from '#lib/domain/figure.ts';
import { isMultiRegion } from '#lib/regions/index.ts';
import type { Document } from '../document.ts';
import { wordsFor } from '../lexicon.ts';
import { endOfAside } from '../places/asides.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { WORD } from '../tokens.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { within } from './layout.ts';
import { HAPPENS, isBare, isFrom, isMove, isTo, kindsFor, TO } from './place-kinds.ts';
import { hasMark } from './place-setting.ts';
import { heldBy, homeIn, hostIn, inFrontOf, townIn } from './place-within.ts';

/** The fact's side of a move, and else what follows the figure before what stands before it. */
export function choosePlace(
	document: Document,
	draft: FigureDraft,
	before: readonly PlaceMention[],
	after: readonly PlaceMention[]
): PlaceMention | undefined {
	const all = [...after, ...[...before].reverse()].filter(
		(place) =>
			!isOriginOfPart(draft, place) &&
			!isTakenTo(document, draft, place) &&
			!isOfWound(document, draft, place, before) &&
			!isOfShare(document, draft, place) &&
			!isToldBesides(document, draft, place)
	);
	const host = before.findLast((place) => isReceiving(document, draft, place));
	if (host && after.some(({ kind }) => kind === 'from' || kind === 'of')) return host;
	const struck = after.find((place) => isOfEvent(document, draft, place));
	if (struck) return struck;
	const kinds = kindsFor(document, draft);
	const beside = before.at(-1);
	// "Haití: 1.200 familias han huido de Cité Soleil": its sentence tells more than the country.
	const isWide = beside !== undefined && after.some((place) => isHeldBy(place, beside));
	if (beside?.kind === 'bare' && !isWide && isBeside(document, beside, draft)) return beside;
	// "en Lambayeque y 38 puentes a nivel nacional": the country right behind is its own.
	const end = Math.max(draft.to, draft.frame?.to ?? 0);
	const isWhole = (place: PlaceMention | undefined): boolean =>
		place?.kind !== 'of' && place?.place?.level === 0 && place.from - end <= BESIDE;
	const whole = isWhole(after[0]) && after.length === 1 ? after : all;
	const main = all.filter((place) => !isInRelative(document, draft, place));
	const come = main.filter((place) => !isFled(document, draft, place));
	const stays = come.length > 0 ? come : main;
	const isHost = draft.measure === 'stock' && stays.length > 0;
	const told = isHost || stays.some(({ kind }) => !isBare(kind)) ? stays : all;
	const narrow = told.filter((place) => !isWider(place, whole));
	const lodging = after.find((place) => isLodging(document, draft, place));
	if (lodging) return lodging;
	for (const wanted of kinds) {
		// A subject stands before its figure: "Le Tchad accueille …".
		const found =
			wanted === isBare
				? narrow.findLast((place) => isBare(place.kind))
				: narrow.find((place) => wanted(place.kind));
		if (found)
			return (
				inFrontOf(found, narrow) ??
				heldBy(document, found, narrow) ??
				homeIn(document, draft, found, narrow) ??
				townIn(draft, found, narrow) ??
				hostIn(draft, found, narrow) ??
				found
			);
	}
	return undefined;
}

/** "145 survivors, 36 of them from Haiti", "27.878 de Asia": the country of a part of them, not where they were. */
export function isOriginOfPart({ relation, metric }: FigureDraft, place: PlaceMention): boolean {
	if (relation !== 'part_of' || (place.kind !== 'of' && !isFrom(place.kind))) return false;
	const isWide = place.place?.level === 0;
	if (place.kind === 'of' && isWide) return true;
	return (isWide || (place.place === null && isMultiRegion(place.text))) && REACHED.has(metric);
}

/** Those who are counted where they came to, or were brought to. */
const REACHED: ReadonlySet<Metric> = new Set<Metric>([...TO, 'rescued', 'missing']);

/** "500 familles de Dori sont hébergées dans deux écoles de Djibo": the place of what they are in. */
function isLodging(
	{ marksOf }: Document,
	{ frame, to: end, metric, sentenceIndex }: FigureDraft,
	{ kind, from }: PlaceMention
): boolean {
	if (kind !== 'of' || !frame || frame.from < end || !LODGED.has(metric)) return false;
	return within(marksOf(sentenceIndex), { from: frame.to, to: from }).some(
		({ section, key, to }) =>
			from - to <= LODGING_WORDS &&
			((section === 'heads' && key === 'facility') || (section === 'guards' && key === 'shelter'))
	);
}

/** Those who are somewhere. */
const LODGED: ReadonlySet<Metric> = new Set<Metric>(['sheltered', 'treated']);
/** Tokens from a noun to its place: "camp de déplacés de". */
const LODGING_WORDS = 3;

/** "Onze autres, blessées, ont été transportées à l'hôpital de Fataki": where they were taken to. */
function isTakenTo(document: Document, draft: FigureDraft, { from }: PlaceMention): boolean {
	if (!HAPPENS.has(draft.metric)) return false;
	return ['admission', 'hospital'].some(
		(key) =>
			within(document.marksNamed(draft.sentenceIndex, 'guards', key), {
				from: draft.to,
				to: from
			}).length > 0
	);
}

/** "L'hôpital de Dori a soigné 30 blessés de l'attaque de Seytenga": where they were hurt, not cared for. */
function isOfWound(
	document: Document,
	{ metric, sentenceIndex, from }: FigureDraft,
	place: PlaceMention,
	before: readonly PlaceMention[]
): boolean {
	if (metric !== 'treated' || place.from < from || before.length === 0) return false;
	const events = document.marksNamed(sentenceIndex, 'guards', 'attack');
	return within(events, { from, to: place.from }).length > 0;
}

/** "un silence à Madrid pour les neuf morts du séisme de Lorca": right behind those whom it struck, the event. */
function isOfEvent(
	document: Document,
	{ metric, sentenceIndex, to }: FigureDraft,
	place: PlaceMention
): boolean {
	if (!HAPPENS.has(metric) || place.kind !== 'of' || place.from - to > EVENT_WORDS) return false;
	const { tokens } = document;
	if (tokens.kind.slice(to, place.from).some((kind) => kind !== WORD)) return false;
	// "of the Lorca earthquake": or right behind the name.
	const marks = within(document.marksOf(sentenceIndex), { from: to, to: place.to + 1 });
	const isStruck = marks.some(({ section, key }) => section === 'guards' && EVENTS.has(key));
	return isStruck && !marks.some(({ section, sub }) => section === 'frames' && sub !== 'noun');
}

/** Tokens from those who died to where: "dans le séisme de la région de". */
const EVENT_WORDS = 8;
const EVENTS: ReadonlySet<string> = new Set(['attack', 'disaster', 'conflict']);

/** "Mopti a accueilli 1 200 déplacés de Bankass": where they came to is the subject. */
function isReceiving(
	{ tokens, language }: Document,
	{ metric, from }: FigureDraft,
	{ kind, to }: PlaceMention
): boolean {
	if (!isMove(metric) || (kind !== 'bare' && kind !== 'of')) return false;
	const verb = endOfAside(tokens, to, from);
	const { book } = getPlaceLexicon(language);
	return book
		.matchAt(tokens, verb)
		.some(({ meaning, to: end }) => meaning.group === 'host' && end <= from);
}

/** "2 729 cas, enregistrés à 90 % dans l'État de Khartoum": where a share of them is. */
function isOfShare({ tokens }: Document, { to }: FigureDraft, { from }: PlaceMention): boolean {
	if (from < to) return false;
	const words = tokens.key.slice(Math.max(to, from - SHARE_WORDS), from);
	return words.includes('%') && !words.includes(')');
}

/** Tokens from a share to its place: "% dans l'État de". */
const SHARE_WORDS = 6;

/** "12 are missing, according to the agency, which said divers were in Zomba": told besides. */
export function isToldBesides(
	{ sources, tokens, language }: Document,
	{ to }: FigureDraft,
	place: PlaceMention
): boolean {
	if (place.from < to) return false;
	const relative = wordsFor(language, 'sources', 'relative');
	return within(sources, { from: to, to: place.from }).some((source) => {
		const at = tokens.key[source.to] === ',' ? source.to + 1 : source.to;
		return at < place.from && relative.includes(tokens.key[at] ?? '');
	});
}

/** "people who had lived in camps near Goma have returned to …": of the clause in front of the verb. */
function isInRelative(
	document: Document,
	draft: FigureDraft,
	{ from, to, kind }: PlaceMention
): boolean {
	const { frame, measure } = draft;
	if (!frame || from < draft.to) return false;
	// "accueille 3 000 réfugiés qui ont fui le Soudan": how many there are, not where they fled.
	if (frame.from < to && measure !== 'stock') return false;
	// "1.500 personas que están atrapadas en Teorama": the clause is the very one that counts them.
	if (frame.from >= draft.to && kind === 'in' && !isMove(draft.metric)) return false;
	return (
		within(document.marksNamed(draft.sentenceIndex, 'grammar', 'relative'), {
			from: draft.to,
			to: draft.to + 1
		}).length > 0
	);
}

/** "1 846 arrivants fuyant les attaques dans l'État de Borno": what they fled is not where they came to. */
function isFled(document: Document, draft: FigureDraft, { from }: PlaceMention): boolean {
	if (!TO.has(draft.metric) || from < draft.to) return false;
	const marks = within(document.marksOf(draft.sentenceIndex), { from: draft.to, to: from });
	const verb = marks.findLast(
		({ section, sub, key }) =>
			(section === 'frames' && sub !== 'noun') ||
			(section === 'grammar' && (key === 'be' || key === 'have'))
	);
	return verb?.section === 'frames' && verb.key === 'displaced';
}

/** The country of a place that is named in it too. */
function isWider(place: PlaceMention, all: readonly PlaceMention[]): boolean {
	const isMove = (one: PlaceMention): boolean => isFrom(one.kind) || isTo(one.kind);
	return (
		place.place?.level === 0 &&
		!isMove(place) &&
		all.some(
			(other) =>
				!isMove(other) &&
				// "à Nguetchéwé, dans le nord du Cameroun": a name that no list of places has.
				((other.place === null && other.kind === 'in') ||
					(other.place?.country === place.place?.country && other.place?.level !== 0))
		)
	);
}

/** A place within a country. */
export function isHeldBy({ place }: PlaceMention, { place: outer }: PlaceMention): boolean {
	return outer?.level === 0 && place?.country === outer.country && place.level !== 0;
}

/** Tokens between a name and its figure: "Rumanía, a 901.696". */
const BESIDE = 3;

function isBeside(document: Document, place: PlaceMention, draft: FigureDraft): boolean {
	const { sentenceIndex, from } = draft;
	const isClose = from - place.to <= BESIDE && place.to <= from;
	// "Khartoum se terre, 14 civils": the comma ends what is said of it.
	const isOver = document.tokens.key.slice(place.to + 1, from).includes(',');
	return (
		isClose && !isOver && !hasMark(document, sentenceIndex, place.to, from, ['have', 'be', 'been'])
	);
}
