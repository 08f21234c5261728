/**
 * npm test: everything that must hold, in the order in which a failure is cheapest to see. Installs
 * what the tests need. Extra arguments go to Vitest alone: npm test -- tests/domain
 */
import { ensureDependencies, requireNode, run } from './setup.mjs';

requireNode();
ensureDependencies((line) => process.stdout.write(`${line}\n`));
const only = process.argv.slice(2);
const bin = (name) => `node_modules/.bin/${name}`;

step('types', bin('svelte-kit'), ['sync']);
if (only.length > 0) {
	run(bin('vitest'), ['run', ...only]);
	process.exit(0);
}
step('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
step('lint', bin('eslint'), ['.']);
step('types', bin('svelte-check'), ['--fail-on-warnings', '--output', 'human']);
step('unused code', bin('knip'), []);
step('build', 'npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'pipe', 'inherit'] });
step('command line', 'node', ['scripts/releve.mjs', '--help'], {
	stdio: ['ignore', 'pipe', 'inherit']
});
await requireBrowser();
await installPostgres();
step('tests', bin('vitest'), ['run']);

function step(name, program, args, options) {
	process.stdout.write(`— ${name}\n`);
	run(program, args, options);
}

async function requireBrowser() {
	const { findBrowser, installBrowser, NO_BROWSER } = await import('./browser.mjs');
	const path = findBrowser() ?? installBrowser();
	if (path) {
		process.env.CHROMIUM_PATH = path;
		return;
	}
	process.stderr.write(`${NO_BROWSER}\n`);
	process.exit(1);
}

/** Without it the tests say so and run on SQLite alone. */
async function installPostgres() {
	const { ensurePostgres } = await import('./postgres.mjs');
	if (!process.env.TEST_DATABASE_URL) ensurePostgres();
}
