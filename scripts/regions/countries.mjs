/** What the application knows of countries beside their names: capitals, demonyms, wider regions. */

/**
 * { capitals: { IRQ: 'g98182' }, demonyms: { fr: { irakien: ['IRQ'] } }, multi: [...] }, with
 * demonyms folded; where two countries share one, in the order of the curated file. `shores` = the
 * countries around a lake.
 */
export function buildCountryFacts(regions, curated, foldName) {
	return {
		capitals: listCapitals(regions, curated.capitals),
		demonyms: Object.fromEntries(
			listLanguages(curated.demonyms).map((lang) => [
				lang,
				foldDemonyms(curated.demonyms, lang, foldName)
			])
		),
		multi: curated.multi.map(({ id, fr, en, es, also = [], shores }) => ({
			id,
			fr,
			en,
			es,
			keys: [...new Set([fr, en, es, ...also].map(foldName))],
			...(shores && { shores })
		}))
	};
}

function listCapitals(regions, curated) {
	const seats = regions.filter((r) => r.feature === 'PPLC').map((r) => [r.country, r.id]);
	const all = { ...Object.fromEntries(seats), ...curated };
	return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every language that some country has demonyms in. */
function listLanguages(demonyms) {
	return [...new Set(Object.values(demonyms).flatMap((words) => Object.keys(words)))];
}

function foldDemonyms(demonyms, lang, foldName) {
	const countries = {};
	for (const [country, words] of Object.entries(demonyms)) {
		for (const word of new Set((words[lang] ?? []).map(foldName)))
			(countries[word] ??= []).push(country);
	}
	return countries;
}
