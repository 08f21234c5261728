/** What the place of one figure, or of the title, may give to another figure. */
import { withFields } from '../fields.ts';
import type { PlaceRef } from '#lib/domain/figure.ts';
import { capitalOf, findRegion, isMultiRegion } from '#lib/regions/index.ts';
import type { Document } from '../document.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import type { RuleFor } from '../rules.ts';
import { sentenceOf, within } from './layout.ts';
import { type Choice } from './place-setting.ts';

export function copyOf(draft: FigureDraft, rule: RuleFor<'place'>): Choice {
	const text = draft.placeText ?? '';
	const mention = { text, place: draft.place, start: 0, end: 0 };
	return {
		mention: text === '' ? withFields(mention, { text: draft.place?.name ?? '' }) : mention,
		rule,
		inText: false
	};
}

/**
 * Millions are no people of a camp, a town, or a province of fewer that is named elsewhere, nor are
 * wide fields those of a city.
 */
export function isTooMany(
	{ value, low, unit }: FigureDraft,
	{ place, text, placeText }: Given
): boolean {
	const count = value ?? low ?? 0;
	if (unit === 'hectare' && count >= FIELDS && place && isCity(place)) return true;
	if (count < THOUSANDS || place?.level === 0) return false;
	if (place === null) return count >= MILLIONS && !isMultiRegion(placeText ?? text ?? '');
	if (count >= MILLIONS && (place.level === 3 || place.level === 'site')) return true;
	const inhabitants = findRegion(place.id)?.population ?? 0;
	// Of many provinces only the people of their towns are known.
	const known = place.level === 1 && count < MILLIONS ? 0 : inhabitants;
	return known > 0 && count > AT_MOST * known;
}

/** A place, or a figure that has one. */
type Given = Pick<PlaceMention, 'place'> & { text?: string; placeText?: string | null };

const MILLIONS = 2_000_000;
/** From which on people are more than a place is known to have. */
const THOUSANDS = 100_000;
/** Times the people that it had when they were last counted. */
const AT_MOST = 2;
/** Hectares. */
const FIELDS = 10_000;

function isCity({ level, country, name }: PlaceRef): boolean {
	return level === 3 || level === 'site' || capitalOf(country)?.names.fr === name;
}

/** A place within the country, or a name that no list of places has. */
export function isNarrow(document: Document, draft: FigureDraft): boolean {
	if (draft.placeText === null) return false;
	if (draft.place?.level !== 0) return true;
	const { from, to } = sentenceOf(document, draft);
	// The name may have come from a sentence before.
	const near = within(document.places, { from: from - NAME_REACH, to });
	return near.some(({ text, place }) => place === null && text === draft.placeText);
}

/** Tokens back to a name that a figure took from the one before it. */
const NAME_REACH = 120;
