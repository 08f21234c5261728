import type { Claim } from './claim.ts';

interface Reports {
	/** From the newest to the oldest, one a day. */
	claims: Claim[];
	/** How many of them lie after the window by now. */
	passed: number;
}

/**
 * What each source last said within a window of days that moves back in time. Every claim enters
 * and leaves once, so that many sources over many days cost no more than they are.
 */
export class RecentReports {
	readonly #inOrder: readonly Claim[];
	readonly #bySource = new Map<string, Reports>();
	#waiting: number;

	/** Claims in order of days, one for each source and day. */
	constructor(inOrder: readonly Claim[]) {
		this.#inOrder = inOrder;
		this.#waiting = inOrder.length;
	}

	/** The latest of each source from a day to a day; neither may lie after those asked before. */
	listLatest(from: number, to: number): Claim[] {
		for (let next = this.#next(); next && next.to >= from; next = this.#next()) {
			this.#enter(next);
			this.#waiting -= 1;
		}
		const found: Claim[] = [];
		for (const [source, reports] of this.#bySource) {
			const latest = skipAfter(reports, to);
			if (latest) found.push(latest);
			else this.#bySource.delete(source);
		}
		return found;
	}

	#next(): Claim | undefined {
		return this.#inOrder[this.#waiting - 1];
	}

	#enter(claim: Claim): void {
		const reports = this.#bySource.get(claim.voter);
		if (reports) reports.claims.push(claim);
		else this.#bySource.set(claim.voter, { claims: [claim], passed: 0 });
	}
}

function skipAfter(reports: Reports, day: number): Claim | undefined {
	while ((reports.claims[reports.passed]?.to ?? -Infinity) > day) reports.passed += 1;
	return reports.claims[reports.passed];
}
