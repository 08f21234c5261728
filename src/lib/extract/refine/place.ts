/** Gives each figure its place: where from, where to or where, as its metric asks. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import { addToGroup } from '#lib/domain/group-by.ts';
import { isMultiRegion, isOnShore } from '#lib/regions/index.ts';
import type { Document } from '../document.ts';
import { SAME_WORD } from '../figures/series.ts';
import { OF_COLUMN } from '../structure/tables.ts';
import type { FigureDraft } from '../types.ts';
import { type Siblings } from './layout.ts';
import { fromOrigins } from './place-origins.ts';
import { countryOfSection, fromParagraph, fromRelated } from './place-around.ts';
import { fromExtent, fromNation, fromOpenExtent, fromPeople } from './place-extent.ts';
import { fromGoal } from './place-goal.ts';
import { fromLead, fromScene, fromTitle, fromWhole } from './place-title.ts';
import { fromSection } from './place-section.ts';
import { fromSpeaker } from './place-speaker.ts';
import { isMoney } from './place-kinds.ts';
import { readSetting, type Choice, type Setting } from './place-setting.ts';
import { findNamedLater } from './place-named-later.ts';
import { fromParts, keepInWhole, widen } from './place-parts.ts';
import { fromLayout } from './place-layout.ts';
import { fromSentence } from './place-words.ts';

export function refinePlaces(
	drafts: readonly FigureDraft[],
	document: Document,
	groups: Siblings
): void {
	const ordered = [...drafts].sort((a, b) => a.from - b.from);
	const setting = readSetting(document, ordered);
	const rows = groupRows(ordered);
	for (const draft of ordered) {
		const siblings = groups.get(draft) ?? [draft];
		const found =
			fromOrigins(setting, draft) ??
			fromParts(setting, draft, rows.get(draft) ?? siblings) ??
			findPlace(setting, draft, siblings, ordered);
		const settled = keepInWhole(setting, draft, widen(setting, draft, siblings, found));
		setPlace(draft, findNamedLater(setting, draft, ordered, settled) ?? settled, setting);
	}
}

/** The rows above or below each total of a table, column by column. */
function groupRows(drafts: readonly FigureDraft[]): Map<FigureDraft, FigureDraft[]> {
	const groups = new Map<FigureDraft, FigureDraft[]>();
	for (const draft of drafts) {
		const { rule, parent } = draft;
		if (rule === OF_COLUMN && parent?.rule === OF_COLUMN) addToGroup(groups, parent, draft);
	}
	return groups;
}

function setPlace(draft: FigureDraft, choice: Choice | undefined, setting: Setting): void {
	const { mention, rule, inText } = choice ?? DEFAULT;
	if (choice && !mention) {
		draft.evidence.push({ field: 'place', rule });
		return;
	}
	draft.placeText = mention?.text ?? null;
	draft.place = mention ? placeOf(setting, draft, mention) : setting.country;
	const span = mention && inText ? { span: [mention.start, mention.end] as [number, number] } : {};
	draft.evidence.push({ field: 'place', rule, ...span });
}

/**
 * Of a name that no list of places has the country; the Mediterranean is in none, a lake in that of
 * the page, where it has a shore.
 */
function placeOf(
	setting: Setting,
	draft: FigureDraft,
	{ place, text }: NonNullable<Choice['mention']>
): PlaceRef | null {
	if (place === null && isMultiRegion(text)) {
		const { country } = setting;
		return country && isOnShore(text, country.country) ? country : null;
	}
	return place ?? countryOfSection(setting, draft) ?? setting.country;
}

const DEFAULT: Choice = { mention: null, rule: 'the country of the page', inText: false };

function findPlace(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	drafts: readonly FigureDraft[]
): Choice | undefined {
	return (
		fromLayout(setting, draft) ??
		(draft.rule === SAME_WORD ? fromRelated(draft, siblings) : undefined) ??
		fromOpenExtent(setting, draft, siblings) ??
		fromSentence(setting, draft, siblings) ??
		fromRelated(draft, siblings) ??
		fromExtent(setting, draft, siblings) ??
		fromAround(setting, draft, siblings, drafts)
	);
}

/** What stands around a figure; those of a town in that place speak of their town. */
function fromAround(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	drafts: readonly FigureDraft[]
): Choice | undefined {
	const around =
		fromNation(setting, draft) ??
		(isMoney(draft) ? undefined : fromParagraph(setting, draft, drafts)) ??
		fromSection(setting, draft) ??
		fromPeople(setting, draft) ??
		fromWhole(setting, draft, drafts) ??
		fromScene(setting, draft, drafts) ??
		fromTitle(setting, draft);
	return (
		fromSpeaker(setting, draft, around) ??
		around ??
		fromGoal(setting, draft, siblings) ??
		fromLead(setting, draft, drafts)
	);
}
