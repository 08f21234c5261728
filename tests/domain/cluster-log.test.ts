import { describe, expect, test } from 'vitest';
import { canUndo, foldClusterChanges } from '#lib/domain/cluster-log.ts';
import type { ClusterActKind, ClusterChange } from '#lib/domain/cluster-log.ts';

/** A change of figure 1, unless told otherwise, from where the one before it left it. */
function change(
	id: number,
	kind: ClusterActKind,
	[before, after]: [number | null, number | null],
	fields: { undoes?: number; figureId?: number; pins?: [boolean, boolean] } = {}
): ClusterChange {
	const { undoes = null, figureId = 1, pins = [false, false] } = fields;
	return {
		figureId,
		act: { id, kind, undoesId: undoes, reason: '', author: 'Awa', at: '2017-06-30T00:00:00.000Z' },
		before: { clusterId: before, pinned: pins[0] },
		after: { clusterId: after, pinned: pins[1] }
	};
}

const proposed = change(5, 'propose', [null, 5]);
const merged = change(6, 'merge', [5, 3]);
const undone = change(7, 'undo', [3, 5], { undoes: 6 });
const pinned = change(8, 'pin', [5, 5], { pins: [false, true] });

describe('how a figure stands', () => {
	test.each<[string, ClusterChange[], ReturnType<typeof foldClusterChanges>]>([
		['untouched, alone', [], { clusterId: null, pinned: false, isSettled: false }],
		['where it was proposed', [proposed], { clusterId: 5, pinned: false, isSettled: false }],
		['where a person put it', [proposed, merged], { clusterId: 3, pinned: false, isSettled: true }],
		[
			'after that was undone, as if nobody had',
			[proposed, merged, undone],
			{ clusterId: 5, pinned: false, isSettled: false }
		],
		[
			'a pin settles which one comes first, not where it belongs',
			[proposed, pinned],
			{ clusterId: 5, pinned: true, isSettled: false }
		]
	])('%s', (_, changes, standing) => {
		expect(foldClusterChanges(changes)).toEqual(standing);
		expect(foldClusterChanges(changes.toReversed())).toEqual(standing);
	});
});

describe('an act can be taken back', () => {
	test('while it is the last on every figure that it changed', () => {
		expect(canUndo(6, [proposed, merged])).toBe(true);
	});

	test('not twice', () => {
		expect(canUndo(6, [proposed, merged, undone])).toBe(false);
	});

	test('not while a later act stands on one of them', () => {
		const other = change(6, 'merge', [null, 3], { figureId: 2 });
		const later = change(9, 'split', [3, 9], { figureId: 2 });
		expect(canUndo(6, [proposed, merged, other, later])).toBe(false);
		const back = change(10, 'undo', [9, 3], { figureId: 2, undoes: 9 });
		expect(canUndo(6, [proposed, merged, other, later, back])).toBe(true);
	});

	test('not where it is not known, nor what a program proposed', () => {
		expect(canUndo(1, [proposed])).toBe(false);
		expect(canUndo(5, [proposed])).toBe(false);
	});
});
