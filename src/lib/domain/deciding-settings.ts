/** R18: which of the settings that people made decided a total. */
import { findSizeOf } from './converted-households.ts';
import { mapFigures } from './find-figures.ts';
import type { StatedSize } from './households.ts';
import type { FigureRecord, Total } from './series.ts';
import type { SourcePreference, TotalSettings } from './total-settings.ts';

export interface DecidingSettings {
	/** Preferences by which an addend came before another source's count. */
	preferences: SourcePreference[];
	/** Sizes by which households were counted as persons. */
	householdSizes: StatedSize[];
}

/** Each once, in the order of the addends. `figures`: those that the total was made from. */
export function findDecidingSettings(
	total: Total,
	figures: readonly FigureRecord[],
	settings: TotalSettings
): DecidingSettings {
	const byId = mapFigures(figures, total.addends);
	const addends = total.addends.flatMap((id) => byId.get(id) ?? []);
	const rivalIds = total.exclusions.find(({ reason }) => reason === 'rival')?.figureIds ?? [];
	let rivals: FigureRecord[] | undefined;
	const listRivals = () => (rivals ??= [...mapFigures(figures, rivalIds).values()]);
	return {
		preferences: unique(addends.map((addend) => findPreference(addend, listRivals, settings))),
		householdSizes:
			total.unit === 'person'
				? unique(addends.filter(isInHouseholds).map((addend) => findSizeOf(addend, settings)))
				: []
	};
}

/** A pin needs no preference, and a preference decides nothing where nobody else counts. */
function findPreference(
	addend: FigureRecord,
	listRivals: () => readonly FigureRecord[],
	settings: TotalSettings
): SourcePreference | undefined {
	if (addend.pinned || addend.regionId === null) return undefined;
	const list = settings.listPreferences(addend.metric, addend.regionId);
	const rankOf = ({ source }: FigureRecord) => {
		const rank = list.findIndex((one) => one.source === source);
		return rank === -1 ? Infinity : rank;
	};
	const own = rankOf(addend);
	if (own === Infinity) return undefined;
	return listRivals().some((rival) => rankOf(rival) > own) ? list[own] : undefined;
}

function isInHouseholds({ unit }: FigureRecord): boolean {
	return unit === 'household';
}

function unique<T>(found: readonly (T | undefined)[]): T[] {
	return [...new Set(found.filter((one) => one !== undefined))];
}
