/** Calls loads and actions as the framework does, with made-up cookies and a store in memory. */
import { isRedirect } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import type { Store } from '#lib/server/store/index.ts';

/** Cookies that are remembered for as long as the test holds on to them. */
export function cookieJar(values: Record<string, string> = {}): Cookies {
	const jar = new Map(Object.entries(values));
	return {
		get: (name: string) => jar.get(name),
		set: (name: string, value: string) => void jar.set(name, value)
	} as unknown as Cookies;
}

export interface Call {
	store: Store;
	path?: string;
	params?: Record<string, string>;
	/** A list is a field that is sent several times. */
	form?: Record<string, string | File | string[]>;
	cookies?: Cookies;
}

function eventOf({ store, path = '/', params = {}, form = {}, cookies = cookieJar() }: Call) {
	const body = new FormData();
	for (const [name, value] of Object.entries(form)) {
		for (const entry of Array.isArray(value) ? value : [value]) body.append(name, entry);
	}
	const url = new URL(path, 'http://releve.test');
	const request = new Request(url, { method: 'POST', body });
	return { url, params, cookies, request, locals: { store, locale: 'fr' } };
}

type Handler = (event: never) => unknown;

/** What a load or an action answers. A redirect comes back as its address. */
export async function call(handler: Handler | undefined, details: Call): Promise<unknown> {
	if (!handler) throw new Error('No such action');
	try {
		return await handler(eventOf(details) as never);
	} catch (thrown) {
		if (isRedirect(thrown)) return { redirect: thrown.location };
		throw thrown;
	}
}
