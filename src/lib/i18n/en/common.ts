import type { common as fr } from '../fr/common.ts';

export const common: typeof fr = {};
