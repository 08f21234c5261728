/** Times of runs, in milliseconds, as a line. */

/** Median, 95th percentile and worst of `runs` runs, after one to warm up. */
export async function time(work, runs) {
	await work(0);
	return timeEach(
		Array.from({ length: runs }, (_, index) => index),
		work
	);
}

/** The same of one run for each item. */
export async function timeEach(items, work) {
	const times = [];
	for (const item of items) {
		const from = performance.now();
		await work(item);
		times.push(performance.now() - from);
	}
	return summarise(times);
}

export function summarise(times) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	return { median: at(0.5), p95: at(0.95), most: at(1) };
}

export function printTimes(name, { median, p95, most }) {
	const numbers = [median, p95, most].map((number) => number.toFixed(2).padStart(10)).join('');
	process.stdout.write(`  ${name.padEnd(44)}${numbers}\n`);
}
