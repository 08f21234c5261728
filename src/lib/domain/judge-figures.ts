/** Which figures can be claims: settled, of the group that is asked about, and part of nothing (R11). */
import { statusOf } from './assertion.ts';
import { blocksOf, ofEachBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { AggregationContext } from './context.ts';
import { createDiseaseOf } from './counted-disease.ts';
import type { DiseaseOf } from './counted-disease.ts';
import type { Disease, Subgroup } from './figure.ts';
import { createFinder, orderById } from './find-figures.ts';
import { isOfDisease } from './metrics.ts';
import { chooseGroup, groupOf } from './people.ts';
import { isRegionBelow } from './region-path.ts';
import { isBetterUnit, isBoundToWhole, isGroupWithin } from './relation.ts';
import type { RelationContext } from './relation.ts';
import type { ExclusionReason, FigureRecord } from './series.ts';

/** The group that a disease is counted in, or what no disease divides: the same for each, or its own. */
export type GroupChoice = (disease: Disease | null) => Subgroup | null;

type FindPath = (regionId: string | null) => readonly string[] | null;

/** What is told of figures one by one, from all of them. */
export interface Judge {
	/** The group that was asked for, else the one that is told of where nobody tells of everyone. */
	groupFor: GroupChoice;
	diseaseOf: DiseaseOf;
	/** Why a figure cannot be a claim, or null. */
	reasonFor: (figure: FigureRecord) => ExclusionReason | null;
	basisOf: (block: Block) => Basis;
}

/** All that what is told of the figures of a block rests on besides them. */
interface Basis {
	/** Figures that some of them refer to. */
	others: FigureRecord[];
	key: string;
}

export function createJudge(
	figures: readonly FigureRecord[],
	context: AggregationContext,
	findPath: FindPath
): Judge {
	const inOrder = orderById(figures);
	const facts = blocksOf(figures).map(factsOf);
	const relations = createRelations(inOrder, context);
	const diseaseOf = createDiseaseOf(
		isOfDisease(context.metric) ? facts.flatMap(({ named }) => named) : []
	);
	const isStanding = createStanding(relations, context, findPath);
	const groupFor = createGroupChoice(context, (disease) =>
		chooseGroup(inOrder, (figure) => isStanding(figure) && diseaseOf(figure) === disease)
	);
	const restated = listRestated(
		facts.flatMap(({ equivalents }) => equivalents),
		relations
	);
	const isAsked = context.subgroup != null;
	const choices = {
		groupFor,
		diseaseOf,
		restated,
		isAsked,
		isOfDisease: isOfDisease(context.metric)
	};
	return {
		...{ groupFor, diseaseOf },
		reasonFor: createReasoner(relations, choices),
		basisOf: (block) => basisOf(block, relations, choices)
	};
}

/** What there is in a block, so that not every figure has to be looked at to know what it rests on. */
interface BlockFacts {
	/** Figures that refer to another one. */
	related: FigureRecord[];
	/** Of them those that say it again. */
	equivalents: FigureRecord[];
	/** Figures of clusters that name a disease, and that name none. */
	named: FigureRecord[];
	unnamed: FigureRecord[];
	diseases: (Disease | null)[];
	/** Figures that wait for a person. */
	waiting: FigureRecord[];
}

export const factsOf = ofEachBlock((block: Block): BlockFacts => {
	const clustered = block.filter(({ clusterId }) => clusterId !== null);
	return {
		related: block.filter(({ relation, parentId }) => relation !== null && parentId !== null),
		equivalents: block.filter(({ relation }) => relation === 'equivalent'),
		named: clustered.filter(({ disease }) => disease !== null),
		unnamed: clustered.filter(({ disease }) => disease === null),
		diseases: [...new Set([null, ...block.map(({ disease }) => disease)])],
		waiting: block.filter(({ needsReview }) => needsReview)
	};
});

interface Choices {
	groupFor: GroupChoice;
	diseaseOf: DiseaseOf;
	restated: Restated;
	/** Whether a group was asked for. */
	isAsked: boolean;
	/** Whether the metric is of one disease or another. */
	isOfDisease: boolean;
}

/** Ids of figures that are said again in a better unit, by their region. */
type Restated = ReadonlyMap<string | null, ReadonlySet<number>>;

/** In the place of a figure that is not at hand. */
const NOBODY = {} as FigureRecord;

function basisOf(block: Block, { findFigure }: RelationContext, choices: Choices): Basis {
	const { related } = factsOf(block);
	const said = choices.restated.size === 0 ? [] : listRestatedIn(block, choices.restated);
	return {
		others: related.map(({ parentId }) => findFigure(parentId ?? 0) ?? NOBODY),
		key: `${choices.isAsked} ${told(block, choices)} ${said.join()}`
	};
}

/** What others tell of its figures: their diseases, and the groups that these are counted in. */
function told(block: Block, { isOfDisease, diseaseOf, groupFor }: Choices): string {
	if (!isOfDisease) return String(groupFor(null));
	const { unnamed, diseases } = factsOf(block);
	const named = unnamed.map(diseaseOf);
	return `${[...new Set([...diseases, ...named])].map(groupFor).join()} ${named.join()}`;
}

function listRestatedIn(block: Block, restated: Restated): number[] {
	const [first, last] = [block[0], block.at(-1)];
	if (!first || !last) return [];
	const ids = [...(restated.get(first.regionId) ?? [])];
	return ids.filter((id) => id >= first.id && id <= last.id);
}

/** Says why a figure cannot be a claim, or null. */
function createReasoner(
	relations: RelationContext,
	{ groupFor, diseaseOf, restated, isAsked }: Choices
): (figure: FigureRecord) => ExclusionReason | null {
	return (figure) => {
		if (figure.needsReview) return 'needs_review';
		if (statusOf(figure.assertion) === null) return 'denied';
		const subgroup = groupFor(diseaseOf(figure));
		if (groupOf(figure) !== subgroup && figure.subgroup !== subgroup) return 'subgroup';
		if (!isAsked && isGroupWithin(figure, relations)) return 'part';
		if (restated.get(figure.regionId)?.has(figure.id) || isBoundToWhole(figure, relations))
			return 'part';
		return null;
	};
}

function createRelations(
	inOrder: readonly FigureRecord[],
	{ parentOf }: AggregationContext
): RelationContext {
	return {
		findFigure: createFinder(inOrder),
		isBelow: (regionId, aboveId) => isRegionBelow(regionId, aboveId, parentOf)
	};
}

/**
 * What one disease is told of says nothing of another's: children who died of measles are a number
 * also where somebody counts everyone whom cholera killed.
 */
function createGroupChoice({ subgroup }: AggregationContext, chooseFor: GroupChoice): GroupChoice {
	if (subgroup != null) return () => subgroup;
	const chosen = new Map<Disease | null, Subgroup | null>();
	return (disease) => {
		const known = chosen.get(disease);
		if (known !== undefined) return known;
		const group = chooseFor(disease);
		chosen.set(disease, group);
		return group;
	};
}

/** Says of a figure of the metric and the place that it is settled and part of nothing, whomever it is of. */
function createStanding(
	relations: RelationContext,
	{ metric }: AggregationContext,
	findPath: FindPath
): (figure: FigureRecord) => boolean {
	return (figure) =>
		figure.metric === metric &&
		!figure.needsReview &&
		findPath(figure.regionId) !== null &&
		!isBoundToWhole(figure, relations) &&
		!isGroupWithin(figure, relations);
}

/** Figures that are said again in a better unit: 3 200 households, "that is 18 900 people". */
function listRestated(
	equivalents: readonly FigureRecord[],
	{ findFigure }: RelationContext
): Restated {
	const restated = new Map<string | null, Set<number>>();
	for (const figure of equivalents) {
		if (figure.parentId === null || figure.needsReview) continue;
		const first = findFigure(figure.parentId);
		if (!first || !isBetterUnit(figure, first)) continue;
		const ofRegion = restated.get(first.regionId) ?? new Set();
		restated.set(first.regionId, ofRegion.add(first.id));
	}
	return restated;
}
