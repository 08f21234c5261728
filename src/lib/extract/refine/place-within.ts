/** Of two places, one in the other, the one that a figure is told of. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { liesIn } from '../places/resolve.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { CASUALTIES } from './events.ts';
import { HAPPENS } from './place-kinds.ts';

/** "le site de déplacés de Faladié, dans la commune VI de Bamako": what a place set off behind it holds. */
export function heldBy(
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
export function townIn(
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
export function homeIn(
	document: Document,
	{ to, metric, measure }: FigureDraft,
	wide: PlaceMention,
	all: readonly PlaceMention[]
): PlaceMention | undefined {
	const outer = wide.place;
	if (wide.kind !== 'in' || outer === null) return undefined;
	const isHome = ({ kind, from }: PlaceMention): boolean =>
		kind === 'of' && AT_HOME.has(metric) && from - to <= HOME;
	const isHost = ({ kind, from }: PlaceMention): boolean =>
		(kind === 'of' || kind === 'from') && measure === 'stock' && isCampOf(document, to, from);
	const home = all.find((one) => one.from >= to && (isHome(one) || isHost(one)));
	const isHeld = home && (!home.place || (home.place.id !== outer.id && liesIn(home.place, outer)));
	return isHeld ? withFields(home, { place: home.place ?? outer }) : undefined;
}

/** "les 58 000 déplacés du site de Kalungu": where they are, whatever town it lies by. */
function isCampOf({ tokens, language }: Document, noun: number, name: number): boolean {
	const { book } = getPlaceLexicon(language);
	if (name - noun > CAMP_WORDS) return false;
	return [noun, noun + 1, noun + 2].some((at) =>
		book
			.matchAt(tokens, at)
			.some(({ meaning: { group, key }, to }) => group === 'types' && key === 'camp' && to <= name)
	);
}

/** Tokens from those who are in a camp to its name: "du camp de déplacés de la". */
const CAMP_WORDS = 7;

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
export function hostIn(
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
export function inFrontOf(
	near: PlaceMention,
	all: readonly PlaceMention[]
): PlaceMention | undefined {
	if (near.kind !== 'near') return undefined;
	return all.find(
		({ kind, place, to }) =>
			kind === 'in' && place?.level !== 0 && near.from >= to && near.from - to <= NEAR_REACH
	);
}

/** Tokens from a place to what it lies near: ", village chiite de la montagne au nord de". */
const NEAR_REACH = 14;
