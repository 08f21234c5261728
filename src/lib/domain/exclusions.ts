/** R18: what a total left out, and why. Each figure has one reason, the first that was found. */
import type { Exclusion, ExclusionReason } from './series.ts';

export class ExclusionLog {
	readonly #reasons: Map<number, ExclusionReason>;

	/** Begins with what another log holds, which stays as it is. */
	constructor(before?: ExclusionLog) {
		this.#reasons = new Map(before ? before.#reasons : []);
	}

	add(figureId: number, reason: ExclusionReason): void {
		if (!this.#reasons.has(figureId)) this.#reasons.set(figureId, reason);
	}

	/** Grouped by reason, in the order of the alphabet; ids ascend. */
	list(): Exclusion[] {
		const byReason = new Map<ExclusionReason, number[]>();
		for (const [id, reason] of this.#reasons) {
			const ids = byReason.get(reason);
			if (ids) ids.push(id);
			else byReason.set(reason, [id]);
		}
		return [...byReason]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([reason, ids]) => ({ reason, figureIds: ids.sort((a, b) => a - b) }));
	}
}
