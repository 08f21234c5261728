import { fail } from '@sveltejs/kit';
import { readText } from '#lib/domain/forms/fields.ts';
import type { FormLike } from '#lib/domain/forms/fields.ts';
import { formatSeen, parseBulkForm } from '#lib/domain/forms/parse-bulk-form.ts';
import { parseSettlementForm } from '#lib/domain/forms/parse-setting-forms.ts';
import { findRegion } from '#lib/regions/index.ts';
import { removePlaceAlias, settlePlace, undoSettlement } from '#lib/server/settings/places.ts';
import type { Settled } from '#lib/server/settings/places.ts';
import { listUnresolvedPlaces } from '#lib/server/settings/unresolved-places.ts';
import type { UnresolvedPlace } from '#lib/server/settings/unresolved-places.ts';
import { findFigureRow, listFiguresPlaced, listPlaceAliases } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { readAuthor, rememberAuthor } from '../../chiffres/author.ts';
import { labelRegion } from '../../chiffres/resolve-place.ts';
import { reviewActions } from '../../chiffres/review-actions.ts';
import { readSigner, refuse } from '../refuse.ts';
import { readRequiredRegion } from '../typed-region.ts';
import type { Actions, PageServerLoad } from './$types';

/** How many sentences are shown of some words. */
const SENTENCES = 10;

export const load: PageServerLoad = async ({ url, locals: { store, locale }, cookies }) => {
	const places = await listUnresolvedPlaces(store);
	const { searchParams } = url;
	const chosen = places.find(
		({ folded, regionId }) =>
			folded === searchParams.get('mots') && (regionId ?? '') === (searchParams.get('lu') ?? '')
	);
	const aliases = await listPlaceAliases(store);
	return {
		places: places.map((place) => toRow(place, locale)),
		chosen: chosen ? toRow(chosen, locale) : null,
		sentences: chosen ? await listSentences(store, chosen) : [],
		aliases: aliases.map((alias) => ({
			...alias,
			place: labelRegion(alias.regionId, locale),
			about: alias.country && (findRegion(alias.country)?.names[locale] ?? alias.country)
		})),
		author: readAuthor(cookies)
	};
};

export const actions: Actions = {
	remember: reviewActions.remember,
	settle: async ({ request, cookies, locals: { store, locale } }) => {
		const form = await request.formData();
		const parsed = parseSettlementForm(form);
		const region = readRequiredRegion(form, locale);
		const { typed } = parsed;
		if (!parsed.ok || !region.ok) {
			const problems = [region, parsed].flatMap((one) => (one.ok ? [] : one.problems));
			return refuse({ typed, problems, placeChoices: region.ok ? [] : region.placeChoices });
		}
		rememberAuthor(cookies, parsed.values.author);
		const { regionId } = region;
		const settlement = { ...parsed.values, ...readChosen(form), regionId };
		const outcome = await settlePlace(store, settlement);
		if (!outcome.ok) return refuse({ typed, problems: outcome.problems });
		const { figures, aliasId } = outcome.values;
		const undo = { figures: figures.map(toSeen), aliasId };
		const isRemembered = parsed.values.memory !== 'none';
		const words = readText(form, 'words');
		const place = labelRegion(regionId, locale);
		return { settled: { figures: figures.length, words, place, isRemembered, undo } };
	},
	undo: async ({ request, cookies, locals: { store } }) => {
		const form = await request.formData();
		form.set('author', readAuthor(cookies));
		const parsed = parseBulkForm(form);
		if (!parsed.ok) return fail(400, { nameProblems: parsed.problems });
		const outcome = await undoSettlement(store, { ...parsed.values, aliasId: readAlias(form) });
		if (!outcome.ok) return refuse({ problems: outcome.problems });
		return { unsettled: outcome.values.figures };
	},
	forget: async ({ request, cookies, locals: { store } }) => {
		const signer = readSigner(cookies);
		if (!signer.ok) return fail(400, { nameProblems: signer.nameProblems });
		const id = readAlias(await request.formData()) ?? 0;
		const outcome = await removePlaceAlias(store, { id, author: signer.author });
		if (!outcome.ok) return refuse({ problems: outcome.problems });
		return { forgotten: outcome.values.alias.words };
	}
};

/** Null where none is named; zero, which no alias has, for what is no number. */
function readAlias(form: FormLike): number | null {
	const typed = readText(form, 'alias');
	if (typed === '') return null;
	return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

function toSeen({ figureId: id, baseVersion: version }: Settled['figures'][number]): string {
	return formatSeen({ id, version });
}

/** Which words are settled, and the state in which the person saw them. */
function readChosen(form: FormLike) {
	const standing = readText(form, 'standing') || null;
	return { folded: readText(form, 'folded'), standing, state: readText(form, 'state') };
}

function toRow({ spellings, ...place }: UnresolvedPlace, locale: Locale) {
	const standing = place.regionId === null ? '' : labelRegion(place.regionId, locale);
	return { ...place, spellings: spellings.length, standing };
}

async function listSentences(store: Store, { spellings, regionId }: UnresolvedPlace) {
	const figures = await listFiguresPlaced(store, spellings, regionId);
	const rows = figures.slice(0, SENTENCES).map(({ id }) => findFigureRow(store, id));
	return (await Promise.all(rows)).filter((row) => row !== undefined);
}
