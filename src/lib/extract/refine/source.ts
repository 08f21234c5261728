/** Gives each figure its source: who counted or asserts, in its sentence or its paragraph. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { SourceWords } from '../sources/lexicon.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import {
	type Siblings,
	findLeadIn,
	isBulletLine,
	lineOf,
	paragraphOf,
	sentenceOf,
	within
} from './layout.ts';
import { isListedAfter } from './scope.ts';

export function refineSources(
	drafts: readonly FigureDraft[],
	document: Document,
	groups: Siblings
): void {
	for (const draft of drafts) {
		const siblings = groups.get(draft) ?? [draft];
		const found = findSource(document, draft, siblings);
		if (found) setSource(draft, found.mention, found.rule);
		else if (isProse(document, draft)) copyFromWhole(draft);
	}
}

function setSource(draft: FigureDraft, mention: SourceMention, rule: string): void {
	draft.sourceText = mention.text;
	draft.source = mention.source ?? mention.text;
	draft.evidence.push({ field: 'source', rule, span: [mention.start, mention.end] });
}

/** A sentence with its full stop, not a bullet or a row. */
function isProse(document: Document, draft: FigureDraft): boolean {
	const line = lineOf(document, draft);
	return !isBulletLine(document, line) && document.tokens.key[line.to - 1] === '.';
}

/** "Sur ce nombre, 80 994": counted by whoever counted the whole. */
function copyFromWhole(draft: FigureDraft): void {
	const whole = draft.relation === 'part_of' ? draft.parent : null;
	if (!whole || whole.source === null) return;
	draft.sourceText = whole.sourceText;
	draft.source = whole.source;
	draft.evidence.push({ field: 'source', rule: 'as its whole' });
}

interface Choice {
	mention: SourceMention;
	rule: string;
}

function findSource(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const quoted = fromQuote(document, draft);
	if (quoted) return { mention: quoted, rule: 'speaks the quote' };
	const inSentence = within(document.sources, sentenceOf(document, draft));
	if (draft.assertion === 'denied') {
		const claimant = findClaimant(document, draft, inSentence);
		if (claimant) return { mention: claimant, rule: 'claims what is denied' };
		const told = toldBefore(document, draft);
		return told && { mention: told, rule: 'claims what is denied' };
	}
	const said = inSentence.filter((one) => isTold(one));
	const helper = fromOwnClause(draft, inSentence, siblings);
	if (helper) return { mention: helper, rule: 'brings the aid' };
	const own = chooseNear(document, draft, said, siblings);
	if (own) return { mention: own, rule: own.rule };
	const brought = inSentence.filter((one) => brings(one, draft)).at(-1);
	if (brought) return { mention: brought, rule: 'brings the aid' };
	const actor = inSentence.filter((one) => one.kind === 'actor' && one.to <= draft.from).at(-1);
	if (actor && isHelped(draft)) return { mention: actor, rule: 'brings the aid' };
	return fromNext(document, draft) ?? findAround(document, draft);
}

/** "Le PAM a nourri 50 000 personnes et MSF en a soigné 200, alerte l'ONG": told of what follows. */
function fromOwnClause(
	draft: FigureDraft,
	inSentence: readonly SourceMention[],
	siblings: readonly FigureDraft[]
): SourceMention | undefined {
	const next = siblings.find(
		(one) => one.from >= draft.to && one.relation !== 'part_of' && one.relation !== 'equivalent'
	);
	if (!AID.has(draft.metric) || !next) return undefined;
	const helpers = inSentence.filter(({ kind }) => kind === 'deliver' || kind === 'actor');
	const own = helpers.findLast(({ to }) => to <= draft.from);
	const other = helpers.find(({ from }) => from >= draft.to && from < next.from);
	const isTwo = own && other && own.source !== other.source;
	return isTwo && !inSentence.some((one) => isTold(one) && one.to <= draft.from) ? own : undefined;
}

/** "MSF a soigné 40 blessés", "40 kits distribués par MSF". */
function brings({ kind, from, to }: SourceMention, draft: FigureDraft): boolean {
	if (kind === 'giver') return from >= draft.to || to <= draft.from;
	return kind === 'deliver' && to <= draft.from;
}

const SILENT: ReadonlySet<string> = new Set(['deliver', 'giver', 'actor', 'claim']);

function isTold({ kind }: SourceMention): boolean {
	return !SILENT.has(kind);
}

/** Of those told in the sentence, whoever does not deny: behind the figure first. */
function findClaimant(
	document: Document,
	draft: FigureDraft,
	inSentence: readonly SourceMention[]
): SourceMention | undefined {
	const denials = document
		.marksOf(draft.sentenceIndex)
		.filter(({ section, key }) => section === 'assertion' && key === 'denied');
	const denies = ({ from, to, kind }: SourceMention): boolean =>
		denials.some((mark) =>
			kind === 'inversion'
				? from >= mark.to && from - mark.to <= DENIAL_REACH
				: to <= mark.from && !hasFigureOrPause(document, { from: to, to: mark.from }, draft)
		);
	const claims = inSentence.filter((one) => (isTold(one) || one.kind === 'claim') && !denies(one));
	return claims.find(({ from }) => from >= draft.to) ?? claims.at(-1);
}

