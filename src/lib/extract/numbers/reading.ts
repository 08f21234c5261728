import type { NumberForm } from '../types.ts';

/** A number as the rules of this folder hand it on, before it becomes a mention. */
export interface Reading {
	from: number;
	to: number;
	value: number | null;
	low?: number;
	form: NumberForm;
	approximate?: boolean;
	scale?: number;
	rule: string;
}
