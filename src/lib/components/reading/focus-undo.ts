import type { enhance } from '$app/forms';

/** After a press that settled many figures its button is gone: the focus goes to what undoes it. */
export const focusUndo: NonNullable<Parameters<typeof enhance>[1]> =
	() =>
	async ({ update }) => {
		await update();
		document.querySelector<HTMLElement>('[data-undo]')?.focus();
	};
