import type { vocabulary as fr } from '../fr/vocabulary.ts';

export const vocabulary: typeof fr = {};
