/**
 * npm run bench: measures the extractor beside its peers, on the same text, in the same run. Prints
 * throughput and ratios; asserts nothing, since a loaded machine would make it lie.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { KEEP_CONSTANTS } from '../scripts/constants.mjs';
import { ensureDependencies, requireNode, root, run } from '../scripts/setup.mjs';

requireNode();
ensureDependencies();
if (!existsSync(join(root, 'bench/node_modules')))
	run('npm', ['ci', '--prefix', 'bench', '--silent']);
const { extract, readNumbersIn } = await loadExtractor();
const recognizers = (await import('@microsoft/recognizers-text-number')).default;
const chrono = await import('chrono-node');

const PUBLISHED = '2022-03-09';
const whole = (text) => extract(text, { published: PUBLISHED, lang: 'fr' });
const samples = readSamples('fr');
const prose = repeat(samples, 1 << 20);
const quiet = repeat(withoutFigures(samples), 1 << 20);

const readers = [
	{ name: 'this extractor, whole', read: whole, size: 1 << 20 },
	{ name: 'the same, a figure seldom', read: whole, size: 1 << 20, text: thin(prose, quiet) },
	{ name: 'the same, no figure', read: whole, size: 1 << 20, text: quiet },
	{ name: 'this number layer', read: (text) => readNumbersIn(text, 'fr'), size: 1 << 20 },
	{ name: 'words and digits, one pass', read: countTokens, size: 1 << 20 },
	{ name: 'bare /\\d+/g scan', read: (text) => text.match(/\d+/g), size: 1 << 20 },
	{
		name: 'Recognizers-Text, numbers',
		read: (text) => recognizers.recognizeNumber(text, recognizers.Culture.French),
		size: 1 << 15,
		byParagraph: true
	},
	{
		name: 'chrono-node, dates',
		read: (text) => chrono.fr.parse(text),
		size: 1 << 17,
		byParagraph: true
	}
];

const speeds = readers.map((reader) => ({ ...reader, speed: measure(reader) }));
const ours = speeds[0].speed;
process.stdout.write('French prose, time of the processor, median of 5\n');
for (const { name, speed } of speeds) {
	process.stdout.write(
		`  ${name.padEnd(28)} ${speed.toFixed(3).padStart(9)} MB/s   ours is ${format(ours / speed)} ×\n`
	);
}

process.stdout.write(
	'\nHostile text, whole extraction: time against prose of the same size (1 MiB)\n'
);
const base = time(() => whole(prose));
for (const [name, unit] of Object.entries({
	'one digit': '7',
	'digits and spaces': '1 234 ',
	'number words': 'deux cent mille ',
	brackets: '((((',
	dont: 'dont ',
	'entre … et': 'entre 10 et ',
	'one word': 'a',
	capitals: 'Aaa ',
	'line breaks': '\n',
	quotes: '« ',
	months: '12 mars ',
	'places pointed to': 'à Xyzk, la ville. 3 morts. ',
	'dead side by side': '1 2 3 morts à Paris, '
})) {
	const text = unit.repeat(Math.ceil((1 << 20) / unit.length));
	process.stdout.write(`  ${name.padEnd(28)} ${format(time(() => whole(text)) / base)} ×\n`);
}

async function loadExtractor() {
	const outDir = 'node_modules/.cache/bench';
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		json: { stringify: true },
		build: {
			ssr: 'src/lib/extract/index.ts',
			outDir,
			minify: false,
			copyPublicDir: false,
			rolldownOptions: { output: KEEP_CONSTANTS }
		}
	});
	return import(pathToFileURL(join(root, outDir, 'index.js')).href);
}

function readSamples(lang) {
	const folder = join(root, 'data/samples');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.md') && name !== 'README.md')
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.filter((text) => text.includes(`lang: ${lang}`))
		.map((text) => text.replace(/^---[\s\S]*?---\s*/, ''))
		.join('\n\n');
}

function repeat(text, size) {
	return (text + '\n\n').repeat(Math.ceil(size / text.length)).slice(0, size);
}

/** The paragraphs of a text that give no figure, nor do so beside the others that are left. */
function withoutFigures(text) {
	// A dozen words at least, since what heads a list may hide it.
	let left = text
		.split('\n\n')
		.filter((part) => part.split(' ').length >= 12 && whole(part).length === 0);
	for (;;) {
		const figures = whole(left.join('\n\n'));
		if (figures.length === 0) return left.join('\n\n');
		let end = 0;
		left = left.filter((paragraph) => {
			const start = end;
			end += paragraph.length + 2;
			return !figures.some((figure) => figure.start >= start && figure.start < end);
		});
	}
}

/** One paragraph with figures, then three times as much without. */
function thin(dense, plain) {
	let at = 0;
	const paragraphs = dense.split('\n\n').map((part) => {
		const from = at;
		at = (at + part.length * 3) % (plain.length >> 1);
		return `${part}\n\n${plain.slice(from, from + part.length * 3)}`;
	});
	return paragraphs.join('\n\n').slice(0, 1 << 20);
}

/** The least that any reader has to do, by hand: where words and runs of digits end. */
function countTokens(text) {
	let count = 0;
	let before = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const isDigit = unit >= 48 && unit <= 57;
		const isLetter = unit > 127 || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
		const kind = isDigit ? 1 : isLetter ? 2 : 0;
		if (kind !== before && kind !== 0) count++;
		before = kind;
	}
	return count;
}

/** MB/s of UTF-16 units read, the median of five runs after one to warm up. */
function measure({ read, size, byParagraph, text: own }) {
	const text = (own ?? prose).slice(0, size);
	const work = byParagraph
		? () => text.split('\n\n').forEach((part) => read(part))
		: () => read(text);
	return text.length / 1e3 / time(work);
}

/** Milliseconds of the processor, which other programs' work does not count in. */
function time(work) {
	work();
	const runs = Array.from({ length: 5 }, () => {
		const from = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(from);
		return (user + system) / 1e3;
	});
	return runs.sort((a, b) => a - b)[2];
}

function format(ratio) {
	return ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2);
}
