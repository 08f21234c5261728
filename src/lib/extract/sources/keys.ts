import type { SectionKeys } from '../lexicon-keys.ts';

/** The meanings that the section `sources` of a lexicon may give words for. */
export const SOURCE_KEYS: SectionKeys = {};
