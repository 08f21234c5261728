import type { figures as fr } from '../fr/figures.ts';

export const figures: typeof fr = {};
