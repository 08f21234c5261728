/** Rows that name whence people came: where they are is told by the heading over them, else by the title. */
import type { FigureDraft } from '../types.ts';
import { findIndexAt, within } from './layout.ts';
import { type Choice, ofCountry, type Setting, severalCountries } from './place-setting.ts';

/** "Réfugiés en Ouganda par pays d'origine" over "Soudan : 60 100": in Uganda. */
export function fromOrigins(setting: Setting, { originSpan }: FigureDraft): Choice | undefined {
	if (!originSpan) return undefined;
	const { document, places, title } = setting;
	const line = document.lines[findIndexAt(document.lines, originSpan.from)] ?? originSpan;
	const over = within(places, line).at(-1);
	if (over) return { mention: over, rule: 'in the paragraph', inText: true };
	if (title) return { mention: title, rule: 'in the title', inText: false };
	// Without a country of the page it would be guessed from the very names of the rows.
	const page = document.country === null ? undefined : ofCountry(setting.country);
	return page ?? severalCountries(setting);
}
