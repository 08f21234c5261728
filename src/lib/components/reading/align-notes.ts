/** Puts each note of a margin beside the line that its figure stands on. */
import type { Attachment } from 'svelte/attachments';

/** As in the styles of the page: below it, notes follow their paragraph. */
const WIDE = '(min-width: 64rem)';
const GAP = 14;

/**
 * Notes are elements with `data-note`, figures links with `data-figure` of the same value. Where
 * notes crowd, they stand below each other, and the one whose figure has the focus or the pointer
 * moves beside its line, the others making room. Without this, notes stand by their paragraph.
 */
export const alignNotes: Attachment<HTMLElement> = (container) => {
	const wide = matchMedia(WIDE);
	let active: string | undefined;
	const place = () => {
		container.classList.toggle('aligned', wide.matches);
		if (wide.matches) placeNotes(container, active);
		else container.style.removeProperty('min-height');
	};
	const activate = ({ target }: Event) => {
		const figure = target instanceof Element && target.closest<HTMLElement>('[data-figure]');
		if (!figure || figure.dataset.figure === active) return;
		active = figure.dataset.figure;
		place();
	};
	const resizes = new ResizeObserver(place);
	const changes = new MutationObserver(place);
	resizes.observe(container);
	changes.observe(container, { childList: true, subtree: true });
	wide.addEventListener('change', place);
	container.addEventListener('focusin', activate);
	container.addEventListener('pointerover', activate);
	return () => {
		resizes.disconnect();
		changes.disconnect();
		wide.removeEventListener('change', place);
		container.removeEventListener('focusin', activate);
		container.removeEventListener('pointerover', activate);
	};
};

interface Placed {
	element: HTMLElement;
	/** Where its line begins, from the top of the container. */
	line: number;
	height: number;
	top: number;
}

function placeNotes(container: HTMLElement, active: string | undefined): void {
	const notes = measureNotes(container);
	const last = stackDown(notes, 0, 0);
	container.style.minHeight = `${last}px`;
	const index = notes.findIndex(({ element }) => element.dataset.note === active);
	if (index >= 0) makeRoom(notes, index);
	for (const [position, { element, top }] of notes.entries()) {
		element.style.setProperty('--note-top', `${top}px`);
		element.classList.toggle('active', position === index);
	}
}

function measureNotes(container: HTMLElement): Placed[] {
	const origin = container.getBoundingClientRect().top;
	return [...container.querySelectorAll<HTMLElement>('[data-note]')].map((element) => {
		const figure = container.querySelector(`a[data-figure="${element.dataset.note}"]`);
		const line = (figure?.getClientRects()[0]?.top ?? origin) - origin;
		return { element, line, height: element.offsetHeight, top: line };
	});
}

/** Each note beside its line, or right below the one before it; gives the first free height. */
function stackDown(notes: Placed[], from: number, free: number): number {
	for (const note of notes.slice(from)) {
		note.top = Math.max(note.line, free);
		free = note.top + note.height + GAP;
	}
	return free;
}

/** The active note moves to its line, or as near as those before it let it; they move up. */
function makeRoom(notes: Placed[], index: number): void {
	const active = notes[index];
	if (!active) return;
	const before = notes.slice(0, index).reverse();
	const needed = before.reduce((sum, { height }) => sum + height + GAP, 0);
	active.top = Math.max(active.line, needed);
	stackDown(notes, index + 1, active.top + active.height + GAP);
	let limit = active.top - GAP;
	for (const note of before) {
		note.top = Math.min(note.top, limit - note.height);
		limit = note.top - GAP;
	}
}
