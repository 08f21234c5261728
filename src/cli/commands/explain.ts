import { parseArgs } from 'node:util';
import type { Evidence, ExtractedFigure } from '#lib/domain/figure.ts';
import { JUDGED_FIELDS } from '#lib/domain/field-likelihoods.ts';
import { extract, judgeFields } from '#lib/extract/index.ts';
import { toArticle } from '../article.ts';
import { checkPublished, readInputs } from '../input.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve explain [--published DATE] [--lang CODE] [--title TEXT] [--country ISO3] [FILE …]

Reads a text and prints, for each figure, which words and which rule set each field. A field without
words was inherited or is the general rule. Below it, how likely measure, date, place and source are right.
`;

const OPTIONS = {
	published: { type: 'string' },
	lang: { type: 'string' },
	title: { type: 'string' },
	country: { type: 'string' }
} as const;

export async function run(args: string[], io: Io): Promise<number> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	checkPublished(values.published);
	for (const { content } of await readInputs(positionals, io.stdin)) {
		const { text, title } = await toArticle(content);
		const figures = extract(text, { ...values, title: values.title ?? title });
		for (const figure of figures) await write(io.stdout, explainFigure(figure, text) + '\n');
		if (figures.length === 0) await write(io.stdout, 'no figure\n');
	}
	return 0;
}

/** A figure and its evidence as lines of a terminal: field, value, words, rule. */
export function explainFigure(figure: ExtractedFigure, text: string): string {
	const head = `"${figure.quote}" [${figure.start}, ${figure.end}]  confidence ${figure.confidence.toFixed(2)}`;
	return [
		head,
		...figure.evidence.map((evidence) => explainField(evidence, figure, text)),
		`  ${'likely'.padEnd(12)}  ${sayLikely(figure)}`,
		''
	].join('\n');
}

function sayLikely(figure: ExtractedFigure): string {
	const likely = judgeFields(figure);
	return JUDGED_FIELDS.map((field) => `${field} ${likely[field].toFixed(2)}`).join('  ');
}

function explainField(evidence: Evidence, figure: ExtractedFigure, text: string): string {
	const { field, span, rule, note } = evidence;
	const words = span ? `"${text.slice(...span)}"` : '—';
	const columns = [field.padEnd(12), valueOf(field, figure).padEnd(24), words, rule, note ?? ''];
	return `  ${columns.join('  ').trimEnd()}`;
}

function valueOf(field: string, figure: ExtractedFigure): string {
	if (field === 'value')
		return [figure.low, figure.value, figure.high].map((n) => n ?? '·').join(' ');
	if (field === 'date') return `${figure.dateStart ?? '·'}..${figure.dateEnd ?? '·'}`;
	if (field === 'place') return figure.place ? `${figure.place.name} (${figure.place.id})` : '—';
	const value = (figure as unknown as Record<string, unknown>)[field];
	return value === null || value === undefined ? '—' : String(value);
}
