import type { entry as fr } from '../fr/entry.ts';

export const entry: typeof fr = {};
