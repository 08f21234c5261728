import { drawSparkline } from '#lib/charts/sparkline.ts';
import { showRow } from '#lib/domain/shown-view.ts';
import type { MetricView } from '#lib/domain/views.ts';

/** A row of a table as its page receives it: the small line is drawn here, its points stay here. */
export function toTableRow<T extends { view: MetricView }>(row: T) {
	return { ...row, view: showRow(row.view), sparkline: drawSparkline(row.view.series) };
}
