import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** What each layer may import from src, and from outside. The table of docs/architecture.md. */
const LAYERS: { layer: string; within: string[]; outside: RegExp }[] = [
	{ layer: 'src/lib/domain', within: [], outside: /^$/ },
	{ layer: 'src/lib/regions', within: ['domain'], outside: /^#data\// },
	{ layer: 'src/lib/extract', within: ['domain', 'regions'], outside: /^#data\// },
	{ layer: 'src/lib/i18n', within: ['domain'], outside: /^$/ },
	{
		layer: 'src/lib/charts',
		within: ['domain', 'i18n'],
		outside: /^(chart\.js|svelte\/(attachments|reactivity))/
	},
	{ layer: 'src/lib/components', within: ['domain', 'charts', 'i18n'], outside: /^(svelte|\$app)/ },
	{
		layer: 'src/lib/server/store',
		within: ['domain', 'regions'],
		outside: /^(kysely|better-sqlite3|pg|node:)/
	},
	{
		layer: 'src/lib/server',
		within: ['domain', 'regions', 'extract', 'i18n', 'server'],
		outside: /^(node:|kysely|@mozilla\/readability|linkedom|csv-(stringify|parse)|valibot|#data\/)/
	},
	{
		layer: 'src/cli',
		within: ['domain', 'regions', 'extract', 'i18n', 'server', 'cli'],
		outside: /^(node:|kysely|valibot)/
	},
	{
		layer: 'src/routes',
		within: [
			'domain',
			'regions',
			'extract',
			'i18n',
			'charts',
			'components',
			'server',
			'assets',
			'app.css'
		],
		outside: /^(@sveltejs\/kit|\$app|\$env|svelte|valibot)/
	}
];

const ROOT = join(import.meta.dirname, '..');

const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
	.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

// Statements at the start of a line (in .svelte, after a tab) and import() calls; never words in strings.
const IMPORT =
	/^\t?import\b(?!:)[^'"();=]*'([^']+)'|^export\s+(?:type\s+)?(?:\{[^}]*\}|\*[^'"]*?)\s*from\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;

function importsOf(file: string): string[] {
	return [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(
		(match) => match[1] ?? match[2] ?? match[3] ?? ''
	);
}

/** The folder of src that an import reaches ("domain", "server/store"), or null when it leaves src. */
function targetOf(file: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return specifier.slice('#lib/'.length);
	if (!specifier.startsWith('.')) return null;
	const path = relative(join(ROOT, 'src'), join(ROOT, file, '..', specifier));
	return path.startsWith('lib/') ? path.slice('lib/'.length) : path;
}

function forbiddenImports(file: string): string[] {
	const rule = LAYERS.find(({ layer }) => file.startsWith(`${layer}/`));
	if (!rule) return [];
	return importsOf(file).filter((specifier) => {
		const target = targetOf(file, specifier);
		if (target === null) return !rule.outside.test(specifier) && !specifier.startsWith('./$types');
		const own = rule.layer.replace(/^src\/(lib\/)?/, '');
		return ![own, ...rule.within].some(
			(folder) => target === folder || target.startsWith(`${folder}/`)
		);
	});
}

test.each(files)('%s imports only what its layer may', (file) => {
	expect(forbiddenImports(file)).toEqual([]);
});

test('pages never import the server', () => {
	const pages = files.filter((file) => file.endsWith('.svelte'));
	const reaching = pages.filter((file) => importsOf(file).some((i) => i.startsWith('#lib/server')));
	expect(reaching).toEqual([]);
});

test('every import names its extension', () => {
	const bare = files.flatMap((file) =>
		importsOf(file)
			.filter(
				(i) => /^(\.|#lib)/.test(i) && !/\.(ts|svelte|css|json|js|svg|woff2)(\?[\w&-]+)?$/.test(i)
			)
			.filter((i) => !i.startsWith('./$types'))
			.map((i) => `${file}: ${i}`)
	);
	expect(bare).toEqual([]);
});
