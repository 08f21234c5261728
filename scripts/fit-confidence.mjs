/**
 * Fits data/confidence.json on annotated documents: node scripts/fit-confidence.mjs GOLD.jsonl …
 * A document a line: {id, text, title, published, lang, country, figures: [{start, end, value, unit,
 * metric}]}. Prints how well confidences keep their word on documents that they were not fitted on.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './setup.mjs';

const FIELDS = ['value', 'unit', 'metric'];
const FOLDS = 5;
/** Of a feature that was never seen. */
const UNKNOWN = -0.7;

const listFeatures = await loadFeatures();
const documents = process.argv
	.slice(2)
	.flatMap(readGold)
	.filter(({ format }) => format !== 'html');
const samples = readFigures(documents).flatMap(({ id, figures }) => {
	const index = documents.findIndex((document) => document.id === id);
	const gold = documents[index];
	return figures
		.filter((figure) => !isIgnored(figure, gold))
		.map((figure) => ({
			fold: index % FOLDS,
			features: listFeatures(figure),
			right: isRight(figure, gold)
		}));
});
const file = join(root, 'data/confidence.json');
writeFileSync(file, `${JSON.stringify(round(fit(samples)), null, '\t')}\n`);
printReliability();

async function loadFeatures() {
	const outDir = 'node_modules/.cache/confidence';
	const ssr = 'src/lib/extract/confidence.ts';
	const options = { ssr, outDir, minify: false, copyPublicDir: false };
	await build({ root, configFile: false, logLevel: 'error', build: options });
	const module = await import(pathToFileURL(join(root, outDir, 'confidence.js')).href);
	return module.listFeatures;
}

function readGold(path) {
	return readFileSync(path, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
}

function readFigures(list) {
	const input = list
		.map(({ id, text, title, published, lang, country }) =>
			JSON.stringify({ id, text, title, published, lang, country })
		)
		.join('\n');
	const options = { input, encoding: 'utf8', maxBuffer: 1 << 30 };
	const { stdout, stderr, status } = spawnSync(
		'node',
		[join(root, 'scripts/releve.mjs'), 'extract', '--jsonl'],
		options
	);
	if (status !== 0) throw new Error(stderr);
	return stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
}

function overlaps(a, b) {
	return a.start < b.end && b.start < a.end;
}

function isRight(figure, gold) {
	return gold.figures.some(
		(other) => overlaps(figure, other) && FIELDS.every((field) => figure[field] === other[field])
	);
}

function isIgnored(figure, gold) {
	return (gold.ignore ?? []).some((span) => overlaps(figure, span));
}

/** Logistic regression by gradient descent; the penalty keeps what was seen twice from being trusted. */
function fit(list, { rounds = 1500, rate = 1, penalty = 0.002 } = {}) {
	const features = Object.fromEntries(
		list.flatMap((sample) => sample.features).map((name) => [name, 0])
	);
	const share = list.filter(({ right }) => right).length / list.length;
	let base = Math.log(share / (1 - share));
	for (let i = 0; i < rounds; i++) {
		const slope = Object.fromEntries(Object.keys(features).map((name) => [name, 0]));
		let baseSlope = 0;
		for (const sample of list) {
			const error = (sample.right ? 1 : 0) - probability(sample.features, { base, features });
			baseSlope += error / list.length;
			for (const name of sample.features) slope[name] += error / list.length;
		}
		base += rate * baseSlope;
		for (const name in features) features[name] += rate * (slope[name] - penalty * features[name]);
	}
	return { base, unknown: UNKNOWN, features };
}

function probability(names, { base, features }) {
	return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + (features[name] ?? UNKNOWN), base)));
}

function round({ base, unknown, features }) {
	const short = (number) => Math.round(number * 100) / 100;
	const kept = Object.entries(features)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, weight]) => [name, short(weight)]);
	return {
		source:
			'Fitted by scripts/fit-confidence.mjs; a figure is right when number, unit and metric are.',
		base: short(base),
		unknown,
		features: Object.fromEntries(kept)
	};
}

/** Each fifth of the documents is judged by what was fitted on the other four. */
function judgeUnseen() {
	return Array.from({ length: FOLDS }, (_, fold) => {
		const model = fit(samples.filter((sample) => sample.fold !== fold));
		return samples
			.filter((sample) => sample.fold === fold)
			.map(({ features, right }) => ({ right, p: probability(features, model) }));
	}).flat();
}

function printReliability() {
	const bins = [
		[0, 0.5],
		[0.5, 0.8],
		[0.8, 0.9],
		[0.9, 0.95],
		[0.95, 1.01]
	];
	const judged = judgeUnseen();
	process.stdout.write('confidence   figures   mean   right\n');
	for (const [from, to] of bins) {
		const inside = judged.filter(({ p }) => p >= from && p < to);
		if (inside.length === 0) continue;
		const mean = inside.reduce((sum, { p }) => sum + p, 0) / inside.length;
		const right = inside.filter((sample) => sample.right).length / inside.length;
		process.stdout.write(
			`${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}  ${String(inside.length).padStart(8)}   ${mean.toFixed(2)}   ${right.toFixed(2)}\n`
		);
	}
}
