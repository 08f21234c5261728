import type { regions as fr } from '../fr/regions.ts';

export const regions: typeof fr = {};
