import { resolve } from '$app/paths';
import type { RegionLevel } from '#lib/domain/figure.ts';

/** A region whose name begins as one types. */
export interface PlaceProposal {
	id: string;
	name: string;
	/** What it lies in: "Ninive, Irak"; empty for a country. */
	within: string;
	level: RegionLevel;
}

/** As short as a typist's pause. */
const PAUSE = 150;

/** The places proposed under a field while one types, and the one that the arrow keys stand on. */
export class PlaceProposals {
	list = $state.raw<PlaceProposal[]>([]);
	active = $state(-1);
	#typed = '';
	#timer: ReturnType<typeof setTimeout> | undefined;

	get isOpen(): boolean {
		return this.list.length > 0;
	}

	/** Looks up what stands in the field now, once the typist pauses. */
	follow(value: string): void {
		this.#typed = value.trim();
		clearTimeout(this.#timer);
		if (this.#typed.length < 2) return this.close();
		this.#timer = setTimeout(() => void this.#search(this.#typed), PAUSE);
	}

	async #search(typed: string): Promise<void> {
		const answer = await fetch(`${resolve('/api/regions')}?q=${encodeURIComponent(typed)}`);
		if (!answer.ok || typed !== this.#typed) return;
		this.list = ((await answer.json()) as { regions: PlaceProposal[] }).regions;
		this.active = -1;
	}

	/** Answers that are still on their way come to nothing. */
	close(): void {
		clearTimeout(this.#timer);
		this.#typed = '';
		this.list = [];
		this.active = -1;
	}

	/** Arrows move, Enter chooses, Escape closes; other keys are the field's. */
	press(event: KeyboardEvent, choose: (proposal: PlaceProposal) => void): void {
		if (event.key === 'Escape') this.close();
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step && this.isOpen) {
			event.preventDefault();
			const from = this.active < 0 && step < 0 ? 0 : this.active;
			this.active = (from + step + this.list.length) % this.list.length;
		}
		const proposal = this.list[this.active];
		if (event.key === 'Enter' && proposal) {
			event.preventDefault();
			choose(proposal);
		}
	}
}
