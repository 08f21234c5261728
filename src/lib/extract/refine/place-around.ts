/** The place that the figures and the paragraph around a figure give it. */
import { UNDER_HEADING } from '../figures/rows.ts';
import type { Metric, PlaceRef } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { isMultiRegion } from '#lib/regions/index.ts';
import { countryPlace } from '../places/index.ts';
import { liesIn } from '../places/resolve.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { CASUALTIES } from './events.ts';
import {
	findLeadIn,
	isBulletLine,
	lineOf,
	paragraphOf,
	sentenceOf,
	topOfTable,
	within
} from './layout.ts';
import { HAPPENS, isFrom, isMoney, isMove, isTo, TO } from './place-kinds.ts';
import { isPlacedWhole, severalCountries, type Choice, type Setting } from './place-setting.ts';
import { copyOf, isTooMany } from './place-given.ts';
import { ofSeveral } from './place-list.ts';
import { findSectionPlace } from './place-section.ts';

/** Its whole, its equivalent, or the figure before it in the sentence. */
export function fromRelated(
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const index = siblings.indexOf(draft);
	const whole = draft.parent ?? sameKind(draft);
	// "73 fallecidas, 16 de ellas en Jojutla, y 190 lesionadas": where the whole was, not the part.
	const beside = siblings.slice(0, index).findLast((one) => !isPartBeside(one, draft, siblings));
	const isApart = whole?.sentenceIndex !== draft.sentenceIndex;
	const related = isApart ? (beside ?? whole) : whole;
	if (!related || (!related.placeText && !related.place)) return undefined;
	// "a livré 200 000 comprimés à X et a besoin de 27 millions": an appeal is for the crisis as a whole.
	if (draft.metric === 'funding_required' && !isMoney(related)) return undefined;
	// "2,1 millions de Tchadiens", told behind what befell one town.
	if (related.place && isTooMany(draft, { place: related.place })) return undefined;
	return copyOf(related, 'as the figure that it belongs to');
}

function isPartBeside(
	one: FigureDraft,
	{ relation }: FigureDraft,
	siblings: readonly FigureDraft[]
): boolean {
	const isPart = one.relation === 'part_of' && relation !== 'part_of';
	return isPart && one.parent !== null && siblings.includes(one.parent);
}

/** Victims are not where those are who were counted before: "3 941 déplacés y sont … Le bilan est de 47". */
function sameKind({
	antecedent,
	metric,
	relation,
	rule,
	sentenceIndex
}: FigureDraft): FigureDraft | null {
	if (antecedent === null) return null;
	const isApart = CASUALTIES.has(metric) && !CASUALTIES.has(antecedent.metric);
	// "El número de damnificados asciende a 642": it names what it counts, and has nothing of another.
	const isNamed = rule === '<noun> amounts to <number>' && metric !== antecedent.metric;
	if (isApart || (isNamed && antecedent.sentenceIndex !== sentenceIndex)) return null;
	// "57 people, 30 in Garissa and 27 in Wajir. Another 14 are missing": no more of one part than of the other.
	const isPart = antecedent.relation === 'part_of' && relation === null;
	return isPart && antecedent.parent ? antecedent.parent : antecedent;
}

export const PARAGRAPH_REACH = 800;

/** "…, dont 4 décès au Centre-Nord. Au total, 3 347 maisons …": behind a part's place, all of it. */
export function opensTotal(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): boolean {
	if (isWiderToll(document, draft, drafts)) return true;
	const { sentenceIndex } = draft;
	const { from } = document.sentences[sentenceIndex] ?? { from: -1 };
	// The word first: most sentences open with none, and a paragraph may be as long as the text.
	const isTotal = TOTALS.some((key) =>
		document.marksNamed(sentenceIndex, 'relation', key).some(({ from: at }) => at === from)
	);
	if (!isTotal) return false;
	if (isBelowRows(document, sentenceIndex)) return true;
	const start = Math.max(paragraphOf(document, from).from, from - PARAGRAPH_REACH);
	const isAmong = document
		.marksNamed(sentenceIndex, 'relation', 'total')
		.every(({ from: at }) => at !== from);
	const placed = within(drafts, { from: start, to: from }).filter(
		({ placeText, relation, metric }) =>
			placeText !== null && (isAmong || relation === 'part_of' || metric === draft.metric)
	);
	// "Ikongo a perdu 87 habitants, Manakara 12. Au total, 120": of what two places add up to.
	const places = new Set(placed.map(({ placeText }) => placeText));
	const isPart = ({ relation, rule }: FigureDraft): boolean =>
		relation === 'part_of' || isRowLike(draft, rule);
	return places.size > 1 || (!isAmong && placed.some(isPart));
}

