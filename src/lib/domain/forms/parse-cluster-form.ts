import type { ClusterActKind } from '../cluster-log.ts';
import { combineFields, parseAuthor, parseRequired, readTyped, REASON_LENGTH } from './fields.ts';
import type { FieldResult, FormLike } from './fields.ts';
import type { FormResult } from './problem.ts';

const CLUSTER_FIELDS = ['version', 'nearId', 'otherId', 'actId', 'actReason', 'actAuthor'] as const;
export type ClusterField = (typeof CLUSTER_FIELDS)[number];

/** What a person can say of the fact that a figure states. */
export type ClusterVerb = Exclude<ClusterActKind, 'propose'>;

export interface ClusterFormValues {
	/** Zero, which no figure has, where the form carries none: it ends as a conflict. */
	baseVersion: number;
	/** The other figure of a merge; else zero. */
	otherId: number;
	/** The act that is taken back; else zero. */
	actId: number;
	reason: string;
	author: string;
}

/** Reads the form about the fact of a figure; the button that was pressed says what is meant. */
export function parseClusterForm(
	form: FormLike,
	verb: ClusterVerb
): FormResult<ClusterFormValues, ClusterField> {
	const typed = readTyped(form, CLUSTER_FIELDS);
	const read = combineFields({
		// A number that was typed is meant, whatever of the list was chosen before.
		otherId: verb === 'merge' ? parseFigureId(typed.otherId || typed.nearId) : none,
		actId: verb === 'undo' ? parseFigureId(typed.actId) : none,
		actReason: parseRequired(typed.actReason, REASON_LENGTH),
		actAuthor: parseAuthor(typed.actAuthor)
	});
	if (!read.ok) return { ...read, typed };
	const { otherId, actId, actReason: reason, actAuthor: author } = read.values;
	const baseVersion = /^\d{1,9}$/.test(typed.version) ? Number(typed.version) : 0;
	return { ok: true, values: { baseVersion, otherId, actId, reason, author }, typed };
}

const none: FieldResult<number> = { ok: true, value: 0 };

/** A number as it is typed, or at the end of an address that was pasted. */
function parseFigureId(text: string): FieldResult<number> {
	if (text === '') return { ok: false, code: 'required' };
	const digits = /(?:^|[^\d])([1-9]\d{0,8})(?:[?#].*)?$/.exec(text)?.[1];
	if (digits === undefined) return { ok: false, code: 'unknown_figure', params: { typed: text } };
	return { ok: true, value: Number(digits) };
}
