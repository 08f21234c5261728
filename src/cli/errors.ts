/** An error that the user can mend: its message is printed without a trace, its code is the exit code. */
export class CliError extends Error {
	readonly exitCode: number;

	constructor(message: string, exitCode = 1) {
		super(message);
		this.exitCode = exitCode;
	}
}
