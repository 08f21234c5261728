/** Gives each figure its time: of the fact, else as of when, else the day that it is told on. */
import type { DatePrecision, IsoDate } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { SIGN, WORD } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { findBeginning, findEventFigure } from './beginnings.ts';
import { bySentence, paragraphOf } from './layout.ts';
import { Statements, type Anchor } from './statements.ts';
import { findTimeScope, type TimeScope } from './time-scope.ts';

interface Time {
	start: IsoDate | null;
	end: IsoDate | null;
	precision: DatePrecision;
	mentions: readonly DateMention[];
	rule: string;
}

/** What the rules look at. */
interface Case {
	document: Document;
	statements: Statements;
	draft: FigureDraft;
	scope: TimeScope;
	anchor: Anchor;
	/** Figures before it in the text that have their time. */
	dated: readonly FigureDraft[];
}

export function refineDates(drafts: FigureDraft[], document: Document): FigureDraft[] {
	const statements = new Statements(document);
	const groups = bySentence(drafts);
	const dated: FigureDraft[] = [];
	for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
		const siblings = groups.get(draft.sentenceIndex) ?? [draft];
		const scope = findTimeScope(document, statements, draft, siblings);
		const anchor = statements.anchorOf(draft);
		setTime(draft, findTime({ document, statements, draft, scope, anchor, dated }), document);
		dated.push(draft);
	}
	return drafts;
}

function setTime(draft: FigureDraft, time: Time, document: Document): void {
	draft.dateStart = time.start;
	draft.dateEnd = time.end;
	draft.datePrecision = time.precision;
	const [first] = time.mentions;
	draft.dateText = first ? document.text.slice(first.start, first.end) : null;
	const spans = time.mentions.map(({ start, end }) => [start, end] as [number, number]);
	for (const span of spans) draft.evidence.push({ field: 'date', rule: time.rule, span });
	if (spans.length === 0) draft.evidence.push({ field: 'date', rule: time.rule });
}

function findTime(one: Case): Time {
	const { draft, scope } = one;
	const whole = draft.parent ?? draft.antecedent;
	const isDependent = draft.relation === 'part_of' || draft.relation === 'equivalent';
	if (whole && isDependent && !scope.isOwn && one.dated.includes(whole)) return asWhole(whole);
	if (draft.assertion === 'projected' || draft.assertion === 'planned') return timeAhead(one);
	if (draft.measure === 'cumulative') return cumulativeTime(one);
	return draft.measure === 'flow' ? flowTime(one) : stockTime(one);
}

function asWhole(whole: FigureDraft): Time {
	return {
		start: whole.dateStart,
		end: whole.dateEnd,
		precision: whole.datePrecision,
		mentions: [],
		rule: 'as its whole'
	};
}

/** The day of the statement, else that of publication. */
function anchorTime({ anchor }: Case): Time {
	const { day, mention } = anchor;
	return mention
		? { start: day, end: day, precision: 'day', mentions: [mention], rule: 'day of the statement' }
		: { start: day, end: day, precision: 'none', mentions: [], rule: 'day of the statement' };
}

function mentionTime(mention: DateMention, rule: string): Time {
	const { dateStart, dateEnd, precision } = mention;
	return { start: dateStart, end: dateEnd, precision, mentions: [mention], rule };
}

/** A projection or a plan: its window, or from the statement to its deadline. */
function timeAhead(one: Case): Time {
	const { scope, anchor } = one;
	const window = scope.dates.find((date) => date.kind === 'window' || date.kind === 'span');
	const deadline = scope.dates.find((date) => (date.dateEnd ?? '') > anchor.day);
	if (window && !isRelative(window)) return mentionTime(window, 'time of the plan');
	if (!deadline || deadline.kind === 'since') return anchorTime(one);
	const { dateEnd, precision } = deadline;
	return {
		start: anchor.day,
		end: dateEnd,
		precision,
		mentions: [deadline],
		rule: 'up to the deadline'
	};
}

function isRelative(date: DateMention): boolean {
	return date.rule === 'next units';
}

