/** Keys that move between the figures of a page and settle them, for those who want them. */
import type { Attachment } from 'svelte/attachments';

const STORAGE_KEY = 'releve.keys';

/** Off for who turned them off: single letters get in the way of dictation and of other tools. */
export function areKeysEnabled(): boolean {
	return localStorage.getItem(STORAGE_KEY) !== 'off';
}

export function enableKeys(enabled: boolean): void {
	localStorage.setItem(STORAGE_KEY, enabled ? 'on' : 'off');
}

/**
 * j or n: next figure; k or p: the one before; c: confirm, x: reject, both going on to the next; u: undo
 * the last press. Enter opens a figure, as it does any link. Figures are the links with `data-figure`;
 * the buttons carry `data-confirm` and `data-reject` with the same id, the one that undoes `data-undo`.
 */
export const figureKeys: Attachment<HTMLElement> = (container) => {
	const listen = (event: KeyboardEvent) => {
		if (isTyping(event) || !areKeysEnabled()) return;
		if (act(event.key, container)) event.preventDefault();
	};
	document.addEventListener('keydown', listen);
	return () => document.removeEventListener('keydown', listen);
};

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
	const field = target instanceof Element && target.closest('input, select, textarea');
	return Boolean(field) || ctrlKey || metaKey || altKey;
}

function act(key: string, container: HTMLElement): boolean {
	switch (key) {
		case 'j':
		case 'n':
			return moveFocus(container, 1);
		case 'k':
		case 'p':
			return moveFocus(container, -1);
		case 'c':
			return press(container, 'data-confirm');
		case 'x':
			return press(container, 'data-reject');
		case 'u':
			return undo();
		default:
			return false;
	}
}

/** Moves to the figure after or before the current one; without one, to the first in sight. */
function moveFocus(container: HTMLElement, step: 1 | -1): boolean {
	const links = [...container.querySelectorAll<HTMLElement>('a[data-figure]')];
	const id = currentFigure(container);
	const current = links.findIndex((link) => link.dataset.figure === id);
	const inSight = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
	const target = links[current === -1 ? Math.max(inSight, 0) : current + step];
	if (!target) return false;
	target.focus({ preventScroll: true });
	target.scrollIntoView({ block: 'center' });
	return true;
}

function press(container: HTMLElement, attribute: string): boolean {
	const id = currentFigure(container);
	const button = id && container.querySelector<HTMLElement>(`[${attribute}="${id}"]`);
	if (!button) return false;
	button.click();
	moveFocus(container, 1);
	return true;
}

/** Takes back the last press, wherever the focus is. */
function undo(): boolean {
	const button = document.querySelector<HTMLElement>('[data-undo]');
	button?.click();
	return button !== null;
}

/** The figure that has the focus, in its sentence or beside it; else the one of the whole page. */
function currentFigure(container: HTMLElement): string | undefined {
	const holder = document.activeElement?.closest<HTMLElement>('[data-figure], [data-note]');
	return holder?.dataset.figure ?? holder?.dataset.note ?? container.dataset.note;
}