/** "Au total", and "Entre los evacuados hay 41 niños": of all of those that were told before. */
const TOTALS = ['total', 'among', 'amongThe'];

/** "Total des réfugiés 1 752 600" below "Soudan 60 100", which nothing says what it counts of. */
function isBelowRows({ lines, places, numbers, sentences }: Document, index: number): boolean {
	const at = sentences[index]?.line ?? 0;
	const above = lines.slice(Math.max(0, at - ROWS_ABOVE), at).filter((line) => {
		const [number, ...others] = within(numbers, line);
		return number?.to === line.to && others.length === 0;
	});
	const named = above.filter((line) => within(places, line).some(({ from }) => from === line.from));
	return above.length === ROWS_ABOVE && named.length >= 2;
}

/** Rows by which a list is known; one of them may be of "others". */
const ROWS_ABOVE = 3;

/** "Total – 57 500" below "Masisi – 45 200": rows under one heading. */
function isRowLike(total: FigureDraft, rule: string): boolean {
	return total.rule === UNDER_HEADING && rule === UNDER_HEADING;
}

/** "À Jérémie, 18 ont péri. Le dernier bilan est de 2 207 morts": many times those told of one place. */
function isWiderToll(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): boolean {
	if (draft.measure !== 'cumulative' || draft.relation !== null || !CASUALTIES.has(draft.metric))
		return false;
	const { from } = sentenceOf(document, draft);
	const isToll = document
		.marksNamed(draft.sentenceIndex, 'measure', 'toll')
		.some(({ to }) => to <= draft.from);
	const before = isToll
		? within(drafts, { from: from - PARAGRAPH_REACH, to: from }).findLast(
				({ metric, relation }) => metric === draft.metric && relation === null
			)
		: undefined;
	if (!before || before.placeText === null) return false;
	return countOf(draft) > TIMES * countOf(before);
}

function countOf({ value, low }: FigureDraft): number {
	return value ?? low ?? 0;
}

/** A toll that has grown since is seldom as many times the one before. */
const TIMES = 4;

/** The last place of the paragraph: of a figure that is no part, or of a sentence after it. */
export function fromParagraph(
	setting: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	const { document, places, title } = setting;
	if (draft.metric === 'funding_required' || opensTotal(document, draft, drafts)) return undefined;
	const paragraph = paragraphOf(document, draft.from);
	const sentence = sentenceOf(document, draft);
	const line = lineOf(document, draft);
	const isBullet = isBulletLine(document, line);
	const first = isBullet ? line.from : paragraph.from;
	const start = Math.max(first, sentence.from - PARAGRAPH_REACH);
	// The total of a table is of no row's place.
	const table = topOfTable(document, line);
	const to = table === line ? sentence.from : table.from;
	const before = within(drafts, { from: start, to });
	const figure = before.findLast((one) => isPlacedWhole(one) && !isMoney(one) && !isRow(one));
	const from = figure ? sentenceOf(document, figure).to : start;
	const parts = new Set(within(drafts, { from, to }).flatMap(startOfPartPlace));
	const around = within(places, { from, to }).filter(
		(place) =>
			(!isTo(place.kind) || TO.has(draft.metric)) &&
			!parts.has(place.start) &&
			!isOrigin(draft, place) &&
			!isOutOfPage(setting, place)
	);
	// "El bote había zarpado de Nuadibú. Siete murieron": from where it came, not where it was.
	const stays = STRUCK.has(draft.metric) ? around.filter(({ kind }) => !isFrom(kind)) : around;
	const mention = stays.at(-1) ?? (figure ? undefined : around.at(-1));
	const held = mention && goalAround(setting, draft, mention);
	if (held) return { mention: held, rule: 'where they went', inText: true };
	if (mention?.kind === 'several') return severalCountries({ title });
	if (mention && title && isWiderThanTitle(draft, mention, title))
		return { mention: title, rule: 'in the title', inText: false };
	if (mention && !(mention.place && isTooMany(draft, mention))) {
		return ofSeveral(setting, mention) ?? { mention, rule: 'in the paragraph', inText: true };
	}
	const goal = figure && goalOf(setting, figure, draft);
	if (goal) return { mention: goal, rule: 'in the paragraph', inText: true };
	if (figure && !isTooMany(draft, figure)) return copyOf(figure, 'as the figure before it');
	const leadIn = isBullet ? findLeadIn(document, line) : undefined;
	const led =
		(leadIn && within(places, leadIn).at(-1)) ??
		(isBullet ? findSectionPlace(document, line) : undefined);
	return (
		led && (ofSeveral(setting, led) ?? { mention: led, rule: 'in the paragraph', inText: true })
	);
}

