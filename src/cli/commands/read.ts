import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readDatesIn, readNumbersIn } from '#lib/extract/index.ts';
import { CliError } from '../errors.ts';
import { mapJsonLines, optionalText } from '../json-lines.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve read --numbers | --dates --jsonl [FILE]

The layers below the figures. Takes a line {id, text, lang, reference} and answers a line
{id, found: [{span: [start, end], …}]}: every number as value or low and high, or every expression
of time as its first and last day against the reference day (YYYY-MM-DD). "Monday" or "in March"
is the next one; with "prefer": "past" in the line it is the last one, as in the news.
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
	return mapJsonLines(
		REQUEST,
		{ files: positionals, io },
		({ id, text, lang, reference, prefer }) => ({
			id,
			found: find(text, lang ?? 'fr', {
				reference: reference ?? new Date().toISOString().slice(0, 10),
				prefer: prefer ?? 'future'
			})
		})
	);
}

const REQUEST = v.object({
	id: v.nullish(v.unknown(), null),
	text: v.string(),
	lang: optionalText,
	reference: optionalText,
	prefer: v.nullish(v.picklist(['past', 'future']))
});

interface Asked {
	reference: string;
	prefer: 'past' | 'future';
}

function findNumbers(text: string, lang: string) {
	return readNumbersIn(text, lang).map(({ start, end, value, low, high }) =>
		value === null ? { span: [start, end], low, high } : { span: [start, end], value }
	);
}

function findDates(text: string, lang: string, { reference, prefer }: Asked) {
	return readDatesIn(text, lang, reference, { prefer })
		.filter(({ dateStart, dateEnd }) => dateStart !== null || dateEnd !== null)
		.map(({ start, end, dateStart, dateEnd }) => ({
			span: [start, end],
			start: dateStart,
			end: dateEnd
		}));
}
