/** Ties between the figures of a sentence that only show once all are read: changes, revisions, earlier values. */
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import { isEarlier } from './wholes.ts';
import { type Scene, markAt, markBefore, marksWithin } from './scene.ts';

/** "ramené de 163 à 127": the first value is tied to the second, which comes later. */
export function linkChanges(drafts: readonly FigureDraft[]): void {
	drafts.forEach((draft, i) => {
		const next = drafts[i + 1];
		if (isEarlier(draft) && draft.parent === null && next && isLike(draft, next))
			draft.parent = next;
	});
}

/** "which gave a toll of 2,445, said it had cut the figure to 1,000": what the verb took back. */
export function linkRevisions(scene: Scene, drafts: readonly FigureDraft[]): void {
	drafts.forEach((draft, i) => {
		const next = drafts[i + 1];
		if (!next || draft.relation !== null || next.relation !== null || !isLike(draft, next)) return;
		if (!isTakenBack(scene, draft, next) && !isToldBefore(scene, draft, next)) return;
		draft.relation = 'superseded';
		draft.parent = next;
	});
}

/** "cut the figure to “over 1,000”". */
function isTakenBack(scene: Scene, draft: FigureDraft, next: FigureDraft): boolean {
	if (marksWithin(scene, draft.to, next.from, 'relation', 'revised').length === 0) return false;
	const isTo = (at: number) => markBefore(scene, at, 'measure', 'climbTo') !== undefined;
	return isTo(next.from) || isTo(next.from - 1);
}

/** "The union, which had on Friday put the dead at 85, now speaks of 130": one teller, who told it before. */
function isToldBefore(scene: Scene, draft: FigureDraft, next: FigureDraft): boolean {
	const { key } = scene.document.tokens;
	const relative = marksWithin(scene, scene.from, draft.from, 'grammar', 'relative').at(-1);
	if (!relative || key[relative.from - 1] !== ',' || next.unit !== draft.unit) return false;
	const close = key.indexOf(',', draft.to);
	if (close < 0 || close >= next.from || key.slice(relative.to, draft.from).includes(','))
		return false;
	const told = mentionsIn(scene.dates, { from: relative.to, to: close });
	return told.some(({ dateEnd }) => dateEnd !== null && dateEnd < scene.document.published);
}

/** "26,000 of the 41,000 displaced are children": a share of the number behind it, of the same kind. */
export function linkShares(scene: Scene): void {
	for (const draft of scene.found) {
		const base = scene.bases.get(draft.number)?.number;
		const whole = scene.found.find(({ number }) => number === base);
		if (!whole || whole.from < draft.from || draft.relation !== null) continue;
		if (whole.metric !== draft.metric || whole.unit !== draft.unit) continue;
		draft.relation = 'part_of';
		draft.parent = whole;
	}
}

/** "Le bilan était de 24 232 cas et 483 décès": what is joined to an earlier value is one too. */
export function linkEarlier(scene: Scene, drafts: readonly FigureDraft[]): void {
	for (let i = drafts.length - 2; i >= 0; i--) {
		const [draft, next] = [drafts[i], drafts[i + 1]];
		if (!draft || next?.relation !== 'previous' || draft.relation !== null) continue;
		const isJoined = next.from - draft.to === 1 && markAt(scene, draft.to, 'grammar', 'and');
		const parent = isJoined && scene.before.findLast((one) => isStandingOf(scene, one, draft));
		if (!parent) continue;
		draft.relation = 'previous';
		draft.parent = parent;
	}
}

/** A value of the same kind that stands, told in the sentence before. */
function isStandingOf({ index }: Scene, one: FigureDraft, draft: FigureDraft): boolean {
	const isNear = index - one.sentenceIndex <= 1;
	return isNear && one.relation === null && one.metric === draft.metric && one.unit === draft.unit;
}

function isLike(one: FigureDraft, other: FigureDraft): boolean {
	return one.sentenceIndex === other.sentenceIndex && one.metric === other.metric;
}

/** What is more than a figure is no part of it, but perhaps of one told before. */
export function untieLarger(scene: Scene, draft: FigureDraft): void {
	const { parent, value } = draft;
	if (draft.relation !== 'part_of' || !parent || parent.unit !== draft.unit) return;
	if (value === null || parent.value === null || value <= parent.value) return;
	draft.parent = findLarger(scene, parent, value) ?? null;
	if (!draft.parent) draft.relation = null;
}

/** The last standing figure of a kind, three sentences back at most, that is large enough. */
function findLarger(scene: Scene, like: FigureDraft, value: number): FigureDraft | undefined {
	return [...scene.before, ...scene.found].findLast(
		(draft) =>
			draft.metric === like.metric &&
			draft.unit === like.unit &&
			draft.relation === null &&
			draft.from < like.from &&
			scene.index - draft.sentenceIndex <= 3 &&
			(draft.value ?? 0) >= value
	);
}
