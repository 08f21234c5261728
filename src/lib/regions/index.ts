/** The region tree: the one door to its names, levels and countries. */
export {
	capitalOf,
	demonymCountry,
	isMultiRegion,
	isOnShore,
	listDemonymCountries,
	weekStartOf
} from './countries.ts';
export { foldName } from './fold.ts';
export { lookUpFolded, lookUpName, startsLongerName } from './names.ts';
export { searchRegions } from './search.ts';
export { findRegion, listAncestors, listChildren, listCountries } from './tree.ts';
