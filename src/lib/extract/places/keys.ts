import type { SectionKeys } from '../lexicon-keys.ts';

/** The meanings that the section `places` of a lexicon may give words for. */
export const PLACE_KEYS: SectionKeys = {};
