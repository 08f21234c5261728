/**
 * Lists of places in prose: "San Miguel, con 3 800, y Cuscatlán, con 2 100", "125 dans le secteur Savanes,
 * 46 sur le littoral". Two rows written alike are a list, whatever introduces it; they count what was
 * counted last, and are its parts where they fit into it.
 */
import { withFields } from '../fields.ts';
import { hasSign } from '../signs.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { isOfAnother } from './other-counts.ts';
import { IN_PLACE } from './place-lists.ts';
import type { Reading } from './reading.ts';
import { findList, sumOf, type Row } from './row-runs.ts';
import type { Scene } from './scene.ts';
import type { Tie } from './relations.ts';

/** A row of a list: the number before it or the next one has its place in the same way. */
export function readListed(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun') return undefined;
	const list = findList(scene, reading.number);
	if (!list) return undefined;
	const { row, rows } = list;
	const last = drafts.at(-1);
	const isInside = last?.sentenceIndex === scene.index;
	if (rows.length < 2 && (isInside || !continuesList(scene, row))) return undefined;
	const whole = isInside ? last : findAbove(scene, rows);
	if (!whole || isOfAnother(scene, whole, reading)) return undefined;
	const tie = isInside ? tieInside(scene, whole, rows) : tieAbove(whole);
	return withFields(inherit(scene, reading, whole, IN_PLACE), {
		relation: tie.relation ?? null,
		parent: tie.parent ?? null,
		placeSpan: row.place
	});
}

/** "…, y Perú, con 14.308. Marruecos, con 3.883, se cuela": the next sentence opens with a row of the list. */
function continuesList(scene: Scene, { place, tie, number }: Row): boolean {
	const { key } = scene.document.tokens;
	const last = scene.before.at(-1);
	if (!place || !last?.placeSpan || last.sentenceIndex !== scene.index - 1) return false;
	if (place.to > number.from || place.from - scene.from > ARTICLE) return false;
	return key.slice(last.placeSpan.to, last.from).join(' ') === tie;
}

/** Tokens of an article in front of a name. */
const ARTICLE = 1;

/** The figure of the sentences before that the rows fit into; a row of the same list. */
function findAbove(scene: Scene, rows: readonly Row[]): FigureDraft | undefined {
	const sum = sumOf(rows);
	const last = scene.before.at(-1);
	const isRow = last?.rule === IN_PLACE && last.sentenceIndex === scene.index - 1;
	if (isRow) return last;
	return scene.before.findLast(
		({ sentenceIndex, relation, value, low }) =>
			scene.index - sentenceIndex <= NEAR &&
			(relation === null || relation === 'part_of') &&
			sum <= (value ?? low ?? 0)
	);
}

/** Sentences back to the figure that a list takes apart. */
const NEAR = 2;

/** Behind a colon or in a bracket the parts of the figure in front of it, else what stands beside it. */
function tieInside(scene: Scene, whole: FigureDraft, rows: readonly Row[]): Tie {
	const { relation, parent, value, low, to } = whole;
	if (relation === 'part_of') return { relation, parent };
	const first = rows[0]?.from ?? to;
	const isApart =
		hasSign(scene.document.tokens, to, first, ':(') && sumOf(rows) <= (value ?? low ?? 0);
	return isApart ? { relation: 'part_of', parent: whole } : { relation, parent };
}

function tieAbove(whole: FigureDraft): Tie {
	const { relation, parent, rule } = whole;
	if (relation === 'part_of' || rule === IN_PLACE) return { relation, parent };
	return { relation: 'part_of', parent: whole };
}
