/** The place that a figure's clause or its sentence gives it. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { clauseBehindSemicolon, hasSign } from '../signs.ts';
import { liesIn } from '../places/resolve.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import type { RuleFor } from '../rules.ts';
import { sentenceOf, within } from './layout.ts';
import { placesBehind, isToldWith } from './place-behind.ts';
import { choosePlace } from './place-choice.ts';
import { takenBy } from './place-layout.ts';
import { isFrom } from './place-kinds.ts';
import { isListedWith, listAround, ofMany } from './place-list.ts';
import { hasMark, severalCountries, type Choice, type Setting } from './place-setting.ts';

/** The best mention of its own clause, else of its sentence. */
export function fromSentence(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const sentence = sentenceOf(setting.document, draft);
	const taken = siblings.flatMap((other) =>
		other === draft || isToldWith(draft, other) ? [] : takenBy(setting, other)
	);
	const inSentence = within(setting.places, sentence).filter(
		(place) =>
			!taken.includes(place) &&
			!isGiver(draft, place) &&
			!isOfOtherClause(setting.document, draft, place)
	);
	if (inSentence.length === 0) return undefined;
	const after = placesBehind(setting, draft, siblings, inSentence);
	const there = findWhere(setting, draft, inSentence);
	if (there && !after.some(({ kind }) => kind === 'in')) {
		return accept(setting, there, inSentence, 'in the clause');
	}
	const previous = siblings[siblings.indexOf(draft) - 1];
	const before = ofOwnClause(
		setting.document,
		draft,
		inSentence.filter(
			(p) =>
				p.to <= draft.from &&
				(!previous || (p.from >= previous.to && !isOfPart(setting.document, previous, draft, p)))
		)
	);
	const own = choosePlace(setting.document, draft, before, after);
	if (own?.kind === 'several') return severalCountries(setting);
	if (own && isOfEach(setting.document, draft, own))
		return {
			mention: listAround(setting.document, own, inSentence)[0] ?? own,
			rule: 'in the clause',
			inText: true
		};
	if (own)
		return accept(setting, headOf(setting, own, inSentence) ?? own, inSentence, 'in the clause');
	const leading = leadingPlaces(setting.document, draft, siblings, inSentence);
	const first = choosePlace(setting.document, draft, leading, []);
	if (!first || isOwnedByPart(draft, previous)) return undefined;
	return accept(setting, first, inSentence, 'at the head of the sentence');
}

/** In front of the first figure: of its clause ("Khost – 120 killed, 300 injured", behind a semicolon), else of the sentence. */
function leadingPlaces(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	inSentence: readonly PlaceMention[]
): PlaceMention[] {
	const { from } = sentenceOf(document, draft);
	const clause = clauseBehindSemicolon(document.tokens, draft.from, from);
	const first = siblings.find((one) => one.from >= clause) ?? draft;
	const own = inSentence.filter((p) => p.from >= clause && p.to <= first.from);
	return own.length > 0 ? own : inSentence.filter((p) => p.to <= (siblings[0]?.from ?? 0));
}

/** "…, le maire de Doboj l'a dit ; en Bosnie, 100 000": what stands behind the last semicolon, if anything does. */
function ofOwnClause(
	{ tokens }: Document,
	{ from }: FigureDraft,
	before: readonly PlaceMention[]
): readonly PlaceMention[] {
	const own = before.filter((place) => !hasSign(tokens, place.to, from, ';'));
	return own.length > 0 ? own : before;
}

/** "Francia envió 60 toneladas de ayuda": the state that sends it. */
function isGiver({ metric, frame, from }: FigureDraft, { kind, place, to }: PlaceMention): boolean {
	if (!GIVEN.has(metric) || !frame || frame.to > from) return false;
	return kind === 'bare' && place?.level === 0 && to <= frame.from;
}

/** What one state gives another. */
const GIVEN: ReadonlySet<Metric> = new Set<Metric>(['aid_delivered', 'funding_received']);

/** "73 fallecidas, 16 de ellas en Jojutla, y 190 lesionadas": behind the comma the whole goes on. */
function isOfPart(
	{ tokens }: Document,
	part: FigureDraft,
	draft: FigureDraft,
	{ to }: Span
): boolean {
	if (part.relation !== 'part_of' || draft.relation === 'part_of') return false;
	return hasSign(tokens, to, draft.from, ',');
}

/** "Three each in Harare, Mutare and Gweru": the number holds for the first place as for the others. */
function isOfEach({ marksOf }: Document, { sentenceIndex, to }: FigureDraft, place: Span): boolean {
	const each = within(marksOf(sentenceIndex), { from: to, to: to + EACH_REACH });
	return (
		place.from >= to && each.some(({ section, key }) => section === 'grammar' && key === 'each')
	);
}

