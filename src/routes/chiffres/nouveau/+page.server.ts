import { fail, redirect } from '@sveltejs/kit';
import { parseFigureForm } from '#lib/domain/forms/parse-figure-form.ts';
import type { TypedFigure } from '#lib/domain/forms/parse-figure-form.ts';
import { findScaleDoubt } from '#lib/domain/forms/plausibility.ts';
import type { ScaleDoubt } from '#lib/domain/forms/plausibility.ts';
import type { Problem } from '#lib/domain/forms/problem.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import { insertManualFigure } from '#lib/server/corrections/index.ts';
import { findDocument } from '#lib/server/store/index.ts';
import { readAuthor, rememberAuthor } from '../author.ts';
import { placeContent } from '../place-content.ts';
import type { PlaceChoice } from '../resolve-place.ts';
import { currentDay } from '../../current-day.ts';
import { listLatestValues } from './latest-values.ts';
import { readPrefilled } from './prefilled.ts';
import { toManualFigure } from './to-manual-figure.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, cookies }) => {
	const typed = readPrefilled(url.searchParams, readAuthor(cookies), locals.locale);
	const documentId = Number(typed.documentId);
	const document = documentId > 0 ? await findDocument(locals.store, documentId) : undefined;
	return {
		typed,
		latest: await listLatestValues(locals.store, typed),
		document: document ? { id: document.id, title: document.title } : null
	};
};

/** What the form shows again when nothing was stored. */
interface Refusal {
	typed: TypedFigure;
	problems: Problem[];
	placeChoices: PlaceChoice[];
	doubt: ScaleDoubt | null;
	latest: FigureRow[] | null;
}

export const actions: Actions = {
	default: async ({ request, cookies, locals: { store, locale } }) => {
		const form = await request.formData();
		const parsed = parseFigureForm(form, { purpose: 'entry', today: currentDay() });
		const { typed } = parsed;
		const latest = await listLatestValues(store, typed);
		const refuse = (refusal: Partial<Refusal>) =>
			fail<Refusal>(400, {
				...{ typed, problems: [], placeChoices: [], doubt: null, latest },
				...refusal
			});
		if (!parsed.ok) return refuse({ problems: parsed.problems });
		rememberAuthor(cookies, parsed.values.author);
		const placed = placeContent(parsed.values, null, locale);
		if (!placed.ok) return refuse(placed);
		const { unit } = parsed.values;
		const last = latest?.find((row) => row.unit === unit && row.value !== null);
		const doubt = findScaleDoubt(parsed.values, last);
		if (doubt && form.get('sure') !== 'yes') return refuse({ doubt });
		const outcome = await insertManualFigure(store, toManualFigure(parsed.values, placed.content));
		if (!outcome.ok) return refuse({ problems: outcome.problems });
		redirect(303, `/chiffres/${outcome.values.figureId}?ajoute`);
	}
};
