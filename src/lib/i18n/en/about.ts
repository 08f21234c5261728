import type { about as fr } from '../fr/about.ts';

export const about: typeof fr = {};
