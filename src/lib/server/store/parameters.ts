/**
 * A value as both engines can hold it. PostgreSQL's text has no NUL: with it replaced on both, what
 * one stores can be copied to the other, and what looks for one finds nothing instead of failing.
 */
export function toStorable(parameter: string): string;
export function toStorable(parameter: unknown): unknown;
export function toStorable(parameter: unknown): unknown {
	return typeof parameter === 'string' ? parameter.replaceAll('\0', '\uFFFD') : parameter;
}
