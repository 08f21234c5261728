/** Gives each figure its source: who counted or asserts, in its sentence or its paragraph. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { findOrganisationIn, type OrganisationKind } from '../sources/organisations.ts';
import type { Tokens } from '../tokens.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import { paragraphOf, sentenceOf, within, type Siblings } from './layout.ts';
import { findActing } from './source-acting.ts';
import { findAround, fromClosing, fromNext } from './source-around.ts';
import { findClaimant, toldBefore } from './source-denied.ts';
import { AID, isHelped, isProse, isTold, type Choice } from './source-kinds.ts';
import { chooseNear, fromQuote } from './source-near.ts';

export function refineSources(
	drafts: readonly FigureDraft[],
	document: Document,
	groups: Siblings
): void {
	for (const [index, draft] of drafts.entries()) {
		const siblings = groups.get(draft) ?? [draft];
		const found = findSource(document, draft, siblings);
		if (found) setSource(draft, found.mention, found.rule);
		else if (isProse(document, draft)) copySource(document, draft, drafts[index - 1]);
	}
}

function setSource(draft: FigureDraft, mention: SourceMention, rule: string): void {
	draft.sourceText = mention.text;
	draft.source = mention.source ?? mention.text;
	draft.evidence.push({ field: 'source', rule, span: [mention.start, mention.end] });
}

/** "Sur ce nombre, 80 994": counted by whoever counted the whole, or found the dead that were told just before. */
function copySource(document: Document, draft: FigureDraft, last: FigureDraft | undefined): void {
	const whole =
		draft.relation === 'part_of' && isWholeAtHand(document, draft) ? draft.parent : null;
	const acting = whole || !last ? null : actingBefore(document, draft, last);
	const told = whole ?? acting ?? (last && foundWith(document, draft, last) ? last : null);
	if (!told || told.source === null) return;
	draft.sourceText = told.sourceText;
	draft.source = told.source;
	draft.evidence.push({
		field: 'source',
		rule: whole ? 'as its whole' : acting ? INHERITED : 'as the figure before it'
	});
}

/** "Le BNGRC a 245 blessés sur ses listes. Des maisons, 44 sont rasées": who acted counts on in the paragraph. */
function actingBefore(
	document: Document,
	draft: FigureDraft,
	last: FigureDraft
): FigureDraft | null {
	const isHere = last.from >= paragraphOf(document, draft.from).from;
	const isActing = last.evidence.some(
		({ field, rule }) => field === 'source' && (rule === ACTS || rule === INHERITED)
	);
	return isHere && isActing ? last : null;
}

/** In the paragraph; from the one before only what the sentence begins by pointing to ("Parmi eux, 12 enfants"), not "Maradi compte 42 morts". */
function isWholeAtHand(document: Document, { parent, from, sentenceIndex }: FigureDraft): boolean {
	if (!parent) return false;
	if (parent.from >= paragraphOf(document, from).from) return true;
	const head = document.sentences[sentenceIndex]?.from;
	return document
		.marksOf(sentenceIndex)
		.some(
			({ section, key, from: at }) => section === 'relation' && POINTING.has(key) && at === head
		);
}

const POINTING: ReadonlySet<string> = new Set(['among', 'part']);

/** "Les pompiers ont retiré 34 corps. Douze passagers sont introuvables": those who search count whom they miss. */
function foundWith(document: Document, draft: FigureDraft, last: FigureDraft): boolean {
	const isNext = draft.sentenceIndex - last.sentenceIndex === 1;
	const isHere = last.from >= paragraphOf(document, draft.from).from;
	const isFound = last.evidence.some(({ rule }) => rule === BROUGHT) && FOUND.has(last.metric);
	return isNext && isHere && isFound && FOUND.has(draft.metric);
}

const BROUGHT = 'brings the aid';
const ACTS = 'acts in the sentence';
const INHERITED = 'inherited in the paragraph';

