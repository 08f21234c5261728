/** Boxes that say where: "91 459" over "réfugiés", then "47 929" over "Tanzanie (27 mai)", "31 000" over "Nduta camp". */
import type { Document, Span } from '../document.ts';
import { makeDraft } from '../figures/drafts.ts';
import { plainQualifier } from '../figures/qualifiers.ts';
import { UNDER_HEADING } from '../figures/rows.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import type { Value } from './box-values.ts';
import { readLabelIn } from './labels.ts';

/** Of those in the box before, the ones who are where the label says. */
export function readPlaceBox(
	document: Document,
	{ index, number, bound, currency }: Value,
	label: number,
	before: FigureDraft,
	noted: DateMention | null
): FigureDraft | undefined {
	const line = document.sentences[label];
	const place = line && placeOfLabel(document, line);
	const whole = before.relation === 'part_of' && before.parent ? before.parent : before;
	if (!place || currency !== undefined) return undefined;
	if ((number.value ?? Infinity) > (whole.value ?? whole.low ?? 0)) return undefined;
	const { unit, metric, subgroup, headingSpan } = whole;
	const qualifier = plainQualifier(document.tokens, number, bound);
	return makeDraft(document, index, number, undefined, qualifier, {
		unit,
		currency: whole.currency,
		metric,
		subgroup,
		relation: 'part_of',
		parent: whole,
		placeSpan: place,
		headingSpan,
		when: mentionsIn(document.dates, line)[0] ?? noted,
		rule: UNDER_HEADING
	});
}

/** The name that a short label without a noun of its own holds. */
function placeOfLabel(document: Document, line: Span): Span | undefined {
	if (line.to - line.from > LONGEST || readLabelIn(document, line)?.metric) return undefined;
	const [place] = mentionsIn(document.places, line);
	return place && { from: place.from, to: place.to };
}

/** Tokens of "Tanzanie (27 mai)", "Nyarugusu camp, from before the influx". */
const LONGEST = 10;
