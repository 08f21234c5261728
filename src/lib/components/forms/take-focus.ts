import type { Attachment } from 'svelte/attachments';

/** Gives the focus to what has just appeared, so that it is seen and read out. */
export const takeFocus: Attachment<HTMLElement> = (element) => element.focus();
