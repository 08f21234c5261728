/** The subgroup that a noun or its adjective names: children, women, staff of those who help. */
import { SUBGROUPS, type Subgroup } from '#lib/domain/figure.ts';
import { findOrganisation, type OrganisationKind } from '../sources/organisations.ts';
import type { Mark } from '../marks.ts';
import { markAt, type Scene } from './scene.ts';

/** The subgroup that the noun or an adjective of it names; the narrower of two. */
export function findSubgroup(scene: Scene, from: number, end: number): Subgroup | null {
	if (isOfAidAgency(scene, from, end)) return 'aid_workers';
	const found = scene.marks.filter(
		({ section, from: at, to }) =>
			section === 'subgroups' && at >= from - ADJECTIVE && to > from && to <= end
	);
	if (isOfTwo(scene, found)) return null;
	const best = found.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
	return SUBGROUPS.find((subgroup) => subgroup === best?.sub) ?? null;
}

/** "hombres y mujeres adultos": two groups that "and" joins are neither of them. */
function isOfTwo(scene: Scene, groups: readonly Mark[]): boolean {
	return groups.some((one) => {
		const and = markAt(scene, one.to, 'grammar', 'and');
		return and !== undefined && groups.some(({ from, sub }) => from === and.to && sub !== one.sub);
	});
}

/** Tokens of an adjective that the noun is named with: "17 pregnant women". */
const ADJECTIVE = 1;

/** "neuf employés d'Oxfam", "four members of a rescue team": staff of an organisation that helps. */
function isOfAidAgency(scene: Scene, from: number, end: number): boolean {
	if (!markAt(scene, from, 'guards', 'staff')) return false;
	const of = markAt(scene, end, 'grammar', 'of');
	if (!of) return false;
	const owner = skipArticle(scene, of.to);
	const named = findOrganisation(scene.document.tokens, owner);
	if (named) return AID.has(named.organisation.kind);
	return [owner, owner + 1].some((at) =>
		scene.starts[at - scene.from]?.some(({ sub }) => sub === 'aid_workers')
	);
}

function skipArticle(scene: Scene, at: number): number {
	return markAt(scene, at, 'grammar', 'article')?.to ?? at;
}

const AID: ReadonlySet<OrganisationKind> = new Set<OrganisationKind>(['un', 'ngo', 'red_cross']);
