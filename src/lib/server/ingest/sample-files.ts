import { DOCUMENT_KINDS } from '#lib/domain/records.ts';
import type { DocumentKind } from '#lib/domain/records.ts';

/** A sample document: its front matter and its text. */
export interface Sample {
	title: string;
	outlet: string;
	url: string | null;
	publishedOn: string;
	lang: string;
	country: string;
	kind: DocumentKind;
	text: string;
}

/** The files of data/samples by name, as they are. */
export function readSampleFiles(): Record<string, string> {
	return import.meta.glob<string>(
		['../../../../data/samples/*.md', '!../../../../data/samples/README.md'],
		{ query: '?raw', import: 'default', eager: true }
	);
}

const FRONT_MATTER = /^---\r?\n([^]*?)\r?\n---\r?\n\s*/;

/** Reads one file: `key: value` lines between two `---`, then the text. Throws where a key lacks. */
export function parseSample(file: string): Sample {
	const [head, lines = ''] = FRONT_MATTER.exec(file) ?? [];
	if (head === undefined) throw new Error('A sample begins with its front matter');
	const keys = new Map(lines.split(/\r?\n/).map(parseLine));
	const get = (key: string): string => {
		const value = keys.get(key);
		if (!value) throw new Error(`A sample needs "${key}"`);
		return value;
	};
	return {
		title: get('title'),
		outlet: get('outlet'),
		url: keys.get('url') ?? null,
		publishedOn: get('published'),
		lang: get('lang'),
		country: get('country'),
		kind: DOCUMENT_KINDS.find((kind) => kind === keys.get('kind')) ?? 'other',
		text: file.slice(head.length).trimEnd()
	};
}

/** A value may hold a colon: only the first one separates. */
function parseLine(line: string): [key: string, value: string] {
	const colon = line.indexOf(':');
	return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
