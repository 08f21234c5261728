import { fail, redirect } from '@sveltejs/kit';
import { readText, readTyped } from '#lib/domain/forms/fields.ts';
import { DOCUMENT_FIELDS, parseDocumentForm } from '#lib/domain/forms/parse-document-form.ts';
import type { DocumentField } from '#lib/domain/forms/parse-document-form.ts';
import type { Problem } from '#lib/domain/forms/problem.ts';
import { formatDayFirst } from '#lib/domain/forms/typed-date.ts';
import { listCountries } from '#lib/regions/index.ts';
import type { AlikeDocument } from '#lib/server/clusters/compare-text.ts';
import { readWrittenDay, takeIn } from '#lib/server/ingest/intake.ts';
import { readUploadedFile } from '#lib/server/ingest/uploaded-file.ts';
import { listRecentOutlets } from '#lib/server/store/index.ts';
import { readAuthor } from '../../chiffres/author.ts';
import { currentDay } from '../../current-day.ts';
import { isToBeSeen, proposeFields } from './propose-fields.ts';
import type { ProposedField } from './propose-fields.ts';
import type { Actions, PageServerLoad } from './$types';

/** A link may fill fields beforehand: the outlet, when one text of it follows another. */
export const load: PageServerLoad = async ({ url, locals: { locale, store } }) => {
	const countries = listCountries().map(({ id, names }) => ({ value: id, label: names[locale] }));
	const { compare } = new Intl.Collator(locale);
	return {
		countries: countries.sort((a, b) => compare(a.label, b.label)),
		typed: readTyped(url.searchParams, DOCUMENT_FIELDS),
		outlets: await listRecentOutlets(store)
	};
};

/** What the form shows again where nothing was stored yet. */
interface Answer {
	typed: Record<DocumentField, string>;
	problems: Problem[];
	proposals: ProposedField[];
	/** Documents that print this text: a person says first whether it is to be stored as well. */
	alike: AlikeDocument[];
	/** The document that has this very text already. */
	existing: number | null;
}

export const actions: Actions = {
	default: async ({ request, cookies, locals }) => {
		const form = await request.formData();
		const upload = await readUpload(form.get('file'));
		const proposals = await proposeFields(form, upload, await listRecentOutlets(locals.store));
		const written = readWrittenDay(readText(form, 'publishedOn'), currentDay());
		if (written) form.set('publishedOn', formatDayFirst(written));
		const parsed = parseDocumentForm(form, { today: currentDay(), upload });
		const { typed } = parsed;
		if (!parsed.ok) return refuse({ typed, problems: parsed.problems, proposals });
		const kept = { ...typed, content: parsed.values.content };
		if (isToBeSeen(proposals)) return answer({ typed: kept, proposals });
		const intake = await takeIn(locals.store, {
			...parsed.values,
			author: readAuthor(cookies),
			asksFirst: readText(form, 'alike') !== 'accepted'
		});
		if (!intake.ok) {
			const { problems, alike } = intake;
			return alike ? answer({ typed: kept, alike }) : refuse({ typed: kept, problems });
		}
		const { documentId, isNew } = intake.result;
		const said = proposals.length > 0 ? '?ajoute=titre' : '?ajoute';
		if (isNew) redirect(303, `/documents/${documentId}${said}`);
		const problems: Problem[] = [{ field: 'content', code: 'content_duplicate' }];
		return refuse({ typed: kept, problems, existing: documentId });
	}
};

type Given = Pick<Answer, 'typed'> & Partial<Answer>;

function answer(given: Given): Answer {
	return { problems: [], proposals: [], alike: [], existing: null, ...given };
}

function refuse(given: Given) {
	return fail(400, answer(given));
}

/** An empty file field sends a file without a name. */
async function readUpload(entry: FormDataEntryValue | null) {
	if (!(entry instanceof File) || entry.name === '') return null;
	return readUploadedFile(new Uint8Array(await entry.arrayBuffer()), entry.name);
}
