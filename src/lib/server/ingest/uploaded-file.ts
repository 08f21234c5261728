import type { FieldResult } from '#lib/domain/forms/fields.ts';
import type { ProblemCode } from '#lib/domain/forms/problem.ts';
import { parseUpload } from '#lib/domain/forms/uploaded-text.ts';
import { readArticle } from './article-text.ts';
import workerSource from './file-worker.js?raw';
import { type Run, toText } from './pdf-lines.ts';
import { createThreadReader } from './thread-reader.ts';

interface FileJob {
	kind: 'pdf' | 'docx';
	bytes: Uint8Array;
}

type FileAnswer = { pages: Run[][] } | { html: string } | { problem: string };

const readFile = createThreadReader<FileJob, FileAnswer>(workerSource, {
	timeoutMs: 20_000,
	memoryMb: 512
});

/** A packed file may be a thousand times as large as it looks. */
const MOST_DOCX_BYTES = 8_000_000;

/**
 * The text of an uploaded file: of a PDF its words, of a DOCX its paragraphs, lists and tables,
 * else as `parseUpload` reads it. What cannot be read is a problem that says what to do.
 */
export async function readUploadedFile(
	bytes: Uint8Array,
	name: string
): Promise<FieldResult<string>> {
	const kind = kindOf(bytes, name);
	if (kind === null) return parseUpload(bytes, name);
	const refuse = (code: ProblemCode) => ({ ok: false, code, params: { name } }) as const;
	if (kind === 'docx' && bytes.length > MOST_DOCX_BYTES) return refuse('page_too_large');
	const answer = await readFile({ kind, bytes });
	if (typeof answer === 'string') return refuse(answer);
	if ('problem' in answer) return refuse(PROBLEMS[answer.problem] ?? 'file_broken');
	const text = 'html' in answer ? await textOf(answer.html) : toText(answer.pages);
	return text.trim() === '' ? refuse('file_without_text') : { ok: true, value: text };
}

/** By the names of the errors that pdf.js throws. */
const PROBLEMS: Readonly<Record<string, ProblemCode>> = { PasswordException: 'file_locked' };

function kindOf(bytes: Uint8Array, name: string): FileJob['kind'] | null {
	const opening = String.fromCharCode(...bytes.subarray(0, 5));
	if (opening === '%PDF-') return 'pdf';
	return opening.startsWith('PK\u0003\u0004') && /\.docx$/i.test(name) ? 'docx' : null;
}

/** The first heading is taken for the title of a page: a file keeps it in front. */
async function textOf(html: string): Promise<string> {
	const article = await readArticle(html);
	if (!article.ok) return '';
	const { title, text } = article;
	return title === null || text.startsWith(title) ? text : `${title}\n\n${text}`;
}