/** "Le retour des familles du Pakistan … 356 000 sont revenues": whence they came, not where they are at last. */
function isOrigin({ metric }: FigureDraft, { kind }: PlaceMention): boolean {
	return isFrom(kind) && TO.has(metric);
}

/** "venus du Soudan et du Cameroun", "as in all of Southeast Asia": named beside what a page of one country tells. */
function isOutOfPage({ document }: Setting, { kind, place, text }: PlaceMention): boolean {
	const { country } = document;
	if (country === null || kind === 'in' || kind === 'near') return false;
	return place === null ? isMultiRegion(text) : place.level === 0 && place.country !== country;
}

/** "the head of the service in Donetsk Oblast was killed. Four were wounded", on a page about Pokrovsk. */
function isWiderThanTitle(
	{ metric }: FigureDraft,
	{ place }: PlaceMention,
	{ place: own }: PlaceMention
): boolean {
	return STRUCK.has(metric) && place !== null && own !== null && liesIn(own, place);
}

/** "À Bosso, … 18 000 personnes ont fui vers le Niger": they did not flee from what lies where they went. */
function goalAround(
	{ document, places }: Setting,
	draft: FigureDraft,
	{ place }: PlaceMention
): PlaceMention | undefined {
	if (!isMove(draft.metric) || place === null) return undefined;
	return within(places, sentenceOf(document, draft)).find(
		(goal) => isTo(goal.kind) && goal.place?.level === 0 && liesIn(place, goal.place)
	);
}

/** "800 familles ont quitté Barsalogho pour Kaya. 2 300 y étaient arrivées en août": where those before went. */
function goalOf(
	{ document, places }: Setting,
	figure: FigureDraft,
	{ metric }: FigureDraft
): PlaceMention | undefined {
	if (!TO.has(metric) || !isMove(figure.metric) || TO.has(figure.metric)) return undefined;
	const { to } = sentenceOf(document, figure);
	return within(places, { from: figure.to, to }).find(({ kind }) => isTo(kind));
}

/** What befalls people where they are at last. */
const STRUCK: ReadonlySet<Metric> = new Set<Metric>([...HAPPENS, 'missing', 'rescued']);

/** "Castilla-La Mancha: 3" over "Rescatados: 4.500": a row under a heading is of its own place. */
function isRow({ rule, placeText }: FigureDraft): boolean {
	return rule === UNDER_HEADING && placeText !== null;
}

/** "Tône en héberge 9 870", "la Suisse débloque un million": no place of what comes after it. */
function startOfPartPlace(draft: FigureDraft): number[] {
	const { relation, evidence } = draft;
	if (relation !== 'part_of' && !isMoney(draft) && !isRow(draft)) return [];
	return evidence.flatMap(({ field, span }) => (field === 'place' && span ? [span[0]] : []));
}

/** Of a name that no list of places has: the country that the heading of its bullets names. */
export function countryOfSection(
	{ document }: Setting,
	draft: FigureDraft
): PlaceRef | null | undefined {
	const line = lineOf(document, draft);
	const section = isBulletLine(document, line) ? findSectionPlace(document, line) : null;
	return section?.place && countryPlace(section.place.country);
}
