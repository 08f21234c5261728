/** Leaves out second-level divisions that a town of the same name stands for. */
import { matchKey } from './division-names.mjs';
import { MUNICIPALITY_COUNTRIES } from './settings.mjs';

/** Most of the people of the division, or any share where divisions are municipalities. */
const SHARE = 0.4;

/** `divisions` of level 2 without a code of their own; `towns` move up to what those lay in. */
export function pruneTwins(divisions, towns, countries) {
	const municipal = new Set(
		countries.filter((c) => MUNICIPALITY_COUNTRIES.has(c.alpha2)).map((c) => c.alpha3)
	);
	const townsBy = groupByParent(towns);
	const twins = new Map();
	for (const division of divisions) {
		if (division.level !== 2 || hasCode(division)) continue;
		const inside = townsBy.get(division.id) ?? [];
		const twin = inside.find((t) => matchKey(t.fr) === matchKey(division.en));
		const people = inside.reduce((sum, t) => sum + t.population, 0);
		if (twin && (municipal.has(division.country) || twin.population >= SHARE * people)) {
			twins.set(division.id, division.parent);
		}
	}
	return {
		divisions: divisions.filter((d) => !twins.has(d.id)),
		movedTo: twins,
		towns: towns.map((t) => ({ ...t, parent: twins.get(t.parent) ?? t.parent }))
	};
}

const hasCode = ({ id }) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(id);

function groupByParent(towns) {
	const groups = new Map();
	for (const town of towns) groups.set(town.parent, [...(groups.get(town.parent) ?? []), town]);
	return groups;
}
