import { fail } from '@sveltejs/kit';
import { countConverted } from '#lib/domain/converted-households.ts';
import { readText } from '#lib/domain/forms/fields.ts';
import type { FormLike } from '#lib/domain/forms/fields.ts';
import { parseSizeForm } from '#lib/domain/forms/parse-setting-forms.ts';
import type { SizeField } from '#lib/domain/forms/parse-setting-forms.ts';
import { formatTypedNumber } from '#lib/domain/forms/typed-number.ts';
import { createHouseholdSizeFinder } from '#lib/domain/households.ts';
import type { StatedSize } from '#lib/domain/households.ts';
import { findRegion } from '#lib/regions/index.ts';
import { removeHouseholdSize, setHouseholdSize } from '#lib/server/settings/households.ts';
import type { SaidSize } from '#lib/server/settings/households.ts';
import { countHouseholdFigures, listHouseholdSizes } from '#lib/server/store/index.ts';
import { readAuthor, rememberAuthor } from '../../chiffres/author.ts';
import { labelRegion } from '../../chiffres/resolve-place.ts';
import { reviewActions } from '../../chiffres/review-actions.ts';
import { currentDay } from '../../current-day.ts';
import { readSigner, refuse } from '../refuse.ts';
import { readRequiredRegion } from '../typed-region.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { store, locale }, cookies }) => {
	const sizes = await listHouseholdSizes(store);
	const findHouseholdSize = createHouseholdSizeFinder(sizes, (id) => findRegion(id)?.parent);
	const { bySize, unconverted } = countConverted(await countHouseholdFigures(store), {
		findHouseholdSize
	});
	const rows = sizes.map((size) => ({
		...size,
		key: keyOf(size),
		place: labelRegion(size.regionId, locale),
		converted: bySize.get(size) ?? 0
	}));
	const edited = rows.find(({ key }) => key === url.searchParams.get('changer')) ?? null;
	const author = readAuthor(cookies);
	return { rows, unconverted, edited, typed: toTyped(edited, author), author };
};

export const actions: Actions = {
	remember: reviewActions.remember,
	save: async ({ request, cookies, locals: { store, locale } }) => {
		const form = await request.formData();
		const parsed = parseSizeForm(form, Number(currentDay().slice(0, 4)));
		const region = readRequiredRegion(form, locale);
		const { typed } = parsed;
		if (!parsed.ok || !region.ok) {
			const problems = [region, parsed].flatMap((one) => (one.ok ? [] : one.problems));
			return refuse({ typed, problems, placeChoices: region.ok ? [] : region.placeChoices });
		}
		rememberAuthor(cookies, parsed.values.author);
		const change = { ...parsed.values, regionId: region.regionId, seen: readSeen(form) };
		const outcome = await setHouseholdSize(store, change);
		return outcome.ok ? outcome.values : refuse({ typed, problems: outcome.problems });
	},
	remove: async ({ request, cookies, locals: { store } }) => {
		const signer = readSigner(cookies);
		if (!signer.ok) return fail(400, { nameProblems: signer.nameProblems });
		const form = await request.formData();
		const year = Number(readText(form, 'year'));
		const place = { regionId: readText(form, 'regionId'), year: Number.isInteger(year) ? year : 0 };
		const seen = readSeen(form);
		const outcome = await removeHouseholdSize(store, { ...place, seen, author: signer.author });
		return outcome.ok ? outcome.values : refuse({ problems: outcome.problems });
	}
};

/** What stood there when the page was made; null where nothing did. */
function readSeen(form: FormLike): SaidSize | null {
	const size = Number(readText(form, 'seenSize'));
	return size > 0 ? { size, statedBy: readText(form, 'seenStatedBy') } : null;
}

function keyOf({ regionId, year }: StatedSize): string {
	return `${regionId}.${year}`;
}

function toTyped(
	edited: (StatedSize & { place: string }) | null,
	author: string
): Record<SizeField, string> {
	return {
		place: edited?.place ?? '',
		regionId: edited?.regionId ?? '',
		year: edited ? String(edited.year) : '',
		size: edited ? formatTypedNumber(edited.size) : '',
		statedBy: edited?.statedBy ?? '',
		author
	};
}
