/**
 * Fits data/confidence.json on annotated documents: node scripts/fit-confidence.mjs GOLD.jsonl …
 * A document a line: {id, text, title, published, lang, country, figures: [{start, end, value, unit,
 * metric}]}. Prints how well the confidences keep their word.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const FIELDS = ['value', 'unit', 'metric'];
const documents = process.argv
	.slice(2)
	.flatMap(readGold)
	.filter(({ format }) => format !== 'html');
const samples = readFigures(documents).flatMap(({ id, figures }) => {
	const gold = documents.find((document) => document.id === id);
	return figures
		.filter((figure) => !isIgnored(figure, gold))
		.map((figure) => ({ features: featuresOf(figure), right: isRight(figure, gold) }));
});
const model = fit(samples);
const file = join(root, 'data/confidence.json');
writeFileSync(file, `${JSON.stringify(round(model), null, '\t')}\n`);
printReliability();

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

/** The same as listFeatures in src/lib/extract/refine/confidence.ts. */
function featuresOf({ evidence }) {
	return evidence
		.filter(({ field }) => FIELDS.includes(field))
		.map(({ field, rule }) => `${field} ${rule}`);
}

/** Logistic regression by gradient descent; the penalty keeps rules seen twice from being trusted. */
function fit(list, { rounds = 4000, rate = 0.5, penalty = 0.0015 } = {}) {
	const rules = Object.fromEntries(
		list.flatMap(({ features }) => features).map((name) => [name, 0])
	);
	const share = list.filter(({ right }) => right).length / list.length;
	let base = Math.log(share / (1 - share));
	for (let i = 0; i < rounds; i++) {
		const slope = Object.fromEntries(Object.keys(rules).map((name) => [name, 0]));
		let baseSlope = 0;
		for (const { features, right } of list) {
			const error = (right ? 1 : 0) - probability(features, { base, rules });
			baseSlope += error / list.length;
			for (const name of features) slope[name] += error / list.length;
		}
		base += rate * baseSlope;
		for (const name in rules) rules[name] += rate * (slope[name] - penalty * rules[name]);
	}
	return { base, unknown: -0.7, rules };
}

function probability(features, { base, rules }) {
	return 1 / (1 + Math.exp(-features.reduce((sum, name) => sum + (rules[name] ?? 0), base)));
}

function round({ base, unknown, rules }) {
	const short = (number) => Math.round(number * 100) / 100;
	const kept = Object.entries(rules)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, weight]) => [name, short(weight)]);
	return {
		source:
			'Fitted by scripts/fit-confidence.mjs; a figure is right when number, unit and metric are.',
		base: short(base),
		unknown,
		rules: Object.fromEntries(kept)
	};
}

function printReliability() {
	const bins = [
		[0, 0.5],
		[0.5, 0.8],
		[0.8, 0.9],
		[0.9, 0.95],
		[0.95, 1.01]
	];
	process.stdout.write('confidence   figures   mean   right\n');
	for (const [from, to] of bins) {
		const inside = samples
			.map((sample) => ({ ...sample, p: probability(sample.features, model) }))
			.filter(({ p }) => p >= from && p < to);
		if (inside.length === 0) continue;
		const mean = inside.reduce((sum, { p }) => sum + p, 0) / inside.length;
		const right = inside.filter((sample) => sample.right).length / inside.length;
		process.stdout.write(
			`${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}  ${String(inside.length).padStart(8)}   ${mean.toFixed(2)}   ${right.toFixed(2)}\n`
		);
	}
}
