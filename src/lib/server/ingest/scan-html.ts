/**
 * A look at the tags of a page before any parser sees it: a page of 60 kB that nests or leaves open
 * tens of thousands of elements keeps a parser busy for a minute. One pass, linear in the text.
 */
export const HTML_LIMITS = {
	characters: 5_000_000,
	depth: 512,
	elements: 200_000,
	attributesOfOne: 500,
	attributes: 400_000
};

const VOID = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' ')
);
/** What is in them is text up to their own end tag. */
const RAW = new Map(
	['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}`, 'gi')])
);
/** Pages of good faith leave these open: the next one of its group closes the one before. */
const IMPLIED_GROUPS = ['p', 'li', 'dt dd', 'tr', 'td th', 'thead tbody tfoot', 'option'];
const IMPLIED = new Map(
	IMPLIED_GROUPS.flatMap((group) => group.split(' ').map((name) => [name, group.split(' ')]))
);

/** True where the page is within all limits, so that a parser may have it. */
export function isBoundedHtml(html: string): boolean {
	if (html.length > HTML_LIMITS.characters) return false;
	const open: string[] = [];
	let elements = 0;
	let attributes = 0;
	for (const tag of listTags(html)) {
		if (tag.closes) {
			close(open, tag.name);
			continue;
		}
		attributes += tag.attributes;
		if (++elements > HTML_LIMITS.elements || attributes > HTML_LIMITS.attributes) return false;
		if (tag.attributes > HTML_LIMITS.attributesOfOne) return false;
		if (VOID.has(tag.name) || tag.selfCloses) continue;
		if (IMPLIED.get(tag.name)?.includes(open.at(-1) ?? '')) open.pop();
		if (open.push(tag.name) > HTML_LIMITS.depth) return false;
	}
	return true;
}

function close(open: string[], name: string): void {
	const at = open.lastIndexOf(name);
	if (at !== -1) open.length = at;
}

interface Tag {
	name: string;
	closes: boolean;
	selfCloses: boolean;
	attributes: number;
}

const TAG_START = /<(?:(!--)|(\/?)([a-z][^\s/>]*))/iy;

function* listTags(html: string): Generator<Tag> {
	for (let at = html.indexOf('<'); at !== -1;) {
		TAG_START.lastIndex = at;
		const [all = '<', comment, slash, name] = TAG_START.exec(html) ?? [];
		let end = comment ? after(html, '-->', at + 2) : at + all.length;
		if (name !== undefined) {
			const attributes = readAttributes(html, end);
			const tag = { name: name.toLowerCase(), closes: slash === '/', ...attributes };
			yield tag;
			end = tag.closes ? tag.end : endOfRaw(html, tag.name, tag.end);
		}
		at = html.indexOf('<', end);
	}
}

function after(html: string, mark: string, from: number): number {
	const at = html.indexOf(mark, from);
	return at === -1 ? html.length : at + mark.length;
}

/** Where the end tag of a raw element begins; `from` itself for any other element. */
function endOfRaw(html: string, name: string, from: number): number {
	const end = RAW.get(name);
	if (!end) return from;
	end.lastIndex = from;
	return end.exec(html)?.index ?? html.length;
}

const ATTRIBUTE = /[\s/]*(?:(>)|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)?)/y;

function readAttributes(html: string, from: number) {
	let attributes = 0;
	ATTRIBUTE.lastIndex = from;
	for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
		const end = ATTRIBUTE.lastIndex;
		if (match[1]) return { attributes, selfCloses: html[end - 2] === '/', end };
		attributes++;
	}
	return { attributes, selfCloses: false, end: html.length };
}
