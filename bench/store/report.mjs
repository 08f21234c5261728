/**
 * Times of runs, in milliseconds, as a line: by the clock, and of the processor alone, which other
 * work on the machine hardly changes.
 */

/** Median, 95th percentile and worst of `runs` runs, after one to warm up. */
export async function time(work, runs, settle) {
	await work(0);
	const items = Array.from({ length: runs }, (_, index) => index);
	return timeEach(items, work, settle);
}

/** The same of one run for each item; `settle`: what is done after each, while nobody waits. */
export async function timeEach(items, work, settle = () => undefined) {
	await settle();
	const times = [];
	for (const item of items) {
		times.push(await timeOne(() => work(item)));
		await settle();
	}
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