/** Tokens of "each", right behind the figure. */
const EACH_REACH = 3;

/** "people in Rakhine, said the U.N., which seeks $333 million": an appeal in a clause of its own. */
function isOfOtherClause(document: Document, draft: FigureDraft, { to }: PlaceMention): boolean {
	if (draft.metric !== 'funding_required' || to > draft.from) return false;
	return hasMark(document, draft.sentenceIndex, to, draft.from, ['relative']);
}

/** "swung into Bangladesh yesterday, where four more died": the place that a clause tells of. */
function findWhere(
	{ document }: Setting,
	draft: FigureDraft,
	inSentence: readonly PlaceMention[]
): PlaceMention | undefined {
	const { from } = sentenceOf(document, draft);
	const where = within(document.marksNamed(draft.sentenceIndex, 'grammar', 'where'), {
		from,
		to: draft.from
	}).at(-1);
	if (!where || hasSign(document.tokens, where.to, draft.from, ';')) return undefined;
	// "Ngarbuh, in the North-West, where": behind what holds it.
	const held = within(document.places, { from: where.from - HELD_REACH, to: where.from }).find(
		({ kind }) => kind === 'within'
	);
	const end = held?.from ?? where.from;
	const last = inSentence.findLast(({ to }) => to <= end && end - to <= WHERE_REACH);
	if (!last) return undefined;
	// "à Grand-Bassam, dans le sud du pays, où": the narrower place of the two.
	const before = last.place?.level === 0 ? inSentence[inSentence.indexOf(last) - 1] : undefined;
	const isNarrower =
		before &&
		last.from - before.to <= WHERE_REACH &&
		before.place?.level !== 0 &&
		(!before.place || before.place.country === last.place?.country);
	const place = isNarrower ? before : last;
	const dates = within(document.dates, { from: last.to, to: where.from });
	const isPeople = within(document.numbers, { from: last.to, to: where.from }).some(
		(number) => !dates.some((date) => date.from <= number.from && number.to <= date.to)
	);
	const isNamed = inSentence.some(({ from: at, to }) => at >= where.to && to <= draft.from);
	return isPeople || isNamed ? undefined : place;
}

/** Tokens between a place and the clause on it: a comma, a day. */
const WHERE_REACH = 5;
/** Tokens of what holds a place, and its comma. */
const HELD_REACH = 6;

/** A part without a place of its own has that of its whole, not that of the sentence's head. */
function isOwnedByPart(draft: FigureDraft, previous: FigureDraft | undefined): boolean {
	return draft.relation !== null && previous !== undefined && previous.placeText !== null;
}

/** A list of countries is no one place; divisions side by side are as wide as what holds them. */
function accept(
	setting: Setting,
	mention: PlaceMention,
	inSentence: readonly PlaceMention[],
	rule: RuleFor<'place'>
): Choice {
	const isCountry = (place: PlaceMention): boolean => place.place?.level === 0;
	const others = inSentence.filter(
		(other) =>
			isCountry(other) &&
			(other.kind === mention.kind ||
				(isFrom(other.kind) === isFrom(mention.kind) &&
					isListedWith(setting.document, other, mention))) &&
			other.place?.country !== mention.place?.country &&
			Math.abs(other.from - mention.from) <= 5 &&
			!hasNumberBetween(setting.document, other, mention)
	);
	if (isCountry(mention) && others.length > 0) {
		return { mention: null, rule: 'several countries at once', inText: true };
	}
	return ofMany(setting, mention, inSentence) ?? { mention, rule, inText: true };
}

/** "Chad 562,000 / Egypt 500,000": each has its own number. */
function hasNumberBetween({ numbers }: Document, one: Span, other: Span): boolean {
	const [first, second] = one.from < other.from ? [one, other] : [other, one];
	return within(numbers, { from: first.to, to: second.from }).length > 0;
}

/** "Dans le gouvernorat de Hodeïda, … de deux centres à Zabid et à Hays": two places in one that opens it. */
function headOf(
	{ document }: Setting,
	own: PlaceMention,
	inSentence: readonly PlaceMention[]
): PlaceMention | undefined {
	const [head] = inSentence;
	if (!head?.place || head.kind !== 'in' || head.place.level === 0) return undefined;
	const wide = head.place;
	const list = listAround(document, own, inSentence);
	const isHeld = list.every(
		({ place }) => place !== null && place.id !== wide.id && liesIn(place, wide)
	);
	return list.length > 1 && isHeld ? head : undefined;
}
