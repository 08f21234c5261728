/** The place of what a page tells sentence after sentence: where the last sentence before was set. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { liesIn } from '../places/resolve.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { CASUALTIES } from './events.ts';
import { isBulletLine, lineOf, sentenceOf, within } from './layout.ts';
import { isLocal, isPlacedWhole, type Choice, type Setting } from './place-setting.ts';

/** Sentences back in which a story was set somewhere. */
const STORY = 4;
/** Tokens of those sentences. */
const REACH = 400;
/** How a place stands that something happens in: not where from, where to, or how far from. */
const SET_IN: ReadonlySet<string> = new Set(['in', 'of', 'bare']);
/** What counts more than one event: "depuis janvier", "en 2023", "ces trois derniers mois". */
const COUNTED_OVER: ReadonlySet<string> = new Set(['since', 'window']);

/**
 * "Ils ont attaqué le village de Siéwali. … « Sept jeunes sont morts », a raconté un témoin": victims
 * without a place of their own fell where the story was set last. A count over months is no part of
 * the story.
 */
export function fromStory(
	setting: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	const { document, title } = setting;
	if (!CASUALTIES.has(draft.metric) || draft.relation === 'previous') return undefined;
	// A bullet goes on with no other's story.
	if (isBulletLine(document, lineOf(document, draft))) return undefined;
	// A title that names a place within the country says where its story is set, or the region around it.
	const isNamed = title !== undefined && title.place?.level !== 0;
	const wide = isNamed && isDivision(title) ? title.place : null;
	if (isNamed && !wide) return undefined;
	const before = { from: draft.from - REACH, to: draft.from };
	const last = within(drafts, before).findLast(isPlacedWhole);
	const own = within(document.dates, sentenceOf(document, draft));
	if (own.some(({ kind }) => COUNTED_OVER.has(kind))) return undefined;
	for (let back = 1; back <= STORY; back++) {
		const sentence = document.sentences[draft.sentenceIndex - back];
		if (!sentence || draft.sentenceIndex - back <= (last?.sentenceIndex ?? -1)) return undefined;
		// A sentence with figures has places of theirs: "le Sindh a 306 morts, le Pendjab 165".
		if (within(drafts, sentence).length > 0) return undefined;
		const mention = within(setting.places, sentence).find(
			(place) =>
				SET_IN.has(place.kind) && isLocal(setting, place) && (!wide || isInside(place, wide))
		);
		if (mention) return { mention, rule: 'where the story is set', inText: true };
		if (namesElsewhere(document, sentence, setting)) return undefined;
	}
	return undefined;
}

function isDivision({ place }: PlaceMention): boolean {
	return place?.level === 1 || place?.level === 2;
}

/** In the wider place, or a name that no list of places has. */
function isInside({ place }: PlaceMention, wide: PlaceRef): boolean {
	return place === null || liesIn(place, wide);
}

/** A sentence that speaks of another country has left the story. */
function namesElsewhere(
	document: Document,
	sentence: { from: number; to: number },
	{ country }: Setting
): boolean {
	return within(document.places, sentence).some(
		({ place, kind }) => kind === 'in' && place !== null && place.country !== country?.country
	);
}
