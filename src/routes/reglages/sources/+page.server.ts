import { fail } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import {
	parsePreferenceForm,
	parsePreferencePress,
	parseReliabilityPress
} from '#lib/domain/forms/parse-setting-forms.ts';
import { groupPreferences } from '#lib/domain/total-settings.ts';
import { changePreference, changeReliability } from '#lib/server/settings/sources.ts';
import { countSources, listSourcePreferences, listSources } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { readAuthor, rememberAuthor } from '../../chiffres/author.ts';
import { labelRegion } from '../../chiffres/resolve-place.ts';
import { reviewActions } from '../../chiffres/review-actions.ts';
import { readSigner, refuse } from '../refuse.ts';
import { readTypedRegion } from '../typed-region.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_LENGTH = 50;

export const load: PageServerLoad = async ({ url, locals: { store, locale }, cookies }) => {
	const sources = await countSources(store);
	const lastPage = Math.max(1, Math.ceil(sources.length / PAGE_LENGTH));
	const page = Math.min(lastPage, readPage(url.searchParams.get('page')));
	const lists = groupPreferences(await listSourcePreferences(store));
	return {
		lists: lists.map((list) => ({
			...list,
			place: list.regionId === null ? '' : labelRegion(list.regionId, locale)
		})),
		sources: sources.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH),
		count: sources.length,
		names: (await listSources(store)).map(({ name }) => name),
		page,
		lastPage,
		author: readAuthor(cookies)
	};
};

function readPage(typed: string | null): number {
	return typed !== null && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1;
}

export const actions: Actions = {
	remember: reviewActions.remember,
	prefer: async ({ request, cookies, locals: { store, locale } }) => {
		const form = await request.formData();
		const parsed = parsePreferenceForm(form);
		const region = readTypedRegion(form, locale);
		const { typed } = parsed;
		if (!parsed.ok || !region.ok) {
			const problems = [...problemsOf(parsed), ...problemsOf(region)];
			return refuse({ typed, problems, placeChoices: region.ok ? [] : region.placeChoices });
		}
		rememberAuthor(cookies, parsed.values.author);
		const change = { ...parsed.values, regionId: region.regionId, act: 'add' as const };
		const outcome = await changePreference(store, change);
		return outcome.ok ? { saved: true } : refuse({ typed, problems: outcome.problems });
	},
	move: (event) =>
		press(event, async (store, form, author) => {
			const parsed = parsePreferencePress(form);
			return parsed.ok ? changePreference(store, { ...parsed.values, author }) : parsed;
		}),
	reliability: (event) =>
		press(event, async (store, form, author) => {
			const parsed = parseReliabilityPress(form);
			return parsed.ok ? changeReliability(store, { ...parsed.values, author }) : parsed;
		})
};

type Answer = Awaited<ReturnType<typeof changePreference | typeof changeReliability>>;

/** What one press does, signed with the name that the browser keeps. */
async function press(
	{ request, cookies, locals }: { request: Request; cookies: Cookies; locals: { store: Store } },
	act: (
		store: Store,
		form: FormData,
		author: string
	) => Promise<Answer | { ok: false; problems: Parameters<typeof refuse>[0]['problems'] }>
) {
	const signer = readSigner(cookies);
	if (!signer.ok) return fail(400, { nameProblems: signer.nameProblems });
	const outcome = await act(locals.store, await request.formData(), signer.author);
	return outcome.ok ? { saved: true } : refuse({ problems: outcome.problems });
}

function problemsOf<T>(outcome: { ok: true } | { ok: false; problems: T[] }): T[] {
	return outcome.ok ? [] : outcome.problems;
}
