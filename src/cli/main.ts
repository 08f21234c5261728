/** The command line's front door: finds the command, runs it, and turns errors into exit codes. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CliError } from './errors.ts';
import { COMMANDS, helpText, READING, type Io } from './commands/index.ts';

async function main(args: string[], io: Io): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		io.stdout.write(helpText());
		return name === undefined ? 2 : 0;
	}
	const load = COMMANDS[name];
	if (!load) throw new CliError(`Unknown command "${name}". See: releve --help`, 2);
	const command = await load();
	if (rest.includes('--help') || rest.includes('-h')) {
		io.stdout.write(command.help);
		return 0;
	}
	if (READING.has(name)) {
		compileLater();
		await takeUpBooks();
	}
	return command.run(rest, io);
}

/**
 * A text runs through some three thousand functions. As soon as the engine would compile them, many have
 * not met all kinds of what they are given, and are compiled again: six times as late costs a run of
 * a hundred pages a third less of the processor's time.
 */
function compileLater(): void {
	setFlagsFromString('--interrupt-budget=400000');
}

/** Loaded only here: the reader is the greater part of the program. */
async function takeUpBooks(): Promise<void> {
	const { takeUpStoredBooks } = await import('./books.ts');
	takeUpStoredBooks(join(import.meta.dirname, 'assets'));
}

function exitCodeOf(error: unknown): number {
	if (error instanceof CliError) {
		process.stderr.write(`releve: ${error.message}\n`);
		return error.exitCode;
	}
	// parseArgs reports misspelled options this way: a message for the user, not a trace.
	if (
		error instanceof TypeError &&
		'code' in error &&
		String(error.code).startsWith('ERR_PARSE_ARGS')
	) {
		process.stderr.write(`releve: ${error.message}\n`);
		return 2;
	}
	process.stderr.write(
		`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
	);
	return 1;
}

// `releve extract | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});
process.exitCode = await main(process.argv.slice(2), process).catch(exitCodeOf);
