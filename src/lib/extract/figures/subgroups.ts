/** The subgroup that a noun or its adjective names: children, women, staff of those who help. */
import { SUBGROUPS, type Subgroup } from '#lib/domain/figure.ts';
import { findOrganisation, type OrganisationKind } from '../sources/organisations.ts';
import { markAt, type Scene } from './scene.ts';

/** The subgroup that the noun or an adjective of it names; the narrower of two. */
export function findSubgroup(scene: Scene, from: number, end: number): Subgroup | null {
	if (isOfAidAgency(scene, from, end)) return 'aid_workers';
	const found = scene.marks.filter(
		(mark) => mark.section === 'subgroups' && mark.from >= from && mark.to <= end
	);
	const best = found.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
	return SUBGROUPS.find((subgroup) => subgroup === best?.sub) ?? null;
}

/** "neuf employés d'Oxfam": staff of an organisation that helps. */
function isOfAidAgency(scene: Scene, from: number, end: number): boolean {
	if (!markAt(scene, from, 'guards', 'staff')) return false;
	const of = markAt(scene, end, 'grammar', 'of');
	const named = of && findOrganisation(scene.document.tokens, skipArticle(scene, of.to));
	return named !== undefined && AID.has(named.organisation.kind);
}

function skipArticle(scene: Scene, at: number): number {
	return markAt(scene, at, 'grammar', 'article')?.to ?? at;
}

const AID: ReadonlySet<OrganisationKind> = new Set<OrganisationKind>(['un', 'ngo', 'red_cross']);
