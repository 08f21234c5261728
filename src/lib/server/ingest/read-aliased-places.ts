/** What people settled of places, applied to what the extractor read, before it is stored. */
import type { ExtractedFigure, PlaceRef } from '#lib/domain/figure.ts';
import type { PlaceAlias } from '#lib/domain/records.ts';
import { findRegion, foldName, lookUpFolded } from '#lib/regions/index.ts';

const ALIAS_RULE = 'as a person settled';

/**
 * The figures with the regions of aliases where the words of a place gave none, or no more than its
 * country. Their evidence names the alias. `country`: of the document.
 */
export function readAliasedPlaces(
	figures: readonly ExtractedFigure[],
	country: string | null,
	aliases: readonly PlaceAlias[]
): ExtractedFigure[] {
	return figures.map((figure) => {
		const alias = findAlias(figure, country, aliases);
		const place = alias && toPlaceRef(alias.regionId);
		return alias && place ? readAs(figure, alias, place) : figure;
	});
}

/** The alias for texts about the country of the figure, else that for all texts. */
function findAlias(
	{ placeText, place }: ExtractedFigure,
	country: string | null,
	aliases: readonly PlaceAlias[]
): PlaceAlias | undefined {
	if (placeText === null || aliases.length === 0) return undefined;
	const folded = foldName(placeText);
	if (place && (place.level !== 0 || lookUpFolded(folded).some(({ id }) => id === place.id))) {
		return undefined;
	}
	const own = aliases.filter((alias) => alias.folded === folded);
	const about = place?.country ?? country;
	return (
		own.find((alias) => alias.country !== null && alias.country === about) ??
		own.find((alias) => alias.country === null)
	);
}

function readAs(figure: ExtractedFigure, alias: PlaceAlias, place: PlaceRef): ExtractedFigure {
	const words = figure.evidence.find(({ field, span }) => field === 'place' && span);
	const note = `${alias.words} → ${place.name} (${place.id}), ${alias.author}`;
	const evidence = { field: 'place', rule: ALIAS_RULE, note };
	const spanned = words?.span ? { ...evidence, span: words.span } : evidence;
	return { ...figure, place, evidence: [...figure.evidence, spanned] };
}

function toPlaceRef(regionId: string): PlaceRef | undefined {
	const region = findRegion(regionId);
	if (!region) return undefined;
	const { id, names, country, level } = region;
	return { id, name: names.fr, country, level };
}
