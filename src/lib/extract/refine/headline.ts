/** A headline says in short what the text tells: where and when stand there. */
import type { Evidence } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import type { FigureDraft } from '../types.ts';

/** Gives a figure of the headline the place, time and measure that the text has for the same number. */
export function refineHeadlines(drafts: readonly FigureDraft[], document: Document): void {
	const line = findHeadline(document);
	if (!line) return;
	for (const draft of drafts) {
		if (draft.from >= line.to) return;
		const told = draft.from >= line.from ? findTold(drafts, draft, line.to) : undefined;
		if (told) follow(draft, told);
	}
}

/** The first line that is the title, else the first of all where it is no sentence. */
function findHeadline({ lines, tokens, text, title }: Document): Span | undefined {
	const wordsOf = ({ from, to }: Span) => text.slice(tokens.start[from], tokens.end[to - 1]).trim();
	const named = lines.slice(0, MENU).find((line) => title !== null && wordsOf(line) === title);
	const [first, second] = lines;
	const isShort = first !== undefined && first.to - first.from <= HEADLINE;
	const isTitle = second && isShort && !'.!?…»"”:;,'.includes(tokens.key[first.to - 1] ?? '.');
	return named ?? (isTitle ? first : undefined);
}

/** Lines of a page that may stand above its title, and tokens of a headline. */
const MENU = 40;
const HEADLINE = 40;

/** The same number of the same thing in the text. */
function findTold(
	drafts: readonly FigureDraft[],
	{ unit, metric, value, low, high }: FigureDraft,
	after: number
): FigureDraft | undefined {
	return drafts.find(
		(draft) =>
			draft.from >= after &&
			draft.unit === unit &&
			draft.metric === metric &&
			draft.value === value &&
			draft.low === low &&
			draft.high === high &&
			!isEarlier(draft)
	);
}

/** A headline that names a narrower place than the sentence keeps it; whom it quotes it says itself. */
function follow(draft: FigureDraft, told: FigureDraft): void {
	const { measure, dateStart, dateEnd, datePrecision, dateText, place, placeText } = told;
	Object.assign(draft, { measure, dateStart, dateEnd, datePrecision, dateText });
	const fields: Evidence['field'][] = ['measure', 'date'];
	if (place?.level !== 0 || draft.place?.level === 0) {
		Object.assign(draft, { place, placeText });
		fields.push('place');
	}
	const span: [number, number] = [told.start, told.end];
	draft.evidence = [
		...draft.evidence.filter(({ field }) => !fields.includes(field)),
		...fields.map((field) => ({ field, rule: 'as the text says', span }))
	];
}
