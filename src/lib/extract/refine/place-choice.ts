/** Which of the places around a figure is that of its fact: its side of a move, the narrower one. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { wordsFor } from '../lexicon.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { liesIn } from '../places/resolve.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { CASUALTIES } from './events.ts';
import { within } from './layout.ts';
import { HAPPENS, isBare, isFrom, isTo, kindsFor, TO } from './place-kinds.ts';
import { hasMark } from './place-setting.ts';

/** The fact's side of a move, and else what follows the figure before what stands before it. */
export function choosePlace(
	document: Document,
	draft: FigureDraft,
	before: readonly PlaceMention[],
	after: readonly PlaceMention[]
): PlaceMention | undefined {
	const all = [...after, ...[...before].reverse()].filter(
		(place) =>
			!(draft.relation === 'part_of' && place.kind === 'of' && place.place?.level === 0) &&
			!isTakenTo(document, draft, place) &&
			!isOfWound(document, draft, place, before) &&
			!isOfShare(document, draft, place) &&
			!isToldBesides(document, draft, place)
	);
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
				homeIn(draft, found, narrow) ??
				townIn(draft, found, narrow) ??
				hostIn(draft, found, narrow) ??
				found
			);
	}
	return undefined;
}

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

/** "le site de déplacés de Faladié, dans la commune VI de Bamako": what a place set off behind it holds. */
function heldBy(
	{ tokens, language }: Document,
	wide: PlaceMention,
	all: readonly PlaceMention[]
): PlaceMention | undefined {
	const outer = wide.place;
	const { book } = getPlaceLexicon(language);
	const opensIn = (at: number): boolean =>
		book
			.matchAt(tokens, at)
			.some(({ meaning: { group, key } }) => group === 'before' && key === 'in');
	if (outer?.level === 0) return undefined;
	const inner = all.find(
		({ kind, place, to }) =>
			kind !== 'from' &&
			tokens.key[to] === ',' &&
			wide.from > to &&
			wide.from - to <= SET_OFF &&
			opensIn(to + 1) &&
			!tokens.key.slice(to + 1, wide.from).includes(',') &&
			(!place || !outer || (place.id !== outer.id && place.level !== 0 && !liesIn(outer, place)))
	);
	// The text says where it lies: another place of its name is not meant.
	return inner && withFields(inner, { place: isIn(inner, outer) ? inner.place : outer });
}

function isIn({ place }: PlaceMention, outer: PlaceMention['place']): boolean {
	return place !== null && (outer === null || liesIn(place, outer));
}

/** Tokens from a place to the one that holds it: ", dans la commune VI du district de". */
const SET_OFF = 9;

/** "Dans la province du Soum, l'attaque du village de Djibo a fait 53 morts": the town behind its division. */
function townIn(
	{ metric }: FigureDraft,
	wide: PlaceMention,
	all: readonly PlaceMention[]
): PlaceMention | undefined {
	const level = wide.place?.level;
	if (!CASUALTIES.has(metric) || wide.kind !== 'in' || (level !== 1 && level !== 2))
		return undefined;
	return all.find(
		({ kind, place, from }) =>
			kind === 'of' &&
			(place?.level === 3 || place?.level === 'site') &&
			place.country === wide.place?.country &&
			from >= wide.to &&
			from - wide.to <= NEAR_REACH
	);
}

/** "En Arequipa resultaron dañadas 120 casas de Yanacoto": right behind the noun, whose they are. */
function homeIn(
	{ to, metric }: FigureDraft,
	wide: PlaceMention,
	all: readonly PlaceMention[]
): PlaceMention | undefined {
	const outer = wide.place;
	if (wide.kind !== 'in' || outer === null || !AT_HOME.has(metric)) return undefined;
	const home = all.find(({ kind, from }) => kind === 'of' && from >= to && from - to <= HOME);
	const isHeld = home && (!home.place || (home.place.id !== outer.id && liesIn(home.place, outer)));
	return isHeld ? withFields(home, { place: home.place ?? outer }) : undefined;
}

/** What befalls people and things where they are at home. */
const AT_HOME: ReadonlySet<Metric> = new Set<Metric>([
	...HAPPENS,
	'missing',
	'affected',
	'homeless',
	'evacuated',
	'housing_destroyed',
	'housing_damaged',
	'infrastructure_damaged'
]);

/** Tokens between a noun and whose it is: "de la". */
const HOME = 2;

/** "À Goma, le site de Bulengo abrite 3 200 familles": between the town and the figure, what lies in it. */
function hostIn(
	{ from }: FigureDraft,
	wide: PlaceMention,
	all: readonly PlaceMention[]
): PlaceMention | undefined {
	const outer = wide.place;
	if (wide.kind !== 'in' || outer === null || wide.to > from) return undefined;
	const inner = all.filter(
		({ kind, place, from: at, to }) =>
			kind === 'of' && at >= wide.to && to <= from && (!place || liesIn(place, outer))
	);
	const [last] = inner.sort((one, other) => other.from - one.from);
	return last && withFields(last, { place: last.place ?? outer });
}

/** "une frappe sur Maaysra, village au nord de Beyrouth, a tué": where it lies, not what it lies near. */
function inFrontOf(near: PlaceMention, all: readonly PlaceMention[]): PlaceMention | undefined {
	if (near.kind !== 'near') return undefined;
	return all.find(
		({ kind, place, to }) =>
			kind === 'in' && place?.level !== 0 && near.from >= to && near.from - to <= NEAR_REACH
	);
}

/** Tokens from a place to what it lies near: ", village chiite de la montagne au nord de". */
const NEAR_REACH = 14;

/** "people who had lived in camps near Goma have returned to …": of the clause in front of the verb. */
function isInRelative(document: Document, draft: FigureDraft, { from, to }: PlaceMention): boolean {
	const { frame, measure } = draft;
	if (!frame || from < draft.to) return false;
	// "accueille 3 000 réfugiés qui ont fui le Soudan": how many there are, not where they fled.
	if (frame.from < to && measure !== 'stock') return false;
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
	return isClose && !hasMark(document, sentenceIndex, place.to, from, ['have', 'be', 'been']);
}
