/** What leaves Relevé: figures and series as CSV, a figure as a case for the tests. */
import type { FigureFilter } from '#lib/domain/filter.ts';
import type { Series } from '#lib/domain/series.ts';
import { mapPcodes, streamFigureRows } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { CSV_PRESETS, formatCsv } from './csv.ts';
import type { CsvFormat } from './csv.ts';
import { figureColumns } from './figure-columns.ts';
import type { ExportContext } from './figure-columns.ts';
import { listSeriesRows, seriesColumns } from './series-columns.ts';

export { exportCase } from './case-file.ts';
export { listSeriesRows } from './series-columns.ts';
export type { CsvFormat } from './csv.ts';
export type { ExportContext } from './figure-columns.ts';

/** Every figure that matches, however many; none of a confidential document. */
export function exportFigures(
	db: Store,
	filter: FigureFilter,
	context: ExportContext,
	format: CsvFormat
): AsyncGenerator<string> {
	return formatCsv(figureColumns(context), streamFigureRows(db, filter), format);
}

/** Every mark of the series, one row each. */
export async function* exportSeries(
	db: Store,
	series: readonly Series[],
	context: ExportContext,
	format: CsvFormat
): AsyncGenerator<string> {
	const regionIds = series.flatMap((one) => [one.regionId, ...one.points.map((p) => p.regionId)]);
	const pcodes = await mapPcodes(db, [...new Set(regionIds)]);
	yield* formatCsv(seriesColumns({ ...context, pcodes }), listSeriesRows(series), format);
}

/** The preset that a name stands for; `std` for none, undefined for an unknown one. */
export function parseCsvFormat(name: string | null): CsvFormat | undefined {
	if (name === null || name === '') return 'std';
	return Object.keys(CSV_PRESETS).find((key): key is CsvFormat => key === name);
}
