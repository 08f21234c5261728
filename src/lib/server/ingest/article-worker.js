/**
 * Runs in a worker thread: the source of a page comes in, the lines of its article and what the
 * page says about itself go out. A hostile page can stop this thread, never the server.
 * Loaded as text (see article-text.ts): it can import nothing but what Node has built in.
 */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const load = createRequire(workerData.resolveFrom);
const { Readability } = load('@mozilla/readability');
const { parseHTML } = load('linkedom');

const BLOCKS = new Set(
	(
		'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer ' +
		'form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
	).split(' ')
);
/** Blocks that follow each other without an empty line. */
const TIGHT = new Set('caption dd dt li tbody tfoot thead tr'.split(' '));
const LISTS = new Set(['ol', 'ul']);
const SKIPPED = new Set(
	'audio button canvas datalist embed iframe input math noscript object script select style svg template textarea video'.split(
		' '
	)
);
const CHROME = 'nav, header, footer, aside, form, dialog, [role=navigation], [hidden]';

/** Fewer letters than this are no article: a wall that asks for consent, an empty shell. */
const FEWEST_LETTERS = 60;

parentPort.on('message', (html) => parentPort.postMessage(readPage(html)));

function readPage(html) {
	const { document } = parseHTML(wholePage(html));
	const facts = readFacts(document);
	const article = new Readability(document, { serializer: (node) => node }).parse();
	const text = article?.content ? toLines(article.content) : '';
	const body = readBody(html);
	const isWhole = countLetters(text) >= FEWEST_LETTERS && countProse(text) * 2 >= countProse(body);
	return {
		text: isWhole ? text : body,
		title: shortenTitle(article?.title || facts.title, facts.heading),
		outlet: article?.siteName || facts.name || siteOf(facts.title, facts.heading),
		published: [article?.publishedTime, ...facts.published],
		lang: article?.lang || facts.lang,
		url: facts.url
	};
}

/** A fragment has no body for Readability to look into; a body needs its page around it. */
function wholePage(html) {
	if (/<html[\s>]/i.test(html)) return html;
	const body = /<body[\s>]/i.test(html) ? html : `<body>${html}</body>`;
	return `<!doctype html><html>${body}</html>`;
}

/** What the page says about itself, read before Readability takes it apart. */
function readFacts(document) {
	const attribute = (selector, name) => document.querySelector(selector)?.getAttribute(name);
	return {
		title: document.title || null,
		name: attribute('meta[name="application-name" i]', 'content') ?? null,
		heading: document.querySelector('h1')?.textContent.trim() || null,
		published: [
			attribute('meta[property="article:published_time"]', 'content'),
			attribute('meta[itemprop="datePublished"]', 'content'),
			attribute(
				'meta[name="date" i], meta[name="dc.date" i], meta[name="dcterms.date" i]',
				'content'
			),
			attribute('article time[datetime], main time[datetime], time[datetime]', 'datetime')
		],
		lang: attribute('html', 'lang') ?? attribute('meta[property="og:locale"]', 'content') ?? null,
		url:
			attribute('link[rel="canonical"]', 'href') ??
			attribute('meta[property="og:url"]', 'content') ??
			null
	};
}

/** "Headline - Name of the site": the headline alone, where the page shows it above the text. */
function shortenTitle(title, heading) {
	return heading && (!title || title.startsWith(heading)) ? heading : title;
}

/** "Headline - Name of the site": the name, where the rest is the headline that the page shows. */
function siteOf(title, heading) {
	if (!heading || !title?.startsWith(heading)) return null;
	const [, name] = /^\s+[-–—|·:]\s+([^-–—|·:]{2,40})$/.exec(title.slice(heading.length)) ?? [];
	return name?.trim() ?? null;
}

/** All text of the page but its menus, where no part of it looks like an article. */
function readBody(html) {
	const { document } = parseHTML(wholePage(html));
	for (const element of document.querySelectorAll(CHROME)) element.remove();
	const text = toLines(document.body);
	return countLetters(text) > 0 ? text : '';
}

