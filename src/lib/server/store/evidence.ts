/** What a figure was read by, as it is stored: rules by number, spans counted from the figure. */
import type { Evidence } from '#lib/domain/figure.ts';
import { rememberIn } from './remember.ts';
import type { Store } from './schema.ts';

/** `[rule]`, with where its words start from the figure and how long they are, and with a note. */
type Shortened = [rule: number, ...rest: (number | string)[]];

/** Evidence as a column holds it; rules that are new get a number. `start`: of the figure. */
export async function encodeEvidence(
	db: Store,
	evidence: readonly Evidence[],
	start: number
): Promise<string> {
	const shortened: Shortened[] = [];
	for (const { span, note, ...named } of evidence) {
		const at = span ? [span[0] - start, span[1] - span[0]] : [];
		const said = note === undefined ? [] : [note];
		shortened.push([await numberRule(db, named), ...at, ...said]);
	}
	return JSON.stringify(shortened);
}

/** Gives what `encodeEvidence` was given. */
export async function decodeEvidence(
	db: Store,
	encoded: string,
	start: number
): Promise<Evidence[]> {
	const list = JSON.parse(encoded) as Shortened[];
	const rules = await mapRules(
		db,
		list.map(([rule]) => rule)
	);
	return list.flatMap(([id, ...rest]) => {
		const rule = rules.get(id);
		return rule ? [{ ...rule, ...readRest(rest, start) }] : [];
	});
}

function readRest(rest: readonly (number | string)[], start: number): Partial<Evidence> {
	const [from, length] = rest;
	const note = rest.at(-1);
	return {
		...(typeof from === 'number' && typeof length === 'number'
			? { span: [start + from, start + from + length] as [number, number] }
			: {}),
		...(typeof note === 'string' ? { note } : {})
	};
}

type Rule = Pick<Evidence, 'field' | 'rule'>;

async function mapRules(db: Store, ids: readonly number[]): Promise<Map<number, Rule>> {
	if (ids.length === 0) return new Map();
	const query = db.selectFrom('evidence_rule').selectAll().where('id', 'in', ids);
	return new Map((await query.execute()).map(({ id, field, rule }) => [id, { field, rule }]));
}

function numberRule(db: Store, { field, rule }: Rule): Promise<number> {
	return rememberIn(db, `rule ${field} ${rule}`, async () => {
		const known = await db
			.selectFrom('evidence_rule')
			.select('id')
			.where('field', '=', field)
			.where('rule', '=', rule)
			.executeTakeFirst();
		if (known) return known.id;
		const added = db.insertInto('evidence_rule').values({ field, rule }).returning('id');
		return (await added.executeTakeFirstOrThrow()).id;
	});
}
