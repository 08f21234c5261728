/** Reads the form of a document: its text and where it was published. */
import type { IsoDate } from '../figure.ts';
import { combineFields, parseOptional, parseOptionalChoice, readTyped } from './fields.ts';
import type { FieldResult, FormLike } from './fields.ts';
import { isHtml } from './html.ts';
import type { FormResult } from './problem.ts';
import { parsePublishedOn } from './published-on.ts';
import { parseUrl } from './url.ts';

/** In the order of the page: problems are listed in it. */
export const DOCUMENT_FIELDS = [
	'content',
	'file',
	'publishedOn',
	'outlet',
	'title',
	'url',
	'lang',
	'country'
] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];
export type TypedDocument = Record<DocumentField, string>;

/** Languages that a text can be read in. */
export const DOCUMENT_LANGUAGES = ['fr', 'en', 'es'] as const;
type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

export interface DocumentFormValues {
	/** HTML goes through article extraction first. */
	kind: 'text' | 'html';
	content: string;
	/** Null: taken from the text. */
	title: string | null;
	outlet: string;
	url: string | null;
	publishedOn: IsoDate;
	/** Null: recognised from the text. */
	lang: DocumentLanguage | null;
	/** ISO 3166-1 alpha-3 of the country that it is about, to settle homonyms. */
	country: string | null;
}

/** An article and its page, with room to spare; a book is not an article. */
const MAX_CONTENT_LENGTH = 2_000_000;
const MAX_LENGTH = { title: 300, outlet: 120 };

/**
 * Reads the whole form. `upload` is the text of a file that was sent along (see uploaded-text.ts),
 * null where there was none; its text is kept as typed content, so that an error loses nothing.
 */
export function parseDocumentForm(
	form: FormLike,
	{ today, upload }: { today: IsoDate; upload: FieldResult<string> | null }
): FormResult<DocumentFormValues, DocumentField> {
	const typed = readTyped(form, DOCUMENT_FIELDS);
	const url = parseUrl(typed.url);
	const read = combineFields({
		...readContent(typed.content, upload),
		publishedOn: requireDay(parsePublishedOn(typed.publishedOn, today)),
		outlet: parseOutlet(typed.outlet, url),
		title: parseOptional(typed.title, MAX_LENGTH.title),
		url,
		lang: parseOptionalChoice(typed.lang, DOCUMENT_LANGUAGES),
		country: parseCountry(typed.country)
	});
	const kept = upload?.ok && typed.content === '' ? { ...typed, content: upload.value } : typed;
	if (!read.ok) return { ...read, typed: kept };
	const { file, content: pasted, ...rest } = read.values;
	const content = file ?? pasted;
	return { ok: true, values: { ...rest, content, kind: isHtml(content) ? 'html' : 'text' }, typed };
}

/** A text or a file, not both: which one was meant is not ours to guess. */
function readContent(
	pasted: string,
	upload: FieldResult<string> | null
): { content: FieldResult<string>; file: FieldResult<string | null> } {
	const none = { ok: true, value: null } as const;
	const empty = { ok: true, value: '' } as const;
	if (upload === null) return { content: checkContent(pasted), file: none };
	if (!upload.ok) return { content: empty, file: upload };
	if (pasted !== '') return { content: { ok: false, code: 'content_twice' }, file: none };
	return { content: empty, file: checkContent(upload.value) };
}

function checkContent(text: string): FieldResult<string> {
	if (text.trim() === '') return { ok: false, code: 'content_missing' };
	if (text.startsWith('%PDF-')) return { ok: false, code: 'content_pdf' };
	if (text.includes('\0')) return { ok: false, code: 'content_binary' };
	if (!/\p{L}{2}/u.test(text)) return { ok: false, code: 'content_no_words' };
	if (text.length <= MAX_CONTENT_LENGTH) return { ok: true, value: text };
	return {
		ok: false,
		code: 'too_long',
		params: { max: MAX_CONTENT_LENGTH, length: text.length }
	};
}

/** Where nobody says who published it, the site of its address does. */
function parseOutlet(typed: string, url: FieldResult<string | null>): FieldResult<string> {
	const outlet = parseOptional(typed, MAX_LENGTH.outlet);
	if (!outlet.ok) return outlet;
	if (outlet.value !== null) return { ok: true, value: outlet.value };
	if (!url.ok || url.value === null) return { ok: false, code: 'required' };
	return { ok: true, value: new URL(url.value).hostname.replace(/^www\./, '') };
}

function requireDay(day: FieldResult<IsoDate | null>): FieldResult<IsoDate> {
	if (!day.ok) return day;
	return day.value === null ? { ok: false, code: 'required' } : { ok: true, value: day.value };
}

function parseCountry(typed: string): FieldResult<string | null> {
	if (typed === '') return { ok: true, value: null };
	if (/^[A-Z]{3}$/.test(typed)) return { ok: true, value: typed };
	return { ok: false, code: 'unknown_choice', params: { typed } };
}
