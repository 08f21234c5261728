import type { documents as fr } from '../fr/documents.ts';

export const documents: typeof fr = {};
