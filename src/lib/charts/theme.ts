import type { ColourIndex } from './plot.ts';

/** The tokens of app.css that a canvas needs; colours as six hexadecimal digits. */
export interface ChartTheme {
	paper: string;
	paperSunk: string;
	ink: string;
	inkSoft: string;
	rule: string;
	series: Record<ColourIndex, string>;
	fontFamily: string;
}

/** Reads the tokens as they stand on an element now: light or dark, screen or print. */
export function readTheme(element: Element): ChartTheme {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(name).trim();
	return {
		paper: token('--paper'),
		paperSunk: token('--paper-sunk'),
		ink: token('--ink'),
		inkSoft: token('--ink-soft'),
		rule: token('--rule'),
		series: {
			0: token('--series-1'),
			1: token('--series-2'),
			2: token('--series-3'),
			3: token('--series-4'),
			4: token('--series-5')
		},
		fontFamily: style.fontFamily
	};
}

/** A colour of six hexadecimal digits, let through to a share of one. */
export function withAlpha(colour: string, share: number): string {
	const alpha = Math.round(share * 255);
	return `${colour}${alpha.toString(16).padStart(2, '0')}`;
}
