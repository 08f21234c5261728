/** Paper cannot be unfolded: whatever is folded opens for it, and closes again afterwards. */
export function openForPrint(): () => void {
	let opened: HTMLDetailsElement[] = [];
	const open = () => {
		opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
		for (const element of opened) element.open = true;
	};
	const close = () => {
		for (const element of opened) element.open = false;
	};
	addEventListener('beforeprint', open);
	addEventListener('afterprint', close);
	return () => {
		removeEventListener('beforeprint', open);
		removeEventListener('afterprint', close);
	};
}
