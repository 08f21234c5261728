/**
 * The door of the store. Every function takes the store, or a transaction on it, first.
 *
 *   open        openStore(url) · migrateToLatest · inTransaction(db, work)
 *   regions     listRegionsWithFigures(db, { parentId? }) → RegionCount[]
 *               syncRegions, at each opening
 *   sources     ensureSources · listSources · countSources; names and kinds: ../sources.ts
 *   settings    readTotalSettings(db) → TotalSettings, for every total · listSourcePreferences
 *               listHouseholdSizes · listPlaceAliases · listPlacedWords; written by ../settings
 *   documents   insertDocument · findDocument · findDocumentByHash
 *               listDocuments(db, filter, page) → DocumentSummary[] · countDocuments
 *   figures     listFigures(db, filter) → FigureRecord[], for the arithmetic of src/lib/domain
 *               countFigures · countMetrics(db, regionId?) → MetricCount[]
 *               insertFigure · insertFigures · linkToParent · findFigureState · updateFigure (optimistic)
 *   rows        listFigureRows(db, filter, page) → FigureRow[], with words and document
 *               listNewestFigures(db, filter, limit) · listDocumentFigures(db, documentId)
 *               listFigureRowsAfter(db, filter, afterId, limit) · streamFigureRows(db, filter)
 *               findFigureRow
 *               findFigure(db, id) → FigureDetail, with extraction, history, whole and parts
 *   next        findUnreadDocument(db, besideId): the next one to go over
 *   extractions insertExtractions · findExtraction(db, figureId)
 *   readings    mapReadings · listFigureReadings · replaceReading · listDocumentsToReread
 *   corrections insertCorrections · listCorrections(db, figureId)
 *               listRegionCorrections(db, regionId, limit)
 *   clusters    insertClusterAct · applyClusterChanges · listClusterChanges · mapClusterStates
 *               listClusterCandidates · listCandidatesOf · listClusterIds
 *   reprints    recordPrint · listLikeTexts · insertReprint · listReprints(db, documentId)
 *   rollups     findRollups(db, topics, question) · storeRollups
 *   later       writeLater(db, write), for what can be computed again · settleWrites(db)
 *   audit       recordAudit · listAudit(db, subject) · findAuditBreak
 *   memory      findSetting · recordSetting
 *   samples     listSampleDocuments · countSampleDocuments · deleteSampleDocument
 *
 * Writes that people make go through ../corrections and ../ingest, which record and audit them.
 * Types of what comes out: src/lib/domain/records.ts and series.ts. Filters: domain/filter.ts;
 * a filter never gives rejected figures unasked, nor ever those of confidential documents.
 */
export * from './audit.ts';
export * from './clusters.ts';
export * from './corrections.ts';
export * from './documents.ts';
export * from './extractions.ts';
export { findFigureState, updateFigure } from './figure-content.ts';
export * from './figure-rows.ts';
export * from './figures.ts';
export * from './household-sizes.ts';
export * from './insert-figures.ts';
export { settleWrites, writeLater } from './later.ts';
export * from './open.ts';
export { listOwnAmong, listOwnFigures, listOwnStates, listWritesSince } from './own-figures.ts';
export type { FigureWrite, OwnState } from './own-figures.ts';
export { mapPcodes } from './pcodes.ts';
export * from './place-aliases.ts';
export * from './placed-words.ts';
export { readRegionState } from './region-metrics.ts';
export { ensureRegion, listRegionsWithFigures } from './regions.ts';
export * from './readings.ts';
export * from './reprints.ts';
export { findRollups, storeRollups } from './rollups.ts';
export type { Rollup, TopicState } from './rollups.ts';
export * from './samples.ts';
export * from './settings.ts';
export * from './source-preferences.ts';
export {
	countSources,
	ensureSources,
	findSource,
	listSources,
	updateReliability
} from './sources.ts';
export * from './total-settings.ts';
export { countTopics, listFiguresAbout } from './topics.ts';
export type { Topic } from './topics.ts';
export * from './transaction.ts';
export type { Store } from './schema.ts';
export * from './unread-document.ts';
