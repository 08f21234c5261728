/** A logistic model of named features: fitting it, rounding it, and how well it keeps its word. */

/** Of a feature that was never seen. */
const UNKNOWN = -0.7;
const FOLDS = 5;
const BINS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

/**
 * Logistic regression by gradient descent; the penalty keeps what was seen twice from being trusted.
 * A sample is {fold, features, right}.
 */
export function fit(list, { rounds = 1500, rate = 1, penalty = 0.002, unknown = UNKNOWN } = {}) {
	const features = Object.fromEntries(
		list.flatMap((sample) => sample.features).map((name) => [name, 0])
	);
	const share = list.filter(({ right }) => right).length / list.length;
	let base = Math.log(share / (1 - share));
	for (let i = 0; i < rounds; i++) {
		const slope = Object.fromEntries(Object.keys(features).map((name) => [name, 0]));
		let baseSlope = 0;
		for (const sample of list) {
			const model = { base, features, unknown };
			const error = (sample.right ? 1 : 0) - probability(sample.features, model);
			baseSlope += error / list.length;
			for (const name of sample.features) slope[name] += error / list.length;
		}
		base += rate * baseSlope;
		for (const name in features) features[name] += rate * (slope[name] - penalty * features[name]);
	}
	return { base, unknown, features };
}

function probability(names, { base, features, unknown }) {
	return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + (features[name] ?? unknown), base)));
}

/** The model with weights of two places, in order of their names. */
export function round({ base, unknown, features }) {
	const short = (number) => Math.round(number * 100) / 100;
	const kept = Object.entries(features)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, weight]) => [name, short(weight)]);
	return { base: short(base), unknown, features: Object.fromEntries(kept) };
}

/** Each fifth of the documents is judged by what was fitted on the other four. */
export function judgeUnseen(samples, options) {
	return Array.from({ length: FOLDS }, (_, fold) => {
		const model = fit(
			samples.filter((sample) => sample.fold % FOLDS !== fold),
			options
		);
		return judge(
			samples.filter((sample) => sample.fold % FOLDS === fold),
			model
		);
	}).flat();
}

/** What a model says of samples, beside what is so. */
export function judge(samples, model) {
	return samples.map(({ features, right }) => ({ right, p: probability(features, model) }));
}

/** Prints how many of the figures of each step of confidence are right. */
export function printReliability(title, judged) {
	process.stdout.write(`${title.padEnd(12)} figures   mean   right\n`);
	BINS.slice(1).forEach((to, i) => {
		const from = BINS[i];
		const inside = judged.filter(({ p }) => p >= from && p < to);
		if (inside.length === 0) return;
		const mean = inside.reduce((sum, { p }) => sum + p, 0) / inside.length;
		const right = inside.filter((sample) => sample.right).length / inside.length;
		const step = `${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}`;
		process.stdout.write(
			`${step}  ${String(inside.length).padStart(8)}   ${mean.toFixed(2)}   ${right.toFixed(2)}\n`
		);
	});
}
