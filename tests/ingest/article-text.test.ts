import { describe, expect, it, test } from 'vitest';
import { readArticle } from '#lib/server/ingest/article-text.ts';

const LEAD =
	'Au moins 16&nbsp;000 personnes ont fui la crue du fleuve, selon la protection civile, ' +
	'qui a compté les familles arrivées dans les écoles de la capitale.';
const SECOND =
	'Les autorités ajoutent que l’eau monte encore, que deux ponts sont coupés, ' +
	'et que les écoles resteront fermées toute la semaine &amp; peut-être la suivante.';

/** More than a cell of data holds. */
const PROSE = 'Une phrase de prose, et une autre. '.repeat(9).trim();

function page({ head = '', body = '' } = {}): string {
	return `<!doctype html><html lang="fr-FR"><head><title>Crue du fleuve | Le Journal</title>${head}
		</head><body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/x">12 000 abonnés</a></li>
		</ul></nav><main><article><h1>Crue du fleuve</h1><p>${LEAD}</p><p>${SECOND}</p>${body}</article>
		</main><footer>© 2024, 300 journalistes</footer></body></html>`;
}

async function textOf(html: string): Promise<string> {
	const article = await readArticle(html);
	return article.ok ? article.text : article.problem;
}

describe('the text of a page', () => {
	it('is its article, without menus and footers, a paragraph a line', async () => {
		expect(await textOf(page())).toBe(
			'Au moins 16\u00a0000 personnes ont fui la crue du fleuve, selon la protection civile, qui a ' +
				'compté les familles arrivées dans les écoles de la capitale.\n\n' +
				'Les autorités ajoutent que l’eau monte encore, que deux ponts sont coupés, et que les ' +
				'écoles resteront fermées toute la semaine & peut-être la suivante.'
		);
	});

	test.each([
		[
			'a row of a table is a line, its cells apart by tabs',
			'<table><tr><th>Commune</th><th>Déplacés</th></tr><tr><td>Kolou</td> <td>1&#8239;200</td></tr></table>',
			'Commune\tDéplacés\nKolou\t1\u202f200'
		],
		[
			'a caption is a line of its own, and a paragraph in a cell is none',
			'<table><caption>Bilan au 3 mai</caption><tr><td><p>Kolou</p></td><td><p>12</p></td></tr></table>',
			'Bilan au 3 mai\nKolou\t12'
		],
		[
			'an empty cell keeps its column, at the end of a row too',
			'<table><tr><th>Commune</th><th>Morts</th><th>Blessés</th></tr><tr><td>Kolou</td><td></td><td>4</td></tr><tr><td>Dori</td><td>3</td><td></td></tr><tr><td>Total</td><td>3</td><td>4</td></tr></table>',
			'Commune\tMorts\tBlessés\nKolou\t\t4\nDori\t3\t\nTotal\t3\t4'
		],
		[
			'a name beside several rows stands in each, a header over several columns over each',
			'<table><tr><th rowspan="2">Province</th><th rowspan="2">Ville</th><th colspan="2">Décès</th></tr><tr><th>Hommes</th><th>Femmes</th></tr><tr><td rowspan="2">Kivu</td><td>Goma</td><td>4</td><td>9</td></tr><tr><td>Sake</td><td>2</td><td>3</td></tr></table>',
			'Province\tVille\tDécès\tDécès\nProvince\tVille\tHommes\tFemmes\nKivu\tGoma\t4\t9\nKivu\tSake\t2\t3'
		],
		[
			'a number over several rows or columns stands once, however many it claims',
			'<table><tr><td>Goma</td><td rowspan="2">7</td></tr><tr><td>Sake</td></tr><tr><td>Total</td><td colspan="1e9">7</td></tr></table>',
			'Goma\t7\nSake\nTotal\t7'
		],
		[
			'a table that lays out a page is read as the page that it is',
			`<table><tr><td><p>${PROSE}</p><p>Fin.</p></td><td>Pub</td></tr></table>`,
			`${PROSE}\n\nFin.\n\nPub`
		],
		[
			'a list of terms is a line for each',
			'<dl><dt>Décès</dt><dd>12</dd><dt>Blessés :</dt><dd>45</dd></dl>',
			'Décès: 12\nBlessés: 45'
		],
		[
			'an item within an item has another bullet',
			'<ul><li>92 morts, dont :<ul><li>60 à Kolou</li></ul></li><li>4 blessés</li></ul>',
			'• 92 morts, dont :\n◦ 60 à Kolou\n• 4 blessés'
		],
		[
			'an item of a list is a line with a bullet',
			'<ul><li>Abris : 12</li><li>Puits : <b>3</b></li></ul>',
			'• Abris : 12\n• Puits : 3'
		],
		['a break is a break', '<p>Un<br>Deux<br/>Trois</p>', 'Un\nDeux\nTrois'],
		['a heading is a line', '<h2>Par commune</h2><p>Rien.</p>', 'Par commune\n\nRien.'],
		['space between words is one space', '<p>Un\n\t  <i> mot </i>\n</p>', 'Un mot'],
		['entities are letters', '<p>L&#39;&eacute;t&eacute; &lt; 3 &#x1F6A8;</p>', "L'été < 3 🚨"],
		[
			'the number of a note is no digit of a figure',
			'<p>Il y a 450<sup><a href="#n2">2</a></sup> abris.</p>',
			'Il y a 450 abris.'
		],
		['an exponent stays', '<p>Sur 20 km<sup>2</sup>.</p>', 'Sur 20 km².'],
		[
			'only their style sets a number and its label apart',
			'<div><span>687K</span><span>people affected</span></div><div><b>Morts</b><i>120</i></div>',
			'687K people affected\n\nMorts 120'
		],
		['what belongs to a number stays with it', '<p>Le <b>21</b><i>e</i> jour.</p>', 'Le 21e jour.'],
		['an ordinal stays', '<p>Le 1<sup>er</sup> mars.</p>', 'Le 1er mars.'],
		[
			'scripts and styles say nothing',
			'<script>let n = 5</script><style>p{}</style><p>Fin.</p>',
			'Fin.'
		]
	])('%s', async (_, body, expected) => {
		const text = await textOf(page({ body }));
		expect(text.split('\n\n').slice(2).join('\n\n')).toBe(expected);
	});

	it('of a fragment is the fragment', async () => {
		expect(await textOf(`<p>${LEAD}</p>`)).toContain('16\u00a0000 personnes');
	});

	it('holds no markup, whatever the page tries', async () => {
		const body = '<p>Le mot &lt;script&gt;alert(1)&lt;/script&gt; reste un mot.</p>';
		expect(await textOf(page({ body }))).toContain(
			'Le mot <script>alert(1)</script> reste un mot.'
		);
	});
});

