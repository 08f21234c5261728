import type { errors as fr } from '../fr/errors.ts';

export const errors: typeof fr = {};
