/** The sample documents: loaded on the first run, gone for good once somebody removes them. */
import {
	deleteSampleDocument,
	findSetting,
	inTransaction,
	listSampleDocuments,
	recordAudit,
	recordSetting
} from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { ingestDocument } from './ingest.ts';
import type { Extractor } from './ingest.ts';
import { parseSample, readSampleFiles } from './sample-files.ts';

const SETTING = 'samples';
/** Who signs what nobody asked for. */
const AUTHOR = 'Relevé';

export interface LoadOptions {
	/** By name; data/samples where absent. */
	files?: Record<string, string>;
	extractor?: Extractor;
	author?: string;
}

/** Loads the samples if this store never had them; gives how many it loaded. */
export async function loadSamplesOnce(db: Store, options: LoadOptions = {}): Promise<number> {
	return (await findSetting(db, SETTING)) === undefined ? loadSamples(db, options) : 0;
}

/** Loads every sample that is not there, removed ones too; gives how many it loaded. */
export async function loadSamples(db: Store, options: LoadOptions = {}): Promise<number> {
	const { files = readSampleFiles(), extractor, author = AUTHOR } = options;
	let loaded = 0;
	for (const name of Object.keys(files).sort()) {
		const sample = parseSample(files[name] ?? '');
		const input = { ...sample, isSample: true, isConfidential: false, author };
		const { isNew } = await ingestDocument(db, input, extractor);
		if (isNew) loaded++;
	}
	await recordSetting(db, SETTING, 'loaded');
	return loaded;
}

/** Removes every sample with its figures and their history; gives how many there were. */
export async function removeSamples(db: Store, author: string): Promise<number> {
	return inTransaction(db, async (trx) => {
		const samples = await listSampleDocuments(trx);
		for (const { id } of samples) await deleteSampleDocument(trx, id);
		await recordSetting(trx, SETTING, 'removed');
		const detail = samples.map(({ id, title, textSha256 }) => ({ id, title, textSha256 }));
		await recordAudit(trx, { author, action: 'samples.remove', subject: 'samples', detail });
		return samples.length;
	});
}
