/** The commands that keep a store, as somebody types them. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { hidePassword } from '../../src/cli/store.ts';
import { openStore } from '#lib/server/store/index.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';

const TEXT = '16 000 personnes ont fui Mossoul.';

let folder: string;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'releve-cli-'));
	const store = await openStore(join(folder, 'releve.db'));
	await ingestFigures(store, TEXT, [figureIn(TEXT, '16 000 personnes')]);
	await store.destroy();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command line; gives its exit code and what it wrote, or the error that it reports. */
async function run(line: string, { stdin = '', env = {} } = {}) {
	const [name = '', ...args] = line.split(' ');
	const [stdout, stderr] = [new PassThrough(), new PassThrough()];
	const command = await COMMANDS[name]?.();
	if (!command) throw new Error(`No command ${name}`);
	const io = { stdin: Readable.from(stdin), stdout, stderr, env: { RELEVE_DATA: folder, ...env } };
	const result = command.run(args, io).then(
		(code) => ({ code }),
		(error: Error) => ({ error: error.message })
	);
	const ended = await result;
	stdout.end();
	stderr.end();
	return { ...ended, out: await text(stdout), err: await text(stderr) };
}

async function spoil(): Promise<void> {
	const store = await openStore(join(folder, 'releve.db'));
	await store.updateTable('figure').set({ value: 3 }).execute();
	await store.destroy();
}

it('ingest stores what stands before an input that cannot be read, and says so', async () => {
	const write = (name: string, content: string) => {
		writeFileSync(join(folder, name), content);
		return join(folder, name);
	};
	const files = [write('a.txt', '12 morts à Mossoul.'), write('b.txt', '13 morts à Erbil.')];
	const line = ['ingest --published 2017-03-02', ...files, write('c.txt', ' ')].join(' ');
	const ended = await run(line);
	expect(ended).toMatchObject({ error: 'there is no text in it' });
	expect(ended.out.split('\n').map((said) => said.replace(/^.*: /, ''))).toEqual([
		...['document 2, 1 figures', 'document 3, 1 figures', '']
	]);
	expect(await run('check')).toMatchObject({ code: 0 });
	expect((await run(line)).out).toMatch(/was there already/);
});

it('check says that nothing is wrong', async () => {
	expect(await run('check')).toEqual({ code: 0, out: '', err: 'Nothing is wrong.\n' });
});

it('check lists what is wrong and fails', async () => {
	await spoil();
	expect(await run('check')).toEqual({
		code: 1,
		out: 'figure/1.value is not what was read and what people changed\n',
		err: '1 found.\n'
	});
});

it('reextract reads what an earlier extractor read, and says what came of it', async () => {
	expect(await run('reextract --author Ada')).toEqual({
		code: 0,
		out: expect.stringMatching(/^document\/1 figure\/1 changed; .*measure stock → /) as string,
		err: '1 documents read again: 0 same, 1 changed, 0 doubted, 0 found, 0 lost.\n'
	});
	expect(await run('reextract')).toMatchObject({ code: 0, out: '' });
	expect(await run('check')).toMatchObject({ code: 0 });
});

it('compare joins what an earlier release took in, once', async () => {
	const store = await openStore(join(folder, 'releve.db'));
	const again = TEXT.toUpperCase();
	// As they stood in a store of that release: never compared, each alone.
	await store.updateTable('document').set({ folded_hash: null }).execute();
	await ingestFigures(store, again, [figureIn(again, '16 000 PERSONNES')], {
		isConfidential: true
	});
	await store.updateTable('document').set({ folded_hash: null, is_confidential: 0 }).execute();
	await store.destroy();
	expect(await run('compare --author Ada')).toEqual({
		code: 0,
		out: 'document/1; 2 figures joined\ndocument/2 prints document/1; 0 figures joined\n',
		err: '2 documents compared: 1 reprints, 2 joined.\n'
	});
	expect(await run('compare')).toMatchObject({
		code: 0,
		err: '0 documents compared: 0 reprints, 0 joined.\n'
	});
	expect(await run('check')).toMatchObject({ code: 0 });
});

it('backup names the file by the time, and restore takes it', async () => {
	const { out } = await run('backup');
	const file = out.trim();
	expect(file.slice(folder.length)).toMatch(/^.backups.releve-\d{8}-\d{6}\.db$/);
	await spoil();
	const refused = `${join(folder, 'releve.db')} is there already: --force sets it aside`;
	expect(await run(`restore ${file} --verify`)).toMatchObject({ error: refused });
	expect(await run(`restore ${file} --verify --force`)).toMatchObject({ code: 0 });
	expect(await run('check')).toMatchObject({ code: 0 });
});

