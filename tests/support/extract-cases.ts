/** Reads the cases of tests/extract/cases (their README.md gives the format). */
import { readdirSync, readFileSync } from 'node:fs';

export interface ExpectedFigure {
	value: string;
	unit: string;
	metric: string;
	measure: string;
	qualifier: string;
	quote: string;
	/** The columns written as `key=value`. */
	more: Record<string, string>;
}

export interface Case {
	title: string;
	text: string;
	options: Record<string, string>;
	figures: ExpectedFigure[];
}

const FILES = new URL('../extract/', import.meta.url);

export function readLines(path: string): string[] {
	return readFileSync(new URL(path, FILES), 'utf8').split('\n');
}

/** "\u00a0" and its like stand for characters that cannot be seen. */
export function unescape(text: string): string {
	return text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16))
	);
}

/** The cases of a language: those of `fr.txt`, then those of `fr.dates.txt` and the like. */
export function readCases(lang: string): Case[] {
	const files = readdirSync(new URL('cases/', FILES)).filter((file) => file.startsWith(`${lang}.`));
	return files
		.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
		.flatMap((file) => readBlocks(`cases/${file}`).map(readCase));
}

function readBlocks(path: string): string[] {
	return `\n${readLines(path).join('\n')}`.split(/\n# /).slice(1);
}

function readCase(block: string): Case {
	const lines = block.split('\n').filter((line) => !line.startsWith('## '));
	const [title = '', ...rest] = lines;
	const end = rest.indexOf('---');
	const body = rest.slice(0, end);
	const settings = body[0]?.startsWith('@') ? (body.shift() ?? '') : '';
	const figures = rest.slice(end + 1).filter((line) => line.trim() !== '' && line !== 'nothing');
	return {
		title,
		text: unescape(body.join('\n')).trim(),
		options: { published: '2022-03-09', ...readSettings(settings) },
		figures: figures.map(readExpected)
	};
}

function readSettings(line: string): Record<string, string> {
	const pairs = line.split(/(?:^| )@/).filter((pair) => pair.trim() !== '');
	return Object.fromEntries(
		pairs.map((pair) => {
			const [key = '', ...words] = pair.split(' ');
			return [key, words.join(' ').trim()];
		})
	);
}

function readExpected(line: string): ExpectedFigure {
	const [value = '', unit = '', metric = '', measure = '', qualifier = '', quote = '', ...more] =
		line.split('|').map((column) => column.trim());
	return {
		value,
		unit,
		metric,
		measure,
		qualifier,
		quote: unescape(quote.slice(1, -1)).replaceAll('\\n', '\n'),
		more: Object.fromEntries(
			more.map((column) => [
				column.slice(0, column.indexOf('=')),
				column.slice(column.indexOf('=') + 1)
			])
		)
	};
}