/** "A radio said 30 had died. The army denied it killed 30": who told it in the sentence before, if another. */
function toldBefore(document: Document, draft: FigureDraft): SourceMention | undefined {
	const last = document.sentences[draft.sentenceIndex - 1];
	if (!last) return undefined;
	const { key, start, end } = document.tokens;
	const { from } = sentenceOf(document, draft);
	const denies = new Set(key.slice(from, draft.from));
	return within(document.sources, last).findLast((one) => {
		const isNamed = (at: number): boolean => (end[at] ?? 0) - (start[at] ?? 0) > SHORT;
		const words = key.slice(one.from, one.to).filter((_, i) => isNamed(one.from + i));
		return (isTold(one) || one.kind === 'claim') && !words.some((word) => denies.has(word));
	});
}

/** Letters of words that name nobody. */
const SHORT = 3;
const DENIAL_REACH = 4;

/** True where the figure or a semicolon stands between the two. */
function hasFigureOrPause({ tokens }: Document, { from, to }: Span, draft: FigureDraft): boolean {
	return (draft.from >= from && draft.to <= to) || tokens.key.slice(from, to).includes(';');
}

/** What is brought, done or asked for by whoever the sentence is about. */
const AID: ReadonlySet<Metric> = new Set<Metric>([
	'assisted',
	'aid_delivered',
	'treated',
	'vaccinated',
	'rescued',
	'evacuated',
	'sexual_violence',
	'targeted',
	'capacity',
	'funding_required',
	'funding_received'
]);

/** The source that a sentence states for a figure: the clause after it, else the one before it. */
function chooseNear(
	document: Document,
	draft: FigureDraft,
	said: readonly SourceMention[],
	siblings: readonly FigureDraft[]
): SourceMention | undefined {
	const { tokens } = document;
	const before = said.filter((one) => one.to <= draft.from && one.kind !== 'bracket').at(-1);
	// "131 morts ; 133 blessés, selon X": nothing but the sign between two figures.
	const isListed = siblings.some((one) => isListedAfter(document, draft.to, one));
	const isCut = (from: number): boolean =>
		tokens.key.slice(draft.to + Number(isListed), from).includes(';') ||
		hasClauseStart(document, draft, from);
	const after = said.find(
		(one) => one.from >= draft.to && one.kind !== 'subject' && !isCut(one.from)
	);
	if (!before || !after) {
		// "…; deux y sont morts, a ajouté le préfet": who speaks at the end said it all.
		const closing = said.find(({ kind, from }) => kind === 'inversion' && from >= draft.to);
		return before ?? after ?? closing ?? said.find((one) => isMain(document, draft, one));
	}
	const isOthers = siblings.some(
		(other) => other.from >= draft.to && other.to <= after.from && other.parent !== draft
	);
	return isOthers || after.kind === 'bracket' ? before : after;
}

/** "X said over 30 died while two residents put the toll at 37": who tells another clause. */
function hasClauseStart({ marksOf }: Document, draft: FigureDraft, to: number): boolean {
	return within(marksOf(draft.sentenceIndex), { from: draft.to, to }).some(
		({ section, key }) => section === 'grammar' && key === 'clauseStart'
	);
}

/** A subject; not of a clause behind the figure's: "30 people died, and the UN said …". */
function isMain({ tokens, marksOf }: Document, draft: FigureDraft, one: SourceMention): boolean {
	if (one.kind !== 'subject') return false;
	if (one.from < draft.to) return true;
	return !marksOf(draft.sentenceIndex).some(
		({ section, key, from, to }) =>
			section === 'grammar' &&
			key === 'and' &&
			from >= draft.to &&
			tokens.key[from - 1] === ',' &&
			one.from - to >= 0 &&
			one.from - to <= ARTICLE
	);
}

/** Tokens between "and" and the name behind its article. */
const ARTICLE = 1;

const QUOTES: ReadonlyMap<string, string> = new Map([
	['«', '»'],
	['“', '”']
]);
const SPEAKER_REACH = 10;
const QUOTE_REACH = 250;

/** In a quotation of several sentences: who speaks behind its end. */
function fromQuote(document: Document, draft: FigureDraft): SourceMention | undefined {
	const { tokens } = document;
	const paragraph = paragraphOf(document, draft.from);
	let open = draft.from - 1;
	while (
		open > Math.max(paragraph.from, draft.from - QUOTE_REACH) &&
		!isQuote(tokens.key[open] ?? '')
	)
		open--;
	const closing = QUOTES.get(tokens.key[open] ?? '');
	if (!closing) return undefined;
	let close = draft.to;
	while (close < Math.min(paragraph.to, draft.to + QUOTE_REACH) && tokens.key[close] !== closing)
		close++;
	const behind = within(document.sources, { from: close, to: close + SPEAKER_REACH });
	return behind.find(
		({ kind }) => kind === 'inversion' || kind === 'pronoun' || kind === 'subject'
	);
}

