/** PostgreSQL behind a store. */
import type { Pool as PgPool, PoolConfig } from 'pg';
import {
	CompiledQuery,
	OperatorNode,
	PostgresAdapter,
	PostgresDialect,
	PostgresDriver,
	PostgresQueryCompiler,
	ValueNode
} from 'kysely';
import type { BinaryOperationNode, DatabaseConnection, PostgresDialectConfig } from 'kysely';
import { toStorable } from './parameters.ts';
import type { Store } from './schema.ts';
import { toSearchPattern } from './search-pattern.ts';

/** Names the write lock among the advisory locks of a database: "releve" in ASCII. */
const WRITE_LOCK = '125779935852133';

const INT8 = 20;

export function isPostgresAddress(url: string): boolean {
	return /^postgres(ql)?:\/\//i.test(url);
}

/** True where the engine behind the store is PostgreSQL. */
export function isPostgres(db: Pick<Store, 'getExecutor'>): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** Kysely's dialect for PostgreSQL with one writer at a time, as SQLite has it. */
export class SerialPostgresDialect extends PostgresDialect {
	readonly #config: PostgresDialectConfig;

	constructor(url: string) {
		const config = { pool: () => openPool(url) };
		super(config);
		this.#config = config;
	}

	override createDriver(): PostgresDriver {
		return new SerialPostgresDriver(this.#config);
	}

	override createQueryCompiler(): PostgresQueryCompiler {
		return new StorableQueryCompiler();
	}
}

class StorableQueryCompiler extends PostgresQueryCompiler {
	protected override addParameter(parameter: unknown): void {
		super.addParameter(toStorable(parameter));
	}

	/** `text match words`, of which SQLite makes a function. */
	protected override visitBinaryOperation(node: BinaryOperationNode): void {
		const { leftOperand, operator, rightOperand: words } = node;
		const isMatch = OperatorNode.is(operator) && operator.operator === 'match';
		if (!isMatch || !ValueNode.is(words)) return super.visitBinaryOperation(node);
		this.visitNode(leftOperand);
		this.append(' ~ ');
		this.appendValue(toSearchPattern(String(words.value)));
	}
}

/**
 * Waits for its turn when a transaction begins. What a transaction has read then still holds when
 * it writes: no second document with the same text, no fork in the chain of the audit, no version
 * lost; and no deadlock. Reads outside of transactions never wait.
 */
class SerialPostgresDriver extends PostgresDriver {
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin isolation level read committed'));
		try {
			await connection.executeQuery(
				CompiledQuery.raw(`select pg_advisory_xact_lock(${WRITE_LOCK})`)
			);
		} catch (error) {
			await connection.executeQuery(CompiledQuery.raw('rollback'));
			throw error;
		}
	}
}

async function openPool(url: string): Promise<PgPool> {
	const { default: pg } = await import('pg');
	const config: PoolConfig = {
		connectionString: url,
		application_name: 'releve',
		// Counts and sums of integers come as int8, far below the 2^53 that a number holds.
		types: {
			getTypeParser: (oid, format) =>
				oid === INT8 ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown)
		}
	};
	const pool = new pg.Pool(config);
	// An idle connection that breaks has left the pool already: the next query opens another.
	pool.on('error', () => undefined);
	return pool;
}
