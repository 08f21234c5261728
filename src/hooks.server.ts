/** What happens before and around every request: the store, the language, refusals, headers. */
import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { env } from '$env/dynamic/private';
import { findLocale, negotiateLocale } from '#lib/i18n/index.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { compressResponse } from '#lib/server/http/compress.ts';
import { isForeignWrite } from '#lib/server/http/foreign-request.ts';
import { plainPage } from '#lib/server/http/plain-page.ts';
import { loadSamplesOnce } from '#lib/server/ingest/samples.ts';
import { storeAddress } from '#lib/server/store/address.ts';
import { openStore } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

const LANGUAGE_COOKIE = 'releve_langue';
const ONE_YEAR = 365 * 24 * 60 * 60;
/** Room for the longest text that a form takes, in the longest spelling that a browser sends. */
const LARGEST_BODY = 20_000_000;

let store: Store;

export const init: ServerInit = async () => {
	if (building) return;
	store = await openStore(storeAddress(env));
	process.once('sveltekit:shutdown', () => store.destroy());
	const loaded = await loadSamplesOnce(store);
	if (loaded > 0) process.stdout.write(`Loaded ${loaded} sample documents.\n`);
};

export const handle: Handle = async ({ event, resolve }) => {
	const locale = chooseLocale(event);
	event.locals.locale = locale;
	event.locals.store = store;
	const transformPageChunk = ({ html }: { html: string }) => html.replace('%lang%', locale);
	const response = secure(
		findRefusal(event) ?? (await resolve(event, { transformPageChunk, preload: isSeenFirst }))
	);
	return event.isSubRequest ? response : compressResponse(event.request, response);
};

/**
 * What the first view needs is asked for at once. Scripts are not: every page is read without them, and
 * on a slow line they would share it with the letters.
 */
function isSeenFirst({ type }: { type: string }): boolean {
	return type !== 'js';
}

/** The language that is asked for, remembered, or preferred by the browser: in this order. */
function chooseLocale({ url, cookies, request }: RequestEvent): Locale {
	const asked = findLocale(url.searchParams.get('lang'));
	if (asked) {
		const options = { path: '/', maxAge: ONE_YEAR, sameSite: 'lax', httpOnly: true } as const;
		cookies.set(LANGUAGE_COOKIE, asked, options);
		return asked;
	}
	const remembered = findLocale(cookies.get(LANGUAGE_COOKIE));
	return remembered ?? negotiateLocale(request.headers.get('accept-language'));
}

function findRefusal({ request, url, locals }: RequestEvent): Response | undefined {
	if (isForeignWrite(request, url.origin)) return plainPage(403, 'forbidden', locals.locale);
	const length = Number(request.headers.get('content-length') ?? 0);
	return length > LARGEST_BODY ? plainPage(413, 'tooLarge', locals.locale) : undefined;
}

function secure(response: Response): Response {
	response.headers.set('x-content-type-options', 'nosniff');
	// Not `no-referrer`: with it, browsers name no origin for our own forms either.
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	return response;
}

/** The reader gets an id, the log gets the rest. What is merely not there is not logged. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const id = randomUUID().slice(0, 8);
	const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const { method } = event.request;
	const at = new Date().toISOString();
	process.stderr.write(`${at} ${id} ${status} ${method} ${event.url.pathname}\n${trace}\n`);
	return { message, id };
};
