import { error, fail } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import { parseFigureForm } from '#lib/domain/forms/parse-figure-form.ts';
import { statedContent } from '#lib/domain/forms/stated-content.ts';
import type { TypedFigure } from '#lib/domain/forms/parse-figure-form.ts';
import type { Problem } from '#lib/domain/forms/problem.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { correctTogether } from '#lib/server/corrections/correct-together.ts';
import { correctFigure } from '#lib/server/corrections/index.ts';
import { findFigureRow, listCorrections } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { rememberAuthor } from './author.ts';
import { placeContent } from './place-content.ts';
import type { PlaceChoice } from './resolve-place.ts';
import { currentDay } from '../current-day.ts';
import { toTypedFigure } from './typed-figure.ts';

interface Event {
	request: Request;
	params: { id: string };
	cookies: Cookies;
	locals: { store: Store; locale: Locale };
}

/** The figure as somebody else left it meanwhile, in the terms of the form. */
export interface Conflict {
	version: number;
	author: string;
	typed: TypedFigure;
}

/** What the form shows again when a correction was not written. */
interface Refusal {
	typed: TypedFigure;
	problems: Problem[];
	placeChoices: PlaceChoice[];
	conflict: Conflict | null;
	/** Whether linked figures were to be corrected alike. */
	isTogether: boolean;
}

/** The action behind the form of a correction; `linked`: how many of its whole and parts too. */
export async function correct({ request, params, cookies, locals: { store, locale } }: Event) {
	const form = await request.formData();
	const before = await findFigureRow(store, Number(params.id));
	if (!before) error(404);
	const isTogether = form.has('together');
	const refuse = refuseWith(isTogether);
	const parsed = parseFigureForm(form, { purpose: 'correction', today: currentDay() });
	const { typed } = parsed;
	if (!parsed.ok) return refuse(400, { typed, problems: parsed.problems });
	rememberAuthor(cookies, parsed.values.author);
	const placed = placeContent(parsed.values, before, locale);
	if (!placed.ok) return refuse(400, { typed, ...placed });
	const baseVersion = readVersion(form);
	const outcome = await (isTogether ? correctTogether : correctFigure)(store, {
		figureId: before.id,
		baseVersion,
		reason: parsed.values.reason ?? '',
		author: parsed.values.author,
		changes: statedContent(parsed.values, placed.content)
	});
	if (outcome.ok) {
		const linked = 'linked' in outcome ? Number(outcome.linked) : 0;
		return { corrected: outcome.version > baseVersion, linked };
	}
	if ('problems' in outcome) return refuse(400, { typed, problems: outcome.problems });
	return refuse(409, {
		typed,
		conflict: await describeConflict(store, outcome.conflict.current, locale)
	});
}

function refuseWith(isTogether: boolean) {
	return (status: number, refusal: Partial<Refusal> & Pick<Refusal, 'typed'>) => {
		const { typed, problems = [], placeChoices = [], conflict = null } = refusal;
		return fail<{ refusal: Refusal }>(status, {
			refusal: { typed, problems, placeChoices, conflict, isTogether }
		});
	};
}

/** Zero, which no figure has, for anything that is not a version: it ends as a conflict. */
function readVersion(form: FormData): number {
	const typed = form.get('version');
	return typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

async function describeConflict(
	store: Store,
	current: FigureRow,
	locale: Locale
): Promise<Conflict> {
	const author = (await listCorrections(store, current.id)).at(-1)?.author ?? '';
	return { version: current.version, author, typed: toTypedFigure(current, author, locale) };
}
