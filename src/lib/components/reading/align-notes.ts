/** Puts each note of a margin beside the line that its figure stands on. */
import type { Attachment } from 'svelte/attachments';

/** As in the styles of the page: below it, notes follow their paragraph. */
const WIDE = '(min-width: 64rem)';
const GAP = 10;

/**
 * Rows are elements with `data-row`, one a paragraph; in them, notes carry `data-note` and figures,
 * links, `data-figure` of the same value. Where notes crowd they stand below each other, and the
 * next paragraph waits for them: no note drifts past its own. Without this, they stand by its top.
 */
export const alignNotes: Attachment<HTMLElement> = (container) => {
	const wide = matchMedia(WIDE);
	const place = () => {
		container.classList.toggle('aligned', wide.matches);
		for (const row of container.querySelectorAll<HTMLElement>('[data-row]')) {
			if (wide.matches) placeNotes(row);
			else row.style.removeProperty('min-height');
		}
	};
	const show = ({ target }: Event) => {
		const figure = target instanceof Element && target.closest<HTMLElement>('[data-figure]');
		if (figure) markActive(container, figure.dataset.figure);
	};
	const resizes = new ResizeObserver(place);
	const changes = new MutationObserver(place);
	resizes.observe(container);
	changes.observe(container, { childList: true, subtree: true });
	wide.addEventListener('change', place);
	container.addEventListener('focusin', show);
	container.addEventListener('pointerover', show);
	return () => {
		resizes.disconnect();
		changes.disconnect();
		wide.removeEventListener('change', place);
		container.removeEventListener('focusin', show);
		container.removeEventListener('pointerover', show);
	};
};

function placeNotes(row: HTMLElement): void {
	const origin = row.getBoundingClientRect().top;
	let free = 0;
	for (const note of row.querySelectorAll<HTMLElement>('[data-note]')) {
		const figure = row.querySelector(`a[data-figure="${note.dataset.note}"]`);
		const line = (figure?.getClientRects()[0]?.top ?? origin) - origin;
		const top = Math.max(line, free);
		note.style.setProperty('--note-top', `${top}px`);
		free = top + note.offsetHeight + GAP;
	}
	row.style.minHeight = `${free}px`;
}

function markActive(container: HTMLElement, id: string | undefined): void {
	for (const note of container.querySelectorAll<HTMLElement>('[data-note]')) {
		note.classList.toggle('active', note.dataset.note === id);
	}
}
