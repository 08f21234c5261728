import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDay } from '#lib/domain/dates.ts';
import { compareTotals } from '#lib/domain/total-line.ts';
import type { TotalDifference, TotalLine } from '#lib/domain/total-line.ts';
import { loadSamples } from '#lib/server/ingest/samples.ts';
import type { Store } from '#lib/server/store/index.ts';
import { listTotals } from '#lib/server/views/list-totals.ts';
import { readViewOptions } from '#lib/server/views/view-options.ts';
import { CliError } from '../errors.ts';
import { withExistingStore, withStoreAt } from '../store.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve totals [--samples] [--places] [--today DATE] > FILE.jsonl
       releve totals --compare BEFORE.jsonl AFTER.jsonl

Prints every total of every country, a JSON line each, in order of region and metric: the number
with its bounds, its day, its rule, and how many figures it counts. The second form prints which
totals differ between two such files, and in what; exit code 1 where any does.

  --samples      of the sample documents, read now by this release, without touching the store
  --places       of every place below the countries too
  --today DATE   the day that ages are counted from (default: this day)
`;

const OPTIONS = {
	samples: { type: 'boolean', default: false },
	places: { type: 'boolean', default: false },
	today: { type: 'string' },
	compare: { type: 'boolean', default: false }
} as const;

export async function run(args: string[], io: Io): Promise<number> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.compare) return compareFiles(positionals, io);
	const today = values.today ?? new Date().toISOString().slice(0, 10);
	if (!isDay(today)) throw new CliError('--today takes a day as YYYY-MM-DD', 2);
	await withTotalsStore(values.samples, io, async (store) => {
		const options = await readViewOptions(store, {}, today);
		for await (const line of listTotals(store, options, { isEveryPlace: values.places })) {
			await write(io.stdout, `${JSON.stringify(line)}\n`);
		}
	});
	return 0;
}

function withTotalsStore(isSamples: boolean, io: Io, work: (store: Store) => Promise<void>) {
	if (!isSamples) return withExistingStore(io, work);
	return withStoreAt(':memory:', async (store) => {
		await loadSamples(store);
		await work(store);
	});
}

async function compareFiles(files: string[], io: Io): Promise<number> {
	const [before, after] = files;
	if (before === undefined || after === undefined || files.length > 2) {
		throw new CliError('--compare takes two files', 2);
	}
	const [earlier, later] = [readLines(before), readLines(after)];
	const differences = compareTotals(earlier, later);
	for (const difference of differences) await write(io.stdout, formatDifference(difference));
	const all = Math.max(earlier.length, later.length);
	io.stderr.write(`${differences.length} of ${all} totals differ.\n`);
	return differences.length === 0 ? 0 : 1;
}

function readLines(path: string): TotalLine[] {
	try {
		const lines = readFileSync(path, 'utf8').split('\n');
		return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as TotalLine);
	} catch (error) {
		throw new CliError(`cannot read "${path}": ${error instanceof Error ? error.message : ''}`);
	}
}

function formatDifference({
	region,
	name,
	metric,
	before,
	after,
	fields
}: TotalDifference): string {
	const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
	const subject = `${region} ${name}, ${metric}`;
	if (!before || !after) {
		const { best, asOf } = before ?? after ?? {};
		return `${subject}: ${before ? 'gone' : 'new'} (${show(best)}, ${show(asOf)})\n`;
	}
	const changes = fields.map((field) => `${field} ${show(before[field])} → ${show(after[field])}`);
	return `${subject}: ${changes.join(', ')}\n`;
}
