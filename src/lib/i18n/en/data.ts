import type { data as fr } from '../fr/data.ts';

export const data: typeof fr = {};
