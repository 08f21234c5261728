/** Gives each figure its source: who counted or asserts, in its sentence or its paragraph. */
import type { Document } from '../document.ts';
import { findOrganisationIn, type OrganisationKind } from '../sources/organisations.ts';
import type { Tokens } from '../tokens.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import { sentenceOf, within, type Siblings } from './layout.ts';
import { findAround, fromClosing, fromNext } from './source-around.ts';
import { findClaimant, toldBefore } from './source-denied.ts';
import { AID, isHelped, isProse, isTold, type Choice } from './source-kinds.ts';
import { chooseNear, fromQuote } from './source-near.ts';

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

/** "Sur ce nombre, 80 994": counted by whoever counted the whole. */
function copyFromWhole(draft: FigureDraft): void {
	const whole = draft.relation === 'part_of' ? draft.parent : null;
	if (!whole || whole.source === null) return;
	draft.sourceText = whole.sourceText;
	draft.source = whole.source;
	draft.evidence.push({ field: 'source', rule: 'as its whole' });
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
	const leader = leadsIn(document, draft, inSentence);
	if (leader) return { mention: leader, rule: 'inherited from the lead-in' };
	return fromNext(document, draft) ?? findAround(document, draft) ?? fromClosing(document, draft);
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

/** "MSF a soigné 40 blessés", "40 kits distribués par MSF". */
function brings({ kind, from, to }: SourceMention, draft: FigureDraft): boolean {
	if (kind === 'giver') return from >= draft.to || to <= draft.from;
	return kind === 'deliver' && to <= draft.from;
}
