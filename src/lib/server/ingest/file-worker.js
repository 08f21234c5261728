/**
 * Runs in a worker thread: the bytes of a PDF or a DOCX come in, the lines of its pages or its
 * markup go out. Loaded as text (see uploaded-file.ts): it can import nothing but what Node has
 * built in, and finds its libraries from there.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { resolve } = createRequire(workerData.resolveFrom);
const load = (name) => import(pathToFileURL(resolve(name)).href);

/** A report has some dozens; what has more is a book, whose pages behind these are left out. */
const MOST_PAGES = 400;

const READERS = { pdf: readPdf, docx: readDocx };

parentPort.on('message', async ({ kind, bytes }) => {
	parentPort.postMessage(await READERS[kind](bytes).catch((error) => ({ problem: error.name })));
});

/** The words of each page with where they stand; sizes and places in points, from the bottom left. */
async function readPdf(bytes) {
	const { getDocumentProxy } = await load('unpdf');
	const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false });
	const pages = [];
	for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent();
		pages.push(items.filter(isWords).map(toRun));
		page.cleanup();
	}
	await pdf.destroy();
	return { pages };
}

function isWords({ str }) {
	return typeof str === 'string';
}

function toRun({ str, width, height, transform, hasEOL }) {
	return { text: str, x: transform[4], y: transform[5], width, height, endsLine: hasEOL };
}

async function readDocx(bytes) {
	const { default: mammoth } = await load('mammoth');
	// Pictures would come as megabytes of base64.
	const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
	const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
	return { html: value };
}
