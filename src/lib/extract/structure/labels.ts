/** What a label counts: the header of a column, the head of a row, the words beside a number. */
import {
	METRICS,
	SUBGROUPS,
	UNITS,
	type Metric,
	type Subgroup,
	type Unit
} from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { goesWith, metricOf } from '../figures/metrics.ts';
import { readMarks, type Mark } from '../marks.ts';

export interface Label {
	unit: Unit;
	/** Null for a neutral noun ("Personnes") that nothing is said of. */
	metric: Metric | null;
	noun: Mark;
	subgroup: Subgroup | null;
}

/** Reads a label; undefined when nothing in it can be counted. */
export function readLabelIn(
	document: Pick<Document, 'tokens' | 'language'>,
	span: Span
): Label | undefined {
	const marks = readMarks(document.tokens, span.from, span.to, document.language);
	const heads = marks.filter((mark) => mark.section === 'heads');
	const first = heads[0];
	const own = heads.find((mark) => mark.sub !== 'neutral');
	const unit = UNITS.find((code) => code === first?.key);
	if (!first || !unit || isThing(marks, span.from, first)) return undefined;
	// "Viviendas afectadas": houses, though the participle may also name people.
	const said =
		first.sub === 'neutral' ? (metricIn(marks, first, unit) ?? nameOf(marks, span)) : undefined;
	const group = marks.find((mark) => mark.section === 'subgroups');
	const subgroup = SUBGROUPS.find((code) => code === group?.sub) ?? null;
	if (said) return { unit, metric: said, noun: first, subgroup };
	if (!own) return { unit, metric: null, noun: first, subgroup };
	// "Vías afectadas": not of people; "Bétail mort": nor are these.
	if (own.from === first.to && first.sub === 'neutral') {
		const metric = saidOfHead(own, unit);
		return metric && { unit, metric, noun: first, subgroup };
	}
	const ownUnit = UNITS.find((code) => code === own.key) ?? unit;
	const metric = METRICS.find((code) => code === own.sub) ?? null;
	return metric && goesWith(ownUnit, metric)
		? { unit: ownUnit, metric, noun: own, subgroup }
		: undefined;
}

/** "Sites de déplacés", "Evacuation centres": places and things, not the people that they are for. */
function isThing(marks: readonly Mark[], at: number, head: Mark): boolean {
	const guards = marks.filter(({ section, from }) => section === 'guards' && from === at);
	const thing = guards.find(({ key }) => key === 'things');
	if (!thing || head.from < thing.to) return thing !== undefined && head.to <= thing.to;
	const isShelter = guards.some(({ key, to }) => key === 'shelter' && to === thing.to);
	return (
		isShelter && marks.some((mark) => isOf(mark) && mark.from === thing.to && mark.to === head.from)
	);
}

function isOf({ section, key }: Mark): boolean {
	return section === 'grammar' && (key === 'of' || key === 'dative');
}

/** "Personnes atteintes": the metric of which a label is a name as a whole. */
function nameOf(marks: readonly Mark[], { from, to }: Span): Metric | undefined {
	const name = marks.find(
		(mark) =>
			mark.section === 'frames' && mark.sub === 'noun' && mark.from === from && mark.to === to
	);
	return METRICS.find((metric) => metric === name?.key);
}

/** The metric of the predicate close behind the noun of a label: before that of facilities the one of the noun itself. */
function metricIn(marks: readonly Mark[], noun: Mark, unit: Unit): Metric | undefined {
	// "Logements (bilan provisoire)": a noun of its own.
	const said = marks.filter((mark) => mark.sub !== 'noun' && saidOf(mark, unit));
	const behind = said.filter(({ from }) => from >= noun.to && from - noun.to <= 2);
	// "Totally damaged houses": the longest of those that end right before.
	const before = said.filter(({ to }) => to === noun.from).sort((a, b) => a.from - b.from);
	const near = behind.length > 0 ? behind : before;
	const [first] = near;
	const own = near.find((mark) => mark.from === first?.from && mark.key === saidOf(mark, unit));
	return first && saidOf(own ?? first, unit);
}

/** What a noun that is an adjective behind another one says of what that one counts. */
function saidOfHead({ sub }: Mark, unit: Unit): Metric | undefined {
	const code = METRICS.find((metric) => metric === sub);
	return code && metricOf(unit, code);
}

/** What a mark, if it is a predicate, says of what is counted in a unit. */
export function saidOf({ section, key }: Mark, unit: Unit): Metric | undefined {
	const code = section === 'frames' ? METRICS.find((metric) => metric === key) : undefined;
	return code && metricOf(unit, code);
}
