/** Puts each note of a margin beside the line that its figure stands on. */
import type { Attachment } from 'svelte/attachments';

/** As in the styles of the page: below it, notes follow their paragraph. */
const WIDE = '(min-width: 64rem)';
const GAP = 16;

/**
 * Notes are elements with `data-note`, figures links with `data-figure` of the same value. Without
 * this, or on a narrow window, notes stand where they are in the page: by their paragraph.
 */
export const alignNotes: Attachment<HTMLElement> = (container) => {
	const wide = matchMedia(WIDE);
	const place = () => {
		container.classList.toggle('aligned', wide.matches);
		if (wide.matches) placeNotes(container);
		else container.style.removeProperty('min-height');
	};
	const observer = new ResizeObserver(place);
	const changes = new MutationObserver(place);
	observer.observe(container);
	changes.observe(container, { childList: true, subtree: true });
	wide.addEventListener('change', place);
	return () => {
		observer.disconnect();
		changes.disconnect();
		wide.removeEventListener('change', place);
	};
};

function placeNotes(container: HTMLElement): void {
	const origin = container.getBoundingClientRect().top;
	let free = 0;
	for (const note of container.querySelectorAll<HTMLElement>('[data-note]')) {
		const figure = container.querySelector(`a[data-figure="${note.dataset.note}"]`);
		const line = figure?.getClientRects()[0]?.top ?? origin;
		const top = Math.max(line - origin, free);
		note.style.setProperty('--note-top', `${top}px`);
		free = top + note.offsetHeight + GAP;
	}
	container.style.minHeight = `${free}px`;
}
