/** "passé de 8 000 à 19 500", "ramené de 163 à 127": the two ends of a change. */
import { withFields } from '../fields.ts';
import type { Metric, Relation, Unit } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import { findHead } from './heads.ts';
import { inherit, topicOf } from './inherit.ts';
import { metricOf } from './metrics.ts';
import type { Reading } from './reading.ts';
import { latest } from './wholes.ts';
import { qualifierBefore } from './qualifiers.ts';
import { type Scene, markBefore, marksWithin } from './scene.ts';
import { type Topic, findTopic } from './topic.ts';

/** "passé de 8 000 à 19 500 occupants", "ramené de 163 à 127 le nombre de disparus": the first end. */
export function readChange(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const first = drafts.at(-1);
	if (first && isSecondEnd(scene, first, reading)) {
		return withFields(inherit(scene, reading, first, CHANGED), {
			subgroup: first.subgroup
		});
	}
	if (!findChange(scene, reading.number)) return undefined;
	const next = nextNumber(scene, reading, reading.number.to);
	if (!next || countsOther(scene, next)) return undefined;
	const topic =
		topicOfNumber(scene, next.to) ??
		findTopic(scene, next) ??
		topicOf(latest(scene, drafts, reading.from));
	if (!topic) return undefined;
	const { unit, metric, subgroup } = topic;
	const relation = relationOfFirst(scene, reading);
	return { unit, metric, subgroup, relation, rule: '<change> from <number>' };
}

/** "revised the toll from 69 to 62": what a correction takes back, else an earlier value. */
function relationOfFirst(scene: Scene, { from, number }: Reading): Relation {
	const isCorrected =
		marksWithin(scene, scene.from, from, 'relation', 'superseded').length > 0 ||
		findChange(scene, number)?.key === 'revised';
	return isCorrected ? 'superseded' : 'previous';
}

/** "passé de 79 à 56", "revised the toll from 69 down to 62": the words in front of the first end, or the verb before its object. */
function findChange(scene: Scene, number: NumberMention): Mark | undefined {
	const start = startOf(scene, number.from);
	const change = markBefore(scene, start, 'relation', 'change');
	const from = change ?? markBefore(scene, start, 'relation', 'changeFrom');
	if (change || !from) return change;
	const next = scene.numbers.find(({ from }) => from >= number.to);
	if (
		!next ||
		!isReached(scene, startOf(scene, next.from)) ||
		!isNearEnd(scene, number.to, next.from)
	)
		return undefined;
	// "…, et de 2 572 à 7 566 évacués": the verb of the change before is left out.
	const last = scene.found.at(-1);
	if (last?.rule === CHANGED && from.from - last.to <= GAP) return from;
	const object = { from: Math.max(scene.from, from.from - OBJECT), to: from.from };
	const verb =
		marksWithin(scene, object.from, object.to, 'relation', 'revised').at(-1) ??
		marksWithin(scene, object.from, object.to, 'measure', 'climb').at(-1);
	const isBroken =
		verb &&
		(hasSign(scene.document.tokens, verb.to, from.from, ',;:()') ||
			scene.numbers.some(
				(one) => one.from >= verb.to && one.to <= from.from && one.form !== 'article'
			));
	return isBroken ? undefined : verb;
}

const CHANGED = '<change> to <number>';
/** Tokens from a change to the next one: ", et". */
const GAP = 3;

/** Tokens from a verb of change over its object to the first end: "revised its provisional death toll for the province". */
const OBJECT = 10;

/** A number with the word of its bound. */
function startOf(scene: Scene, at: number): number {
	return qualifierBefore(scene, at)?.from ?? at;
}

/** "est passé de 30 morts jeudi à 43 morts vendredi": both ends have a noun. */
export function asChange(
	scene: Scene,
	reading: Reading,
	own: Finding,
	drafts: readonly FigureDraft[]
): Finding {
	const first = drafts.at(-1);
	if (first?.metric === own.metric && isSecondEnd(scene, first, reading))
		return withFields(own, { rule: CHANGED });
	if (!findChange(scene, reading.number)) return own;
	const next = nextNumber(scene, reading, reading.to);
	if (!next || !isReached(scene, next.from)) return own;
	const relation = relationOfFirst(scene, reading);
	return withFields(own, { relation, rule: '<change> from <number>' });
}

/** The number that may be the second end, close behind a token. */
function nextNumber(scene: Scene, { number }: Reading, end: number): NumberMention | undefined {
	const next = scene.numbers.find(({ from }) => from > number.from);
	return next && isNearEnd(scene, end, next.from) ? next : undefined;
}

/** "de 79 à 56", "de 79 dans le rapport précédent à 56": close by, or behind the word of the end. */
function isNearEnd(scene: Scene, from: number, to: number): boolean {
	const gap = to - behindDate(scene, from);
	return gap <= CHANGE || (gap <= LONG_CHANGE && isReached(scene, to));
}

/** "passé de 468 047 à la fin du mois de juin à …": where the day of the first end is over. */
function behindDate(scene: Scene, at: number): number {
	return scene.dates.find(({ from }) => from >= at && from - at <= 1)?.to ?? at;
}

/** Tokens between the ends of a change, and with the word of the second end. */
const CHANGE = 4;
const LONG_CHANGE = 7;

/** "à 43": the second end of a change. */
function isReached(scene: Scene, at: number): boolean {
	return markBefore(scene, at, 'measure', 'climbTo') !== undefined;
}

/** "passé de 600 à 900 ariary": money or a thing is counted, no people. */
function countsOther(scene: Scene, number: NumberMention): boolean {
	const head = findHead(scene, number);
	return head?.kind === 'thing' || head?.unit === 'currency';
}

/** The number that a change leads to: close behind the one that it starts from. */
function isSecondEnd(scene: Scene, first: FigureDraft, reading: Reading): boolean {
	if (first.sentenceIndex !== scene.index) return false;
	if (!isNearEnd(scene, first.to, reading.from)) return false;
	return findChange(scene, first.number) !== undefined;
}

function topicOfNumber(
	scene: Scene,
	at: number
): Pick<Topic, 'unit' | 'metric' | 'subgroup'> | undefined {
	const mark = scene.heads.find((head) => head.from >= at && head.from - at <= 2);
	if (!mark) return undefined;
	const unit = mark.key as Unit;
	if (mark.sub !== 'neutral') return { unit, metric: mark.sub as Metric, subgroup: null };
	// "passé de 3 584 à 5 584 résidences inondées".
	const said = scene.frames.find(
		({ from, sub, key }) =>
			from === mark.to && sub === 'participle' && metricOf(unit, key as Metric) !== undefined
	);
	const metric = said && metricOf(unit, said.key as Metric);
	return metric && { unit, metric, subgroup: null };
}
