import type { Cookies } from '@sveltejs/kit';

const COOKIE = 'releve_auteur';
const ONE_YEAR = 365 * 24 * 60 * 60;

/** The name that this browser signs changes with; empty until one was given. */
export function readAuthor(cookies: Cookies): string {
	return cookies.get(COOKIE)?.trim() ?? '';
}

export function rememberAuthor(cookies: Cookies, author: string): void {
	cookies.set(COOKIE, author, { path: '/', maxAge: ONE_YEAR, sameSite: 'lax', httpOnly: true });
}
