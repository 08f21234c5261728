import type { ChartTheme } from './theme.ts';

const MARGIN = 24;
const TITLE_SIZE = 20;
const NOTE_SIZE = 13;

export interface PictureWords {
	title: string;
	note: string;
}

/** The canvas of a chart as a PNG that can stand alone: on paper, with its title and sources. */
export function renderPicture(
	chart: HTMLCanvasElement,
	{ title, note }: PictureWords,
	theme: ChartTheme
): Promise<Blob | null> {
	const ratio = chart.width / chart.clientWidth;
	const picture = document.createElement('canvas');
	const head = MARGIN * 1.5 + TITLE_SIZE;
	const foot = MARGIN * 1.5 + NOTE_SIZE;
	picture.width = chart.width + 2 * MARGIN * ratio;
	picture.height = chart.height + (head + foot) * ratio;
	const ctx = picture.getContext('2d');
	if (!ctx) return Promise.resolve(null);
	ctx.fillStyle = theme.paper;
	ctx.fillRect(0, 0, picture.width, picture.height);
	ctx.drawImage(chart, MARGIN * ratio, head * ratio);
	ctx.scale(ratio, ratio);
	const width = chart.clientWidth;
	writeLine(ctx, title, [MARGIN, MARGIN + TITLE_SIZE], `600 ${TITLE_SIZE}px`, theme.ink, width);
	const noteAt: [number, number] = [MARGIN, picture.height / ratio - MARGIN];
	writeLine(ctx, note, noteAt, `${NOTE_SIZE}px`, theme.inkSoft, width);
	return new Promise((resolve) => picture.toBlob(resolve, 'image/png'));

	function writeLine(
		context: CanvasRenderingContext2D,
		text: string,
		[x, y]: [number, number],
		font: string,
		colour: string,
		maxWidth: number
	): void {
		context.font = `${font} ${theme.fontFamily}`;
		context.fillStyle = colour;
		context.fillText(text, x, y, maxWidth);
	}
}
