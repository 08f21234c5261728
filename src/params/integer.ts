import type { ParamMatcher } from '@sveltejs/kit';

/** Ids: a whole number from 1 that fits a column of integers; anything else is no page. */
export const match: ParamMatcher = (parameter) => /^[1-9]\d{0,14}$/.test(parameter);
