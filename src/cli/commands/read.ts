import { parseArgs } from 'node:util';
import { readDatesIn, readNumbersIn } from '#lib/extract/index.ts';
import { CliError } from '../errors.ts';
import { mapJsonLines, readTexts } from '../json-lines.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve read --numbers | --dates --jsonl [FILE]

The layers below the figures. Takes a line {id, text, lang, reference} and answers a line
{id, found: [{span: [start, end], …}]}: every number as value or low and high, or every expression
of time as its first and last day against the reference day (YYYY-MM-DD).
`;

const OPTIONS = {
	numbers: { type: 'boolean' },
	dates: { type: 'boolean' },
	jsonl: { type: 'boolean' }
} as const;

export async function run(args: string[], io: Io): Promise<number> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.numbers === values.dates) throw new CliError('say --numbers or --dates', 2);
	const find = values.numbers ? findNumbers : findDates;
	return mapJsonLines(positionals, io, (value, line) => {
		const request = readTexts(value, ['text', 'lang', 'reference']);
		if (request?.text === undefined) throw new CliError(`line ${line} needs a "text"`);
		const { id, text, lang = 'fr', reference = new Date().toISOString().slice(0, 10) } = request;
		return { id, found: find(text, lang, reference) };
	});
}

function findNumbers(text: string, lang: string) {
	return readNumbersIn(text, lang).map(({ start, end, value, low, high }) =>
		value === null ? { span: [start, end], low, high } : { span: [start, end], value }
	);
}

function findDates(text: string, lang: string, reference: string) {
	return readDatesIn(text, lang, reference)
		.filter(({ dateStart, dateEnd }) => dateStart !== null || dateEnd !== null)
		.map(({ start, end, dateStart, dateEnd }) => ({
			span: [start, end],
			start: dateStart,
			end: dateEnd
		}));
}
