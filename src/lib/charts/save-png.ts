import type { ChartTheme } from './theme.ts';

const MARGIN = 24;
const TITLE_SIZE = 20;
const NOTE_SIZE = 13;
const LINE_HEIGHT = 1.4;

export interface PictureWords {
	title: string;
	/** What the chart says and who counted: under it, on as many lines as it needs. */
	note: string;
}

/** The canvas of a chart as a PNG that can stand alone: on paper, with its title and sources. */
export function renderPicture(
	chart: HTMLCanvasElement,
	{ title, note }: PictureWords,
	theme: ChartTheme
): Promise<Blob | null> {
	const picture = document.createElement('canvas');
	const ctx = picture.getContext('2d');
	if (!ctx) return Promise.resolve(null);
	const { clientWidth: width, clientHeight: height } = chart;
	const noteFont = `${NOTE_SIZE}px ${theme.fontFamily}`;
	const lines = breakLines(ctx, note, noteFont, width);
	const head = MARGIN * 1.5 + TITLE_SIZE;
	const foot = MARGIN + lines.length * NOTE_SIZE * LINE_HEIGHT;
	const ratio = chart.width / width;
	picture.width = (width + 2 * MARGIN) * ratio;
	picture.height = (head + height + foot + MARGIN / 2) * ratio;
	ctx.scale(ratio, ratio);
	ctx.fillStyle = theme.paper;
	ctx.fillRect(0, 0, picture.width, picture.height);
	ctx.drawImage(chart, MARGIN, head, width, height);
	ctx.fillStyle = theme.ink;
	ctx.font = `600 ${TITLE_SIZE}px ${theme.fontFamily}`;
	ctx.fillText(title, MARGIN, MARGIN + TITLE_SIZE, width);
	ctx.fillStyle = theme.inkSoft;
	ctx.font = noteFont;
	lines.forEach((line, i) => {
		ctx.fillText(line, MARGIN, head + height + MARGIN + i * NOTE_SIZE * LINE_HEIGHT);
	});
	return new Promise((resolve) => picture.toBlob(resolve, 'image/png'));
}

/** Words put on lines no wider than `width`; a word that is wider has a line of its own. */
function breakLines(
	ctx: CanvasRenderingContext2D,
	text: string,
	font: string,
	width: number
): string[] {
	ctx.font = font;
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
		if (lines.length > 0 && ctx.measureText(longer).width <= width)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
