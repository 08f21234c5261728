import { parseArgs } from 'node:util';
import { isDay } from '#lib/domain/dates.ts';
import { FILTER_PARAMETERS, parseFilter, type FigureFilter } from '#lib/domain/filter.ts';
import { exportFigures, exportSeries, parseCsvFormat } from '#lib/server/export/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { readWholeMetric } from '#lib/server/views/metric-supply.ts';
import { readViewOptions } from '#lib/server/views/view-options.ts';
import { CliError } from '../errors.ts';
import { withStore } from '../store.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

const FILTERS = Object.values(FILTER_PARAMETERS);

export const help = `Usage: releve export figures | series [options] > FILE.csv

figures   every figure that matches, with its words, source and link back
series    the marks of a chart; needs --lieu and --indicateur

  ${FILTERS.map((name) => `--${name} …`).join('  ')}
                     the same names and values as in the address of a page
  --format NAME      std (comma, dot, UTF-8) or excel-fr (semicolon, decimal comma, BOM)
  --origin ADDRESS   what the links back start with (default http://127.0.0.1:3000)
  --today DATE       the day that ages are counted from (default: this day)
`;

const OPTIONS = {
	...Object.fromEntries(FILTERS.map((name) => [name, { type: 'string' as const }])),
	format: { type: 'string' },
	origin: { type: 'string', default: 'http://127.0.0.1:3000' },
	today: { type: 'string' }
} as const;

export async function run(args: string[], io: Io): Promise<number> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	const format = parseCsvFormat(values.format ?? null);
	if (!format) throw new CliError('--format is std or excel-fr', 2);
	const filter = readFilter(values);
	const context = { origin: String(values.origin), locale: 'fr' } as const;
	await withStore(io, async (store) => {
		const lines =
			positionals[0] === 'series'
				? exportSeries(
						store,
						await listSeries(store, filter, readToday(values.today)),
						context,
						format
					)
				: exportFigures(store, requireFigures(positionals[0], filter), context, format);
		for await (const line of lines) await write(io.stdout, line);
	});
	return 0;
}

function requireFigures(what: string | undefined, filter: FigureFilter): FigureFilter {
	if (what !== 'figures') throw new CliError('say "export figures" or "export series"', 2);
	return filter;
}

function readFilter(values: Record<string, unknown>): FigureFilter {
	const named = FILTERS.filter((name) => typeof values[name] === 'string');
	const { filter, problems } = parseFilter(
		new URLSearchParams(named.map((name) => [name, String(values[name])]))
	);
	const [problem] = problems;
	if (problem) throw new CliError(`--${problem.field} does not know "${problem.value}"`, 2);
	return filter;
}

function readToday(text = new Date().toISOString().slice(0, 10)): string {
	if (!isDay(text)) throw new CliError('--today takes a day as YYYY-MM-DD', 2);
	return text;
}

async function listSeries(store: Store, filter: FigureFilter, today: string) {
	const { regionId, metric } = filter;
	if (!regionId || !metric) throw new CliError('series need --lieu and --indicateur', 2);
	const options = await readViewOptions(store, filter, today);
	return (await readWholeMetric(store, regionId, metric, options)).series;
}