describe('what a page says of itself', () => {
	const facts = async (head: string) => {
		const article = await readArticle(page({ head }));
		if (!article.ok) return article;
		const { title, outlet, publishedOn, lang, url } = article;
		return { title, outlet, publishedOn, lang, url };
	};

	it('is its headline, its site and its language where it says no more', async () => {
		expect(await facts('')).toEqual({
			...{ title: 'Crue du fleuve', outlet: 'Le Journal', publishedOn: null, lang: 'fr', url: null }
		});
	});

	it('is read from the tags that sites give to others', async () => {
		const head = `<meta property="og:site_name" content="Le Journal">
			<meta property="article:published_time" content="2024-09-03T23:30:00+02:00">
			<link rel="canonical" href="https://journal.example/crue">`;
		expect(await facts(head)).toEqual({
			...{ title: 'Crue du fleuve', outlet: 'Le Journal', publishedOn: '2024-09-03' },
			...{ lang: 'fr', url: 'https://journal.example/crue' }
		});
	});

	it('is read from linked data', async () => {
		const data = {
			...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Crue du fleuve' },
			...{ datePublished: '2024-09-04T06:00:00Z', publisher: { name: 'Radio Fleuve' } }
		};
		const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
		expect(await facts(head)).toMatchObject({ outlet: 'Radio Fleuve', publishedOn: '2024-09-04' });
	});

	test.each([
		['<meta name="date" content="2024-09-05">', '2024-09-05'],
		['<meta itemprop="datePublished" content="2024-09-06T10:00">', '2024-09-06'],
		['<meta name="date" content="hier">', null],
		['<meta name="date" content="2024-02-31">', null]
	])('a day that exists, or none: %s', async (head, publishedOn) => {
		expect(await facts(head)).toMatchObject({ publishedOn });
	});

	it('an address is one of the web, or none', async () => {
		const head = '<link rel="canonical" href="javascript:alert(1)">';
		expect(await facts(head)).toMatchObject({ url: null });
	});
});

describe('a page that no article can be had from', () => {
	const many = (tag: string, count: number) => `${tag.repeat(count)}${LEAD}`;
	const attributes = Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ');

	test.each([
		['50 000 elements in each other', many('<div>', 50_000), 'page_too_complex'],
		['60 000 elements left open', many('<b><i><p>', 20_000), 'page_too_complex'],
		['50 000 attributes', `<p ${attributes}>${LEAD}</p>`, 'page_too_complex'],
		['250 000 elements', many('<br>', 250_000), 'page_too_complex'],
		['more than five million characters', `<p>${'mot '.repeat(1_300_000)}</p>`, 'page_too_large'],
		['nothing but a menu', '<html><body><nav>Accueil</nav></body></html>', 'page_without_article'],
		[
			'an empty shell',
			'<html><body><div id="app"></div><script>x()</script></body></html>',
			'page_without_article'
		]
	])('%s', async (_, html, problem) => {
		const started = performance.now();
		expect(await readArticle(html)).toEqual({ ok: false, problem });
		expect(performance.now() - started).toBeLessThan(5_000);
	});

	it('leaves the reader ready for the next', async () => {
		await readArticle(many('<div>', 50_000));
		expect(await textOf(page())).toContain('16\u00a0000 personnes');
	});

	it('pages that come together are read one after the other', async () => {
		const texts = await Promise.all(
			['un', 'deux', 'trois'].map((word) => textOf(page({ body: `<p>Page ${word}.</p>` })))
		);
		expect(texts.map((text) => text.split('\n\n').at(-1))).toEqual([
			...['Page un.', 'Page deux.', 'Page trois.']
		]);
	});
});