function stockTime(one: Case): Time {
	const { scope, anchor } = one;
	const date = scope.dates.find((found) => found.kind !== 'since' && found.kind !== 'deadline');
	if (!date) return anchorTime(one);
	const time = mentionTime(date, 'as of');
	return time.start === null ? { ...time, start: time.end } : clip(time, anchor);
}

/** "cette année", "en 2024" told within it: only up to the statement. */
function clip(time: Time, anchor: Anchor): Time {
	const isRunning =
		time.end !== null && time.start !== null && time.end > anchor.day && time.start <= anchor.day;
	return isRunning ? { ...time, end: anchor.day } : time;
}

function flowTime(one: Case): Time {
	const { scope, anchor, draft } = one;
	const date = scope.dates.find((found) => found.kind !== 'deadline' && found.dateStart !== null);
	if (date?.rule === 'ahead') return mirrored(date, anchor);
	if (date) return clip(mentionTime(date, 'time of the fact'), anchor);
	const until = scope.dates.find((found) => found.kind === 'as_of');
	if (until) return { ...mentionTime(until, 'as of'), start: until.dateEnd };
	if (scope.isVague) return anchorTime(one);
	if (one.statements.covered && isDefaultAnchor(one)) {
		return mentionTime({ ...one.statements.covered }, 'period of the bulletin');
	}
	const paragraph = paragraphOf(one.document, draft.from);
	const event = findEventFigure(draft, one.dated, paragraph.from);
	return event ? { ...asWhole(event), rule: 'day of the event' } : anchorTime(one);
}

function isDefaultAnchor({ anchor }: Case): boolean {
	return anchor.mention === null;
}

/** "in three days" of a past event: how long it took. */
function mirrored(date: DateMention, anchor: Anchor): Time {
	const day = (iso: IsoDate): number => Date.parse(iso) / 86_400_000;
	const length = day(date.dateStart ?? anchor.day) - day(anchor.day);
	const start = new Date((day(anchor.day) - length + 1) * 86_400_000).toISOString().slice(0, 10);
	return { start, end: anchor.day, precision: 'day', mentions: [date], rule: 'window of the fact' };
}

function cumulativeTime(one: Case): Time {
	const { scope, anchor, draft } = one;
	const since = scope.dates.find((date) => date.kind === 'since');
	const span = since ? undefined : scope.dates.find((date) => isStretch(date));
	if (span) return clip(mentionTime(span, 'time of the fact'), anchor);
	const event = since ? undefined : scope.dates.find((date) => isEventDay(one, date));
	const asOf = scope.dates.find(
		(date) => date !== since && date !== event && date.dateEnd !== null
	);
	const end = asOf?.dateEnd ?? anchor.day;
	const mentions = [since, event, asOf].filter((date) => date !== undefined);
	const own = since?.dateStart ?? event?.dateStart ?? asOf?.dateStart;
	const start = since?.dateStart ?? event?.dateStart ?? beginningOf(one, own ?? null);
	const rule = draft.relation === 'previous' ? 'up to an earlier day' : 'since the beginning';
	return {
		start: start !== null && start > end ? null : start,
		end,
		precision: 'day',
		mentions,
		rule
	};
}

function isStretch({ kind, dateStart }: DateMention): boolean {
	return dateStart !== null && (kind === 'span' || kind === 'window');
}

/** An earlier value counts from where the value that it is compared with does. */
function beginningOf(one: Case, _own: IsoDate | null): IsoDate | null {
	const { draft, document, statements, dated } = one;
	const compared = draft.parent ?? draft.antecedent;
	if (compared?.measure === 'cumulative' && dated.includes(compared)) return compared.dateStart;
	return findBeginning(document, statements, draft, dated);
}

/** "le séisme de vendredi", "Friday's raid": the day of the event, not of the count. */
function isEventDay({ document }: Case, date: DateMention): boolean {
	if (date.kind !== 'day') return false;
	const { tokens } = document;
	const isPossessive = tokens.kind[date.to] === SIGN && tokens.key[date.to] === "'";
	if (isPossessive || tokens.key[date.to] === 's' || tokens.key[date.to - 1] === 's') return true;
	return tokens.kind[date.from - 1] === WORD && date.rule !== 'weekday';
}