/** What those who search for people count. */
const FOUND: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'missing',
	'rescued',
	'injured',
	'trapped'
]);

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
	if (helper) return { mention: helper, rule: BROUGHT };
	const near = chooseNear(document, draft, said, siblings);
	const own = near && isGift(document, draft, near, inSentence) ? undefined : near;
	if (own) return { mention: own, rule: own.rule };
	const brought = findHelper(document, draft, inSentence);
	if (brought) return { mention: brought, rule: BROUGHT };
	const leader = leadsIn(document, draft, inSentence);
	if (leader) return { mention: leader, rule: 'inherited from the lead-in' };
	if (isPartOfTold(document, draft)) return undefined;
	const acting = findActing(document, draft, inSentence);
	if (acting) return { mention: acting, rule: ACTS };
	return fromNext(document, draft) ?? findAround(document, draft) ?? fromClosing(document, draft);
}

/** "MSF a soigné 80 blessés. Parmi eux, 18 enfants …": whoever told the whole told its parts, not who spoke before. */
function isPartOfTold(document: Document, draft: FigureDraft): boolean {
	const { relation, parent, from } = draft;
	if (relation !== 'part_of' || !parent || parent.source === null || parent.from > from)
		return false;
	return isProse(document, draft) && parent.from >= paragraphOf(document, from).from;
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

/** "La Direction de la sécurité civile (DGSC) a arrêté celui de l'île : trois morts": who acts before the colon. */
function leadsIn(
	{ tokens, numbers }: Document,
	draft: FigureDraft,
	inSentence: readonly SourceMention[]
): SourceMention | undefined {
	const actors = inSentence.filter(({ kind }) => kind === 'actor' || kind === 'deliver');
	const leader = actors.findLast(({ to }) => to <= draft.from && draft.from - to <= LEAD_WORDS);
	if (!leader) return undefined;
	const colon = leader.to + tokens.key.slice(leader.to, draft.from).indexOf(':');
	// A body that the text names with its short form, or one that counts for others.
	const isBody = tokens.key[leader.to - 1] === ')' || isCounting(tokens, leader);
	if (colon < leader.to || !isBody) return undefined;
	const counted = within(numbers, { from: leader.to, to: colon });
	return counted.some(({ form }) => form !== 'article') ? undefined : leader;
}

/** Tokens from whoever acts over a colon to the last of what they list. */
const LEAD_WORDS = 40;

const COUNTING: ReadonlySet<OrganisationKind> = new Set<OrganisationKind>([
	'un',
	'ngo',
	'red_cross'
]);

function isCounting(tokens: Tokens, { from, to }: SourceMention): boolean {
	const kind = findOrganisationIn(tokens, from, to)?.organisation.kind;
	return kind !== undefined && COUNTING.has(kind);
}

/** "Les équipes ont vacciné 40 enfants, avec des doses fournies par X": who brings it comes before who gave what for. */
function isGift(
	document: Document,
	{ from, to }: FigureDraft,
	near: SourceMention,
	inSentence: readonly SourceMention[]
): boolean {
	if (near.kind !== 'agent' || near.from < to) return false;
	const words = SourceWords.of(document.tokens, document.language);
	const isGiven = words.find(near.cueFrom, 'given') !== undefined;
	return isGiven && inSentence.some((one) => one.kind === 'deliver' && one.to <= from);
}

/** Who brings it, who gave or runs it, who acts, and last who only supported that: "avec l'appui de". */
function findHelper(
	document: Document,
	draft: FigureDraft,
	inSentence: readonly SourceMention[]
): SourceMention | undefined {
	const words = SourceWords.of(document.tokens, document.language);
	const beside = inSentence.filter(({ from, to }) => from >= draft.to || to <= draft.from);
	const before = beside.filter(({ to }) => to <= draft.from);
	const isSupport = (one: SourceMention): boolean =>
		words.find(one.cueFrom, 'support') !== undefined;
	const deliverer = before.findLast(({ kind }) => kind === 'deliver');
	if (deliverer) return deliverer;
	const given = beside.filter(({ kind }) => kind === 'giver');
	if (given.some((one) => !isSupport(one))) return given.at(-1);
	const acting = CLOSED_TO.has(draft.metric) || isHelped(draft);
	const actor = acting
		? (beside.findLast(({ kind }) => kind === 'runner') ??
			before.findLast(({ kind }) => kind === 'actor'))
		: undefined;
	return actor ?? given.at(-1);
}

/** What comes of what an authority does: it closes schools. */
const CLOSED_TO: ReadonlySet<Metric> = new Set<Metric>(['out_of_school']);
