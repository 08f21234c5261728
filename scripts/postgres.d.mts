export function findPostgres(): string | null;
export function ensurePostgres(): string | null;
export const NO_POSTGRES: string;
