import { drawSparkline } from '#lib/charts/sparkline.ts';
import { showNumber, showRow } from '#lib/domain/shown-view.ts';
import type { MetricView, PlaceRow } from '#lib/domain/views.ts';

/** A row of a table as its page receives it: the small line is drawn here, its points stay here. */
export function toTableRow<T extends { view: MetricView }>(row: T) {
	return { ...row, view: showRow(row.view), sparkline: drawSparkline(row.view.series) };
}

/** A place among others, for which its number is enough. */
export function toPlaceRow(row: PlaceRow) {
	return { ...toTableRow(row), view: showNumber(row.view) };
}
