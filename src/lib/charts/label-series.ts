import type { Series } from '#lib/domain/series.ts';
import { formatDate } from '#lib/i18n/dates.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { nameSource } from '#lib/i18n/sources.ts';

/** The name of a series in a legend: only what tells it apart from its neighbours. */
export function labelSeries(series: Series, all: readonly Series[], t: Messages): string {
	const isObserved = series.status === 'observed';
	const peers = all.filter((one) => one.status === series.status);
	const parts = [
		isObserved && varies(peers, (one) => one.source)
			? series.source
				? nameSource(series.source, t)
				: t.charts.allSources
			: null,
		varies(peers, (one) => one.subgroup) ? nameSubgroup(series, t) : null,
		varies(peers, (one) => one.scope) ? t.charts.scopes[series.scope] : null,
		isObserved && varies(peers, (one) => one.anchor) ? nameAnchor(series, t) : null,
		isObserved ? null : t.vocabulary.statuses[series.status]
	].filter((part) => part !== null);
	return parts.length > 0 ? parts.join(', ') : t.vocabulary.statuses[series.status];
}

function varies<T>(all: readonly Series[], pick: (series: Series) => T): boolean {
	return new Set(all.map(pick)).size > 1;
}

function nameSubgroup({ subgroup }: Series, t: Messages): string {
	return subgroup === null ? t.charts.everyone : t.vocabulary.subgroups[subgroup];
}

/** Places may count from days of their own: where theirs is not one, nothing is said of it. */
function nameAnchor({ anchor, scope }: Series, t: Messages): string | null {
	if (anchor === null && scope === 'children') return null;
	return anchor === null ? t.charts.openAnchor : t.charts.since(formatDate(anchor, t, 'short'));
}
