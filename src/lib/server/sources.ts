/** Who a source is: one name for every spelling of it, its kind, and how far it is trusted. */
import organisations from '#data/organisations.json' with { type: 'json' };
import { foldText } from '#lib/domain/fold.ts';
import type { SourceKind } from '#lib/domain/records.ts';
import type { Reliability } from '#lib/domain/series.ts';
import { ensureSources } from './store/index.ts';
import type { Store } from './store/index.ts';

/** R8, where nobody stated a preference: who counts before who governs before who reports. */
const RELIABILITY: Record<SourceKind, Reliability> = {
	un: 'high',
	red_cross: 'high',
	academic: 'medium',
	government: 'medium',
	ngo: 'medium',
	unknown: 'medium',
	community: 'low',
	media: 'low'
};

const namesBySpelling = new Map<string, string>();
const kindsByName = new Map<string, SourceKind>();
for (const { name, kind, names } of organisations.organisations) {
	kindsByName.set(name, kind as SourceKind);
	for (const spelling of [name, ...names]) namesBySpelling.set(foldText(spelling), name);
}

/** The canonical name ("IOM" for "OIM"); what is not in the list keeps the words it was given. */
export function canonicalSource(words: string): string {
	return namesBySpelling.get(foldText(words)) ?? words;
}

/** Makes sure that sources with these canonical names are in the store, as what they are. */
export async function registerSources(db: Store, names: readonly string[]): Promise<void> {
	await ensureSources(db, names, (name) => {
		const kind = kindsByName.get(name) ?? 'unknown';
		return { kind, reliability: RELIABILITY[kind] };
	});
}
