/**
 * Unfolds what hides the part of the page that an address names, and brings it into view: a browser
 * does so by itself where it loads the page, not where scripts show it.
 */
export function openTarget(hash: string): void {
	const target = document.getElementById(hash.slice(1));
	const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
	if (!target || !folded) return;
	folded.open = true;
	target.scrollIntoView();
}
