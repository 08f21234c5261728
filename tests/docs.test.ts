import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, helpText } from '../src/cli/commands/index.ts';
import { FILTER_PARAMETERS } from '../src/lib/domain/filter.ts';

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
