import type { ChartTheme } from '#lib/charts/theme.ts';

/** A theme whose colours of series can be told apart. */
export const theme: ChartTheme = {
	paper: '#ffffff',
	paperSunk: '#eeeeee',
	ink: '#000000',
	inkSoft: '#555555',
	rule: '#dddddd',
	series: { 0: '#000001', 1: '#000002', 2: '#000003', 3: '#000004', 4: '#000005' },
	fontFamily: 'sans-serif'
};