it('restore --verify refuses a backup that is not sound, and says why', async () => {
	await spoil();
	const file = join(folder, 'b.db');
	await run(`backup ${file}`);
	expect(await run(`restore ${file} --verify --force`)).toMatchObject({
		error: expect.stringContaining('figure/1.value is not what was read') as string
	});
});

it('copy lists each table with its rows and hash', async () => {
	const target = join(folder, 'copy.db');
	expect(await run(`copy --to ${target}`)).toMatchObject({
		code: 0,
		out: expect.stringMatching(/^figure {12} {8}1 {2}[\da-f]{64}$/m) as string
	});
	expect(await run('check', { env: { DATABASE_URL: target } })).toMatchObject({ code: 0 });
	expect(await run(`copy --to ${target}`)).toMatchObject({
		error: 'the target is not empty: it has rows in region'
	});
});

it('regions import reads standard input and lists what it left out', async () => {
	const stdin = 'admin0Name_fr,admin0Pcode,admin1Name_fr,admin1Pcode\nIrak,IQ,Atlantide,IQG98\n';
	expect(await run('regions import', { stdin })).toEqual({
		code: 0,
		out: 'IQG98\tAtlantide\tlevel 1: no region has this name there\n',
		err: '1 imported, 1 left out.\n'
	});
});

it('households import reads standard input and lists what it left out', async () => {
	const stdin = 'region,year,size,stated_by\nIRQ,2011,6.7,MICS\nATL,2011,6,MICS\n';
	expect(await run('households import', { stdin })).toEqual({
		code: 0,
		out: 'line 3: region "ATL" cannot be used\n',
		err: '1 taken over, 0 there already, 1 left out.\n'
	});
});

test.each([
	['check', 'there is no file'],
	['backup', 'there is no file'],
	['restore missing.db', 'there is no file missing.db'],
	['copy --to other.db', 'there is no file']
])('%s makes no store where none is', async (line, message) => {
	const RELEVE_DATA = join(folder, 'elsewhere');
	const { error } = (await run(line, { env: { RELEVE_DATA } })) as { error?: string };
	expect(error).toContain(message);
	expect(existsSync(RELEVE_DATA)).toBe(false);
});

it('backup sends to the tools of PostgreSQL', async () => {
	const DATABASE_URL = 'postgres://awa:secret@db.example/releve';
	const { error } = (await run('backup', { env: { DATABASE_URL } })) as { error?: string };
	expect(error).toBe('the store is a database of PostgreSQL: use pg_dump and pg_restore');
});

test.each([
	['postgres://awa:s@cret@db.example/releve', 'postgres://awa:…@db.example/releve'],
	['postgres://awa@db.example/releve', 'postgres://awa@db.example/releve'],
	['/srv/releve.db', '/srv/releve.db']
])('an address is shown without its password: %s', (address, shown) => {
	expect(hidePassword(address)).toBe(shown);
});

it('totals lists the countries, or every place, in an order that does not change', async () => {
	const places = async (line: string) => {
		const { out } = await run(`totals --today 2017-03-10 ${line}`);
		const lines = out.trim().split('\n');
		return lines.map((json) => (JSON.parse(json) as { region: string }).region);
	};
	expect(await places('')).toEqual(['IRQ']);
	expect(await places('--places')).toEqual(['IQ-NI', 'IRQ', 'g99072']);
	expect(await run('totals')).toEqual(await run('totals'));
});

it('totals --compare says in what two lists differ, and fails where they do', async () => {
	const [before, after] = [join(folder, 'a.jsonl'), join(folder, 'b.jsonl')];
	writeFileSync(before, (await run('totals')).out);
	expect(await run(`totals --compare ${before} ${before}`)).toEqual({
		...{ code: 0, out: '', err: '0 of 1 totals differ.\n' }
	});
	await spoil();
	writeFileSync(after, (await run('totals')).out);
	expect(await run(`totals --compare ${before} ${after}`)).toEqual({
		code: 1,
		out: 'IRQ Irak, displaced: best 16000 → 3, low 16000 → 3, high 16000 → 3\n',
		err: '1 of 1 totals differ.\n'
	});
	expect(await run(`totals --compare ${before}`)).toMatchObject({
		error: '--compare takes two files'
	});
	expect(await run(`totals --compare ${before} /nowhere`)).toMatchObject({
		error: expect.stringContaining('cannot read "/nowhere"') as string
	});
});
