/**
 * Times of runs, in milliseconds, as a line: by the clock, and of the processor alone, which other
 * work on the machine hardly changes.
 */

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
	for (const item of items) times.push(await timeOne(() => work(item)));
	return summarise(times);
}

/** How long one run takes, by the clock and of the processor. */
export async function timeOne(work) {
	const [from, before] = [performance.now(), process.cpuUsage()];
	await work();
	const { user, system } = process.cpuUsage(before);
	return { clock: performance.now() - from, processor: (user + system) / 1000 };
}

export function summarise(times) {
	const of = (kind) => {
		const sorted = times.map((time) => time[kind]).sort((a, b) => a - b);
		const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
		return [at(0.5), at(0.95), at(1)];
	};
	return [...of('clock'), ...of('processor')];
}

export function printTimes(name, times) {
	const numbers = times.map((number) => number.toFixed(2).padStart(10)).join('');
	process.stdout.write(`  ${name.padEnd(44)}${numbers}\n`);
}
