/** Which place a title gives its page. */
import { withFields } from '../fields.ts';
import type { Document } from '../document.ts';
import { countryPlace } from '../places/index.ts';
import { liesIn } from '../places/resolve.ts';
import type { PlaceMention } from '../types.ts';

/** A place within the page's country, else abroad, else a country; of two side by side their country. */
export function chooseTitle(
	document: Document,
	titled: readonly PlaceMention[]
): PlaceMention | undefined {
	const isAbroad = ({ place }: PlaceMention): boolean =>
		document.country !== null &&
		place !== null &&
		place.country !== document.country &&
		!document.places.some(
			(one) => one.place?.country === place.country && one.place.id !== place.id
		);
	const narrow = titled.filter((place) => place.place?.level !== 0 && !isAbroad(place));
	// "Familias de Chiapas cruzan a Cuilco", on a page about Guatemala.
	const home = narrow.find(({ place }) => !place || place.country === document.country);
	const title = home ?? narrow[0];
	const beside = title && narrow[narrow.indexOf(title) + 1];
	return (
		(title && beside && joinTwo(document, title, beside)) ??
		(title && beside && behindColon(document, title, beside)) ??
		title ??
		titled.find((place) => !isAbroad(place)) ??
		titled[0]
	);
}

/** "Port-au-Prince : Solino se vide": of a town and what a colon sets behind it, the latter. */
function behindColon(
	{ title }: Document,
	wide: PlaceMention,
	inner: PlaceMention
): PlaceMention | undefined {
	const isLed = COLON.test(title?.slice(wide.end, inner.start) ?? '');
	const isTown = inner.place?.level === 3 || inner.place?.level === 'site';
	if (isLed && isTown && inner.place?.country === wide.place?.country) return inner;
	// "Poni : deuil à Gbomblora": a name that no list of places has, in the division in front.
	const isWide = wide.place?.level === 1 || wide.place?.level === 2;
	const isNamed = inner.place === null && inner.kind === 'in' && isWide;
	const isBehind = OPENING.test(title?.slice(wide.end, inner.start) ?? '');
	return isNamed && isBehind ? withFields(inner, { place: wide.place }) : undefined;
}

const COLON = /^\s*:\s*\p{L}{0,3}\s*$/u;
const OPENING = /^\s*:/u;

/** Tokens between two names side by side: "et", a preposition, an article. */
const BESIDE = 3;

/** "Combats à Khartoum et El-Obeid": the page is of their country. */
function joinTwo(
	{ title }: Document,
	one: PlaceMention,
	other: PlaceMention
): PlaceMention | undefined {
	if (!one.place || !other.place || one.place.country !== other.place.country) return undefined;
	if (other.from - one.to > BESIDE || one.kind !== other.kind || title === null) return undefined;
	if (liesIn(one.place, other.place) || liesIn(other.place, one.place)) return undefined;
	const between = title.slice(one.end, other.start);
	if (!AND.test(between)) return undefined;
	const place = countryPlace(one.place.country);
	return withFields(one, {
		to: other.to,
		end: other.end,
		text: title.slice(one.start, other.end),
		place
	});
}

/** A comma or a short word, and no sign that parts what a title says. */
const AND = /^\s*(?:,|\p{L}{1,3}\s)[\s\p{L}']*$/u;