function isQuote(sign: string): boolean {
	return sign === '«' || sign === '»' || sign === '“' || sign === '”';
}

/** "… C'est ce qui ressort du point de presse tenu par X": the next sentence names the source. */
function fromNext(document: Document, draft: FigureDraft): Choice | undefined {
	const next = document.sentences[draft.sentenceIndex + 1];
	if (!next) return undefined;
	const words = new SourceWords(document.tokens, document.language);
	const isInside = next.from < paragraphOf(document, draft.from).to;
	const named =
		isInside && words.find(next.from, 'back')
			? told(document, next).at(-1)
			: givenBy(document, words, next);
	return named && { mention: named, rule: 'named in the next sentence' };
}

/** "Ces données ont été présentées par la ministre", "Le HCR a livré ces chiffres": what was told, by whom. */
function givenBy(
	document: Document,
	words: SourceWords,
	{ from, to }: Span
): SourceMention | undefined {
	const givers = told(document, { from, to }).filter(({ kind }) => GIVERS.has(kind));
	if (givers.length === 0) return undefined;
	for (let at = from; at < Math.min(to, from + GIVEN_REACH); at++) {
		const pointing =
			words.find(at, 'this') ?? (at === from ? words.find(at, 'article') : undefined);
		if (!pointing || !words.find(pointing.to, 'tally')) continue;
		return givers.find(({ kind }) => kind === 'agent' || at > from);
	}
	return undefined;
}

const GIVERS: ReadonlySet<string> = new Set(['agent', 'subject']);

/** Tokens of a sentence up to what it points back to. */
const GIVEN_REACH = 24;

/** Those who tell in a stretch; who brings aid there is no source for others. */
function told(document: Document, span: Span): SourceMention[] {
	return within(document.sources, span).filter(isTold);
}

/** From the lead-in of a list, else from the sentences before it in the paragraph. */
function findAround(document: Document, draft: FigureDraft): Choice | undefined {
	const line = lineOf(document, draft);
	const { from } = sentenceOf(document, draft);
	if (isBulletLine(document, line)) {
		const inLine = told(document, { from: line.from, to: draft.from }).at(-1);
		if (inLine) return { mention: inLine, rule: 'inherited in the bullet' };
		const leadIn = findLeadIn(document, line);
		const led = leadIn && told(document, leadIn).at(-1);
		const leader = led ?? (leadIn && isHelped(draft) ? findLeader(document, leadIn) : undefined);
		return leader && { mention: leader, rule: 'inherited from the lead-in' };
	}
	const paragraph = paragraphOf(document, draft.from);
	const before = told(document, { from: paragraph.from, to: from }).filter(
		// A bracket at the end of a line of a box speaks of that line.
		(one) => one.kind !== 'bracket' || one.from >= line.from || isProse(document, draft)
	);
	const mention = isBackground(document, draft)
		? undefined
		: before.findLast((one) => one.kind !== 'table' && one.kind !== 'witness');
	if (mention) return { mention, rule: 'inherited in the paragraph' };
	const helper = isHelped(draft) && findHelper(document, { from: paragraph.from, to: from });
	if (helper) return { mention: helper, rule: 'inherited in the paragraph' };
	const under = within(document.sources, { from: draft.to, to: paragraph.to });
	const table = under.find((one) => one.kind === 'table') ?? fromHeading(document, draft);
	return table && { mention: table, rule: 'under the table' };
}

/** "En 2009, la crue avait fait 81 morts": recalled, and not by those who count today. */
function isBackground(document: Document, draft: FigureDraft): boolean {
	if (draft.measure !== 'flow') return false;
	const year = Number(document.published.slice(0, 4));
	const around = { from: draft.from - NEAR_DATE, to: draft.to + NEAR_DATE };
	return within(document.dates, around).some(
		({ kind, dateEnd }) =>
			kind !== 'since' && dateEnd !== null && Number(dateEnd.slice(0, 4)) < year - RECALLED
	);
}

/** Tokens between a figure and its year. */
const NEAR_DATE = 12;
/** Years back to what a page only recalls. */
const RECALLED = 2;

function isHelped({ metric }: FigureDraft): boolean {
	return AID.has(metric) || metric === 'capacity' || metric === 'sheltered';
}

/** "The Red Cross has 12 branches. Its teams:" above bullets: who acts there, else just before. */
function findLeader(document: Document, leadIn: Span): SourceMention | undefined {
	const { from } = paragraphOf(document, leadIn.from);
	return within(document.sources, { from, to: leadIn.to }).findLast(
		({ kind, source }) => (kind === 'actor' || kind === 'deliver') && source !== null
	);
}

function findHelper(document: Document, span: Span): SourceMention | undefined {
	return within(document.sources, span).findLast(({ kind }) => kind === 'deliver');
}

/** "RETOURNÉS PAR COMMUNE (CMP, au 31 janvier)" over a table. */
function fromHeading(document: Document, { headingSpan }: FigureDraft): SourceMention | undefined {
	return headingSpan ? told(document, headingSpan).at(-1) : undefined;
}
