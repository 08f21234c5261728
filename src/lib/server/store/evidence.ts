/**
 * What a figure was read by, as it is stored: bytes that name rules by number, and count spans from
 * the figure. Of each: the rule times four, plus one with a span and two with a note; then these.
 */
import type { Evidence } from '#lib/domain/figure.ts';
import { recurring } from './recurring.ts';
import { rememberIn } from './remember.ts';
import type { Store } from './schema.ts';
import { ByteReader, ByteWriter } from './varints.ts';

const WITH_SPAN = 1;
const WITH_NOTE = 2;
const PARTS = 4;

/** Evidence as a column holds it. `start`: of the figure. */
export type EvidenceEncoder = (evidence: readonly Evidence[], start: number) => Uint8Array;

/** What encodes the evidence of all these figures; rules that are new get a number. */
export async function encoderOf(
	db: Store,
	figures: readonly { evidence: readonly Evidence[] }[]
): Promise<EvidenceEncoder> {
	const rules = await rememberIn(db, 'rules', () => listRules(db));
	for (const { evidence } of figures) {
		for (const one of evidence) if (rules.find(one) === undefined) await rules.add(one);
	}
	return (evidence, start) => encodeEvidence(rules, evidence, start);
}

function encodeEvidence(rules: Rules, evidence: readonly Evidence[], start: number): Uint8Array {
	const bytes = new ByteWriter();
	for (const { span, note, ...named } of evidence) {
		const parts = (span ? WITH_SPAN : 0) + (note === undefined ? 0 : WITH_NOTE);
		bytes.number((rules.find(named) ?? 0) * PARTS + parts);
		if (span) bytes.signed(span[0] - start).number(span[1] - span[0]);
		if (note !== undefined) bytes.text(note);
	}
	return bytes.finish();
}

/** Gives what `encodeEvidence` was given, of each of some figures, in one look at the rules. */
export async function decodeEvidence(
	db: Store,
	encoded: readonly { evidence: Uint8Array; start: number }[]
): Promise<Evidence[][]> {
	const lists = encoded.map(({ evidence, start }) => [...readParts(evidence, start)]);
	const rules = await mapRules(db, [...new Set(lists.flat().map(({ id }) => id))]);
	return lists.map((list) =>
		list.flatMap(({ id, ...rest }) => {
			const rule = rules.get(id);
			return rule ? [{ ...rule, ...rest }] : [];
		})
	);
}

/** The number of each rule, with its span and note. */
function* readParts(
	evidence: Uint8Array,
	start: number
): Generator<Pick<Evidence, 'span' | 'note'> & { id: number }> {
	const bytes = new ByteReader(evidence);
	while (!bytes.isAtEnd) {
		const head = bytes.number();
		const part: Pick<Evidence, 'span' | 'note'> = {};
		if (head & WITH_SPAN) {
			const from = start + bytes.signed();
			part.span = [from, from + bytes.number()];
		}
		if (head & WITH_NOTE) part.note = bytes.text();
		yield { id: Math.floor(head / PARTS), ...part };
	}
}

type Rule = Pick<Evidence, 'field' | 'rule'>;

async function mapRules(db: Store, ids: readonly number[]): Promise<Map<number, Rule>> {
	if (ids.length === 0) return new Map();
	const query = db.selectFrom('evidence_rule').selectAll().where('id', 'in', ids);
	return new Map((await query.execute()).map(({ id, field, rule }) => [id, { field, rule }]));
}

/** By the engine behind a store: what was read of it, by what rules are called, and the last number. */
const readRules = new WeakMap<object, { numbers: Map<string, number>; last: number }>();

interface Rules {
	find(rule: Rule): number | undefined;
	add(rule: Rule): Promise<void>;
}

/**
 * All rules there are, by what they are called: some hundred. Rows are only ever added, so only those
 * are read that are new since; those that this transaction adds may yet be taken back.
 */
async function listRules(db: Store): Promise<Rules> {
	const engine = db.getExecutor().adapter;
	const known = readRules.get(engine) ?? { numbers: new Map<string, number>(), last: 0 };
	readRules.set(engine, known);
	for (const row of (await selectNewRules(db, known.last)).rows) {
		known.numbers.set(nameOf(row), row.id);
		known.last = row.id;
	}
	const added = new Map<string, number>();
	return {
		find: (rule) => known.numbers.get(nameOf(rule)) ?? added.get(nameOf(rule)),
		async add({ field, rule }) {
			const query = db.insertInto('evidence_rule').values({ field, rule }).returning('id');
			added.set(nameOf({ field, rule }), (await query.executeTakeFirstOrThrow()).id);
		}
	};
}

const selectNewRules = recurring((db, last: number) =>
	db
		.selectFrom('evidence_rule')
		.select(['id', 'field', 'rule'])
		.where('id', '>', last)
		.orderBy('id')
);

function nameOf({ field, rule }: Rule): string {
	return `${field}\n${rule}`;
}
