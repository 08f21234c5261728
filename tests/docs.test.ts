import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, helpText } from '../src/cli/commands/index.ts';
import { FILTER_PARAMETERS } from '../src/lib/domain/filter.ts';
import type { Quality } from '../src/lib/domain/quality.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test('docs/cli.md holds the help of every command, word for word', async () => {
	const commands = await Promise.all(
		Object.entries(COMMANDS).map(
			async ([name, load]) => `## ${name}\n\n\`\`\`\n${(await load()).help}\`\`\`\n`
		)
	);
	const page = `# The command line\n\nWritten by the tests from the commands' own help.\n\n\`\`\`\n${helpText()}\`\`\`\n\n${commands.join('\n')}`;
	await expect(page).toMatchFileSnapshot('../docs/cli.md');
});

test.each(Object.values(FILTER_PARAMETERS))('docs/api.md names the filter "%s"', (name) => {
	expect(read('docs/api.md')).toContain(`\`${name}\``);
});

test('docs/api.md names every address of the API', () => {
	const addresses = readdirSync(join(ROOT, 'src/routes/api/v1')).map((name) => `/api/v1/${name}`);
	const page = read('docs/api.md');
	expect(addresses.filter((address) => !page.includes(address))).toEqual([]);
});

test.each(readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d/.test(name)))(
	'decision %s is listed',
	(name) => {
		expect(read('docs/decisions/README.md')).toContain(name);
	}
);

test('every document that the README links to is there', () => {
	const links = [...read('README.md').matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
	const missing = links.filter((link) => {
		try {
			read(link);
			return false;
		} catch {
			return true;
		}
	});
	expect(missing).toEqual([]);
});

test('docs/quality.md has the numbers that the page about quality shows', () => {
	const page = read('docs/quality.md');
	const quality = JSON.parse(read('data/quality.json')) as Quality;
	const rows = [...quality.all, ...quality.aside].map(({ percent }) =>
		percent.map((value) => value.toFixed(1)).join(' | ')
	);
	const bins = quality.confidence.map(({ from, to, figures, mean, right }) =>
		[`${from.toFixed(2)}–${to.toFixed(2)}`, figures, mean.toFixed(2), right.toFixed(2)].join(' ')
	);
	const plain = page.replace(/ {2,}/g, ' ');
	expect(rows.filter((row) => !plain.includes(`| ${row} |`))).toEqual([]);
	expect(bins.filter((bin) => !plain.includes(bin))).toEqual([]);
});