/** Letters of the lines that are sentences: what was taken for the article should hold most of them. */
function countProse(text) {
	const lines = text.split('\n').filter((line) => /[.!?…»"”]$/.test(line) && line.length >= 60);
	return countLetters(lines.join(' '));
}

function countLetters(text) {
	return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Stands for a tab that stays, also at the end of a line: the cell beside it is empty. */
const CELL_END = '\v';

/** Paragraphs, list items and table rows as lines; the cells of a row stand apart by tabs. */
function toLines(root) {
	const lines = [''];
	addNode(root, lines);
	return lines
		.map((line) => line.replace(/ *\t */g, '\t').replace(/^[ \t]+|[ \t]+$/g, ''))
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim()
		.replaceAll(CELL_END, '\t');
}

function addNode(node, lines) {
	if (node.nodeType === 3) return addText(node.data.replace(/[ \t\r\n\f]+/g, ' '), lines);
	if (node.nodeType !== 1) return;
	const name = node.localName;
	if (SKIPPED.has(name)) return;
	if (name === 'br') return void lines.push('');
	if (name === 'sup') return addText(readSuperscript(node, lines.at(-1)), lines);
	const block = BLOCKS.has(name);
	const isTight = TIGHT.has(name) || (LISTS.has(name) && isWithinItem(node));
	if (block) startBlock(isTight, lines);
	if (name === 'li') addText(isWithinItem(node) ? '◦ ' : '• ', lines);
	const rows = name === 'table' ? readTable(node) : name === 'dl' ? readTerms(node) : undefined;
	if (rows) return void lines.push(...rows, '');
	for (const child of node.childNodes) addChild(child, lines);
	if (name === 'td' || name === 'th') addText('\t', lines);
	if (block) startBlock(isTight, lines);
}

function addChild(node, lines) {
	if (isSetApart(node, lines.at(-1))) addText(' ', lines);
	addNode(node, lines);
}

/** "<b>687K</b><span>people affected</span>": only their style sets a number and its label apart. */
function isSetApart(node, before) {
	if (!isInline(node) || !isInline(node.previousSibling)) return false;
	const text = firstText(node);
	return (
		(/\d\p{L}?$/u.test(before) && /^\p{L}{3}/u.test(text)) ||
		(/\p{L}{3}$/u.test(before) && /^\d/.test(text))
	);
}

function isInline(node) {
	return node?.nodeType === 1 && !BLOCKS.has(node.localName) && node.localName !== 'sup';
}

function firstText(node) {
	let first = node.firstChild;
	while (first?.nodeType === 1) first = first.firstChild;
	return first?.nodeType === 3 ? first.data : '';
}

function isWithinItem(node) {
	return node.parentNode?.closest('li') != null;
}

/** Characters of the longest cell of a table of data: longer ones lay out a page. */
const LONGEST_CELL = 200;

/** The rows of a table of data, behind its caption; undefined for a table that only lays out a page. */
function readTable(table) {
	const rows = [...table.querySelectorAll('tr')].map((row) =>
		[...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
	);
	const isData =
		!table.querySelector('table') &&
		rows.some((row) => row.length > 1) &&
		rows.flat().every((cell) => cell.textContent.trim().length <= LONGEST_CELL);
	if (!isData) return undefined;
	const caption = table.querySelector('caption');
	const lines = layOut(rows).map((cells) => cells.join(CELL_END));
	return caption ? [readLine(caption), ...lines] : lines;
}

/**
 * Texts of the cells, each under its column. A name beside several rows stands in each of them, a header
 * over several columns over each of them; a number stands once.
 */
function layOut(rows) {
	const grid = rows.map(() => []);
	rows.forEach((row, y) => {
		let x = 0;
		for (const cell of row) {
			while (grid[y][x] !== undefined) x++;
			const text = readLine(cell);
			const isName = /\p{L}/u.test(text);
			const height = Math.min(spanOf(cell, 'rowspan'), rows.length - y);
			const width = spanOf(cell, 'colspan');
			const isAlone = row.length === 1 && y > 0;
			for (let i = 0; i < height; i++) {
				for (let j = 0; j < width; j++) {
					const isRepeated = isName && !isAlone && (j === 0 || isHeader(row));
					grid[y + i][x + j] = (i === 0 && j === 0) || isRepeated ? text : '';
				}
			}
			x += width;
		}
	});
	// A row that is one title has no cells.
	return grid.map((cells) => (cells.slice(1).some(Boolean) ? cells : cells.slice(0, 1)));
}

function isHeader(row) {
	return row.every(({ textContent }) => !/\d/.test(textContent));
}

/** Cells that one cell takes the room of: a hostile page may claim any number. */
function spanOf(cell, name) {
	const span = Number(cell.getAttribute(name) ?? 1);
	return span >= 1 ? Math.min(Math.floor(span), WIDEST_SPAN) : 1;
}

const WIDEST_SPAN = 100;

/** "Décès" and "12" of a list of terms: a line, as in a text; undefined where descriptions are prose. */
function readTerms(list) {
	const items = [...list.children].map((item) => [item.localName, readLine(item)]);
	const isPairs = items.every(
		([name, text], i) => name === (i % 2 ? 'dd' : 'dt') && text.length <= LONGEST_TERM
	);
	if (!isPairs || items.length % 2) return undefined;
	return items.flatMap(([name, text], i) =>
		name === 'dt' ? [`${text.replace(/\s*:$/, '')}: ${items[i + 1][1]}`] : []
	);
}

const LONGEST_TERM = 60;

/** The words of an element, in one line. */
function readLine(element) {
	const lines = [''];
	for (const child of element.childNodes) addChild(child, lines);
	return lines
		.join(' ')
		.replace(/[ \t\n\v]+/g, ' ')
		.trim();
}

function addText(text, lines) {
	const line = lines.pop();
	lines.push(line.endsWith(' ') ? line + text.replace(/^ /, '') : line + text);
}

function startBlock(isTight, lines) {
	if (lines.at(-1).trim() !== '') lines.push('');
	if (!isTight && lines.length > 1 && lines.at(-2) !== '') lines.push('');
}

/** A note's number would be read as the last digit of the figure that it hangs on. */
function readSuperscript(node, before) {
	const text = node.textContent.trim();
	if (/m$/.test(before) && /^[23]$/.test(text)) return text === '2' ? '²' : '³';
	return /^[[(]?\d{1,3}[\])]?(?:[,;]\s*\d{1,3})*$/.test(text) ? '' : text;
}
