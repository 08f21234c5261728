import { parseArgs } from 'node:util';
import * as v from 'valibot';
import {
	MEASURES,
	METRICS,
	QUALIFIERS,
	RELATIONS,
	SUBGROUPS,
	UNITS,
	ASSERTIONS
} from '#lib/domain/figure.ts';
import {
	compareFigures,
	scoreComparisons,
	type AnnotatedFigure,
	type Comparison,
	type ReadFigure
} from '#lib/domain/score-figures.ts';
import { extract, nameSource } from '#lib/extract/index.ts';
import { CliError } from '../errors.ts';
import { readInputs, type Input } from '../input.ts';
import { parseLine } from '../json-lines.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve evaluate [options] FILE …

Reads documents that people annotated, a JSON object a line, and prints how many of their figures the
reader gets right: found, core (number, unit and metric) and whole (every field) as F1, each field as
its share of the figures found, in percent. The form of a document is in tests/pages/README.md.

  --second     compares the second annotator with the first instead of the reader
  --errors N   lists the first N figures that were missed, invented or read otherwise
`;

const OPTIONS = { second: { type: 'boolean' }, errors: { type: 'string' } } as const;

export async function run(args: string[], io: Io): Promise<number> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (positionals.length === 0) throw new CliError('name a file of annotated documents', 2);
	const errors = Number(values.errors ?? 0);
	if (!Number.isInteger(errors) || errors < 0) throw new CliError('--errors takes a number', 2);
	for (const input of await readInputs(positionals, io.stdin)) {
		const documents = readDocuments(input);
		const compared = documents.map((document) => compareDocument(document, values.second === true));
		await write(io.stdout, `${input.name}: ${describe(documents.length, compared.flat())}\n`);
		const wrong = documents.flatMap(({ id, text }, i) => listErrors(id, text, compared[i] ?? []));
		for (const line of wrong.slice(0, errors)) await write(io.stdout, `  ${line}\n`);
	}
	return 0;
}

const text = v.nullable(v.string());
const number = v.nullable(v.number());
const FIGURE = v.object({
	start: v.number(),
	end: v.number(),
	value: number,
	low: number,
	high: number,
	qualifier: v.picklist(QUALIFIERS),
	unit: v.picklist(UNITS),
	metric: v.picklist(METRICS),
	subgroup: v.nullable(v.picklist(SUBGROUPS)),
	measure: v.picklist(MEASURES),
	assertion: v.picklist(ASSERTIONS),
	relation: v.nullable(v.picklist(RELATIONS)),
	dateStart: text,
	dateEnd: text,
	place: text,
	country: text,
	source: text
});
const DOCUMENT = v.object({
	id: v.string(),
	lang: v.string(),
	published: v.string(),
	country: text,
	title: v.string(),
	text: v.string(),
	figures: v.array(FIGURE),
	second: v.optional(v.array(FIGURE)),
	ignore: v.array(v.object({ start: v.number(), end: v.number() }))
});
type Annotated = v.InferOutput<typeof DOCUMENT>;

function readDocuments({ name, content }: Input): Annotated[] {
	const lines = content.split('\n').map((line, i) => ({ line, number: i + 1 }));
	return lines
		.filter(({ line }) => line.trim() !== '')
		.map(({ line, number }) => parseLine(DOCUMENT, line, `${name}, line ${number}`));
}

function compareDocument(document: Annotated, second: boolean): Comparison[] {
	const { lang, published, title, country } = document;
	const read: readonly ReadFigure[] = second
		? (document.second ?? []).map(asRead)
		: extract(document.text, { lang, published, title, country: country ?? undefined });
	return compareFigures(read, document.figures, document.ignore, nameSource);
}

/** The second annotator gives words, too. */
function asRead({ place, country, source, ...figure }: AnnotatedFigure): ReadFigure {
	const level = place === null ? 0 : 3;
	const region = country === null ? null : ({ id: '', name: place ?? '', country, level } as const);
	return { ...figure, place: region, placeText: place, source, sourceText: source };
}

function describe(documents: number, compared: readonly Comparison[]): string {
	const figures = compared.filter(({ annotated }) => annotated !== null).length;
	const scores = scoreComparisons(compared).map(({ name, percent }) => `${name} ${percent ?? '–'}`);
	return [`documents ${documents}`, `figures ${figures}`, ...scores].join('  ');
}

function listErrors(id: string, content: string, compared: readonly Comparison[]): string[] {
	return compared.flatMap(({ annotated, read, wrong }) => {
		const one = annotated ?? read;
		if (!one || (annotated && read && wrong.length === 0)) return [];
		const what = !annotated ? 'invented' : !read ? 'missed' : wrong.join(', ');
		return [`${id} "${content.slice(one.start, one.end)}" [${one.metric}]: ${what}`];
	});
}
