/** The place that the heading of a section gives to what stands under it: "RÉGION DE DIFFA", "2. Piura". */
import type { Document, Span } from '../document.ts';
import { isHeading, isInCapitals } from '../structure/headings.ts';
import { DIGITS } from '../tokens.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { findIndexAt, isBulletLine, lineOf, topOfTable, within } from './layout.ts';
import { isMoney } from './place-kinds.ts';
import { isInByline } from './place-byline.ts';
import { isTooMany } from './place-given.ts';
import { NO_TITLE, type Choice, type Setting } from './place-setting.ts';

/** Lines of a section that are looked at for its heading. */
const SECTION_LINES = 30;

/** The place of the section's heading, for what no words nearer to it place. */
export function fromSection(setting: Setting, draft: FigureDraft): Choice | undefined {
	if (isMoney(draft)) return undefined;
	const { document } = setting;
	const mention = findSectionPlace(document, topOfTable(document, lineOf(document, draft)));
	if (!mention || isTooMany(draft, mention)) return undefined;
	return { mention, rule: 'in the heading', inText: true };
}

/** The first place of the nearest heading that has one; a heading without one ends those of its kind. */
export function findSectionPlace(document: Document, line: Span): PlaceMention | undefined {
	const { lines } = document;
	const passed = new Set<string>();
	const last = findIndexAt(lines, line.from) - 1;
	for (let index = last; index >= Math.max(0, last - SECTION_LINES); index--) {
		const above = lines[index];
		if (!above || above.zone === 'boilerplate') return undefined;
		if (isBulletLine(document, above) || !isHeading(document, above)) continue;
		if (isMasthead(document, above)) return undefined;
		const style = styleOf(document, above);
		if (passed.has(style)) return undefined;
		const [place] = within(document.places, above).filter(
			(one) => !NO_TITLE.has(one.kind) && !isInByline(document, one)
		);
		if (place && !isByline(document, index)) return place;
		passed.add(style);
	}
	return undefined;
}

/** "AFGHANISTAN" at the top of a page on it: no narrower than the page. */
function isMasthead(document: Document, line: Span): boolean {
	const { places, country } = document;
	const [place] = within(places, line);
	const isWhole = place?.place?.level === 0 && place.place.country === country;
	return isWhole && isAheadOfCounts(document, line);
}

/** No number of the page stands before a line. */
function isAheadOfCounts({ numbers }: Document, line: Span): boolean {
	return (numbers[0]?.to ?? Infinity) > line.from;
}

/** Headings of one kind are numbered alike, in capitals or not, with a colon or not. */
function styleOf({ tokens }: Document, line: Span): string {
	const isNumbered = tokens.kind[line.from] === DIGITS;
	const isColon = tokens.key[line.to - 1] === ':';
	return [isNumbered, isInCapitals(tokens, line), isColon].join();
}

/** "8 mars 2017 – Erbil (CICR)", "Staff Correspondent, Cox's Bazar", a caption: what a page opens with. */
function isByline(document: Document, index: number): boolean {
	const { dates, lines, tokens } = document;
	const line = lines[index] ?? { from: 0, to: 0 };
	const day = within(dates, line).find(({ kind }) => kind === 'day' || kind === 'dateline');
	if (day && tokens.key[day.from - 1] !== '(') return true;
	const next = lines[index + 1];
	if (isInCapitals(tokens, line) || tokens.key[line.to - 1] === ':') return false;
	if (tokens.kind[line.from] === DIGITS || (next && isBulletLine(document, next))) return false;
	return isAheadOfCounts(document, line);
}
