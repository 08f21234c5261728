import type { ExportedFigure, FigureRow } from '#lib/domain/records.ts';
import type { Region } from '#lib/domain/region.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { listAncestors } from '#lib/regions/index.ts';
import type { Column } from './csv.ts';

/** Where links lead to, and the language of labels and names; codes are the same in all. */
export interface ExportContext {
	/** Scheme and host, without a slash at the end. */
	origin: string;
	locale: Locale;
}

/** The columns of figures.csv. Names and order are public: a new column goes to the end. */
export function figureColumns({ origin, locale }: ExportContext): Column<ExportedFigure>[] {
	const { metrics } = messages(locale).vocabulary;
	const nameOf = (region: Region | undefined) => region?.names[locale] ?? null;
	return [
		{ name: 'figure_id', cell: (row) => row.id },
		{ name: 'permalink', cell: (row) => `${origin}/chiffres/${row.id}` },
		{ name: 'metric', cell: (row) => row.metric },
		{ name: 'metric_label', cell: (row) => metrics[row.metric].label },
		{ name: 'measure', cell: (row) => row.measure },
		{ name: 'value', cell: (row) => row.value },
		{ name: 'low', cell: (row) => row.low },
		{ name: 'high', cell: (row) => row.high },
		{ name: 'qualifier', cell: (row) => row.qualifier },
		{ name: 'unit', cell: (row) => row.unit },
		{ name: 'currency', cell: (row) => row.currency },
		{ name: 'subgroup', cell: (row) => row.subgroup },
		{ name: 'country', cell: (row) => row.region?.country ?? null },
		{ name: 'admin1_id', cell: (row) => findDivision(row)?.id ?? null },
		{ name: 'admin1_name', cell: (row) => nameOf(findDivision(row)) },
		{ name: 'region_id', cell: (row) => row.regionId },
		{ name: 'region_name', cell: (row) => row.region?.names[locale] ?? null },
		{ name: 'region_level', cell: (row) => row.region?.level ?? null },
		{ name: 'place_text', cell: (row) => row.placeText },
		{ name: 'date_start', cell: (row) => row.dateStart },
		{ name: 'date_end', cell: (row) => row.dateEnd },
		{ name: 'date_precision', cell: (row) => row.datePrecision },
		{ name: 'assertion', cell: (row) => row.assertion },
		{ name: 'relation', cell: (row) => row.relation },
		{ name: 'parent_figure_id', cell: (row) => row.parentId },
		{ name: 'source', cell: (row) => row.source },
		{ name: 'source_reliability', cell: (row) => (row.source === null ? null : row.reliability) },
		{ name: 'document_id', cell: (row) => row.documentId },
		{ name: 'document_title', cell: (row) => row.documentTitle },
		{ name: 'outlet', cell: (row) => row.outlet },
		{ name: 'url', cell: (row) => row.url },
		{ name: 'published_on', cell: (row) => row.publishedOn },
		{ name: 'quote', cell: (row) => row.quote },
		{ name: 'value_extracted', cell: (row) => row.valueExtracted },
		{ name: 'low_extracted', cell: (row) => row.lowExtracted },
		{ name: 'high_extracted', cell: (row) => row.highExtracted },
		{ name: 'is_corrected', cell: (row) => row.corrected },
		{ name: 'correction_reason', cell: (row) => row.correctionReason },
		{ name: 'corrected_at', cell: (row) => row.correctedAt },
		{ name: 'review_status', cell: (row) => row.reviewStatus },
		{ name: 'confidence', cell: (row) => row.confidence },
		{ name: 'is_manual', cell: (row) => row.manual },
		{ name: 'is_sample', cell: (row) => row.isSample },
		{ name: 'version', cell: (row) => row.version },
		{ name: 'recorded_at', cell: (row) => row.recordedAt },
		{ name: 'updated_at', cell: (row) => row.updatedAt },
		{ name: 'cluster_id', cell: (row) => row.clusterId },
		{ name: 'cluster_role', cell: (row) => row.clusterRole },
		{ name: 'is_pinned', cell: (row) => row.pinned },
		{ name: 'region_pcode', cell: (row) => row.regionPcode },
		{ name: 'disease', cell: (row) => row.disease }
	];
}

/** The first-level division that a figure's region is or lies in. */
function findDivision({ regionId }: FigureRow): Region | undefined {
	return regionId === null ? undefined : listAncestors(regionId).find(({ level }) => level === 1);
}
