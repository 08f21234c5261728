/**
 * Makes the typefaces of the site from the packages of Source Serif 4 and Source Sans 3 (both OFL):
 * keeps the letters and marks of the languages of western Europe, weights 400 to 600 and kerning,
 * which is what a page on a slow line can afford, and writes the style sheet with fallbacks of the same measure, so that nothing moves when the real letters arrive.
 * Run `node scripts/fonts/build.mjs` after an update of either package; its output is committed.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { addNarrowSpace, STAND_IN } from './narrow-space.mjs';
import { measureFont, FALLBACKS } from './metrics.mjs';

const LETTERS =
	range(0xc0, 0xc4) + range(0xc7, 0xcf) + range(0xd1, 0xd6) + range(0xd9, 0xdc) + 'ŒŸ';
const LATIN = range(0x20, 0x7e) + LETTERS + LETTERS.toLowerCase() + 'ß';
const MARKS = '\u00a0\u2009\u2011–—‘’“”«»…°ª·º¡¿€±½×−≥≤→↑↓';
const DIGITS = '0123456789 \u00a0\u2009.,-–−+×%';
const WEIGHTS = { min: 400, max: 600 };
const FEATURES = ['kern'];

const FACES = [
	{
		family: 'Releve Serif',
		from: 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
		file: 'source-serif.woff2',
		text: LATIN + MARKS,
		axes: { opsz: 24, wght: WEIGHTS },
		fallback: FALLBACKS.serif
	},
	{
		family: 'Releve Numerals',
		from: 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
		file: 'source-serif-numerals.woff2',
		text: DIGITS,
		axes: { opsz: 60, wght: 600 },
		fallback: null
	},
	{
		family: 'Releve Sans',
		from: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
		file: 'source-sans.woff2',
		text: LATIN + MARKS,
		axes: { wght: WEIGHTS },
		fallback: FALLBACKS.sans
	}
];

const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url);
const target = new URL('../../src/lib/assets/fonts/', import.meta.url);

function range(first, last) {
	return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

async function buildFace(face) {
	const original = await readFile(new URL(face.from, packages));
	const options = { variationAxes: face.axes, keepFeatures: FEATURES, noHinting: true };
	const letters = face.text + STAND_IN;
	const sfnt = await subsetFont(original, letters, { ...options, targetFormat: 'sfnt' });
	addNarrowSpace(sfnt);
	const woff2 = await fontverter.convert(sfnt, 'woff2');
	await writeFile(new URL(face.file, target), woff2);
	process.stdout.write(`${face.file}: ${woff2.length} bytes\n`);
	return describeFace(face) + describeFallback(face, sfnt);
}

function describeFace({ family, file, axes }) {
	const weight = typeof axes.wght === 'number' ? axes.wght : `${WEIGHTS.min} ${WEIGHTS.max}`;
	return `@font-face {
	font-family: '${family}';
	font-weight: ${weight};
	font-display: swap;
	src: url('./${file}?no-inline') format('woff2');
}
`;
}

function describeFallback({ family, fallback }, sfnt) {
	if (!fallback) return '';
	const { sizeAdjust, ascent, descent } = measureFont(sfnt, fallback.widths);
	const locals = fallback.locals.map((name) => `local('${name}')`).join(', ');
	return `@font-face {
	font-family: '${family} Fallback';
	src: ${locals};
	size-adjust: ${percent(sizeAdjust)};
	ascent-override: ${percent(ascent / sizeAdjust)};
	descent-override: ${percent(descent / sizeAdjust)};
	line-gap-override: 0%;
}
`;
}

function percent(ratio) {
	return `${(ratio * 100).toFixed(2)}%`;
}

const rules = [];
for (const face of FACES) rules.push(await buildFace(face));
await writeFile(
	new URL('fonts.css', target),
	`/* Written by scripts/fonts/build.mjs. */\n${rules.join('')}`
);
await copyFile(new URL('source-serif-4/LICENSE', packages), new URL('OFL.txt', target));
process.stdout.write(`fonts.css in ${fileURLToPath(target)}\n`);
