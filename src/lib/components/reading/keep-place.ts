/** Where a person was in a list of figures, for when they come back to it by the browser's Back. */

interface Place {
	/** The figure that was left. */
	figure: string;
	/** Its place in the list: the figure itself may be settled since. */
	index: number;
}

/**
 * The snapshot of a page with figures: the focus goes back to the figure that was left, or to the one
 * that has taken its place.
 */
export const keepPlace = {
	capture(): Place | null {
		const holder = document.activeElement?.closest<HTMLElement>('[data-figure], [data-note]');
		const figure = holder?.dataset.figure ?? holder?.dataset.note;
		if (figure === undefined) return null;
		return { figure, index: listLinks().findIndex((link) => link.dataset.figure === figure) };
	},
	restore(place: Place | null): void {
		if (!place) return;
		const links = listLinks();
		const link = links.find((one) => one.dataset.figure === place.figure);
		const target = link ?? links[Math.min(Math.max(place.index, 0), links.length - 1)];
		// A figure that was left stands where it stood: the page is scrolled back as it was.
		target?.focus({ preventScroll: link !== undefined });
	}
};

function listLinks(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('a[data-figure]')];
}
