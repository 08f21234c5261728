/** A count of what is done, on one line of a terminal; silent where standard error is no terminal. */
export function startProgress(stream: NodeJS.WritableStream & { isTTY?: boolean }, total?: number) {
	let done = 0;
	let drawn = 0;
	const draw = () => stream.write(`\r${formatProgress(done, total)}`);
	return {
		step(count = 1) {
			done += count;
			const now = Date.now();
			if (!stream.isTTY || now - drawn < 100) return;
			drawn = now;
			draw();
		},
		end() {
			if (!stream.isTTY) return;
			draw();
			stream.write('\n');
		}
	};
}

const WIDTH = 30;

/** "12/40 [█████░░░…]", or the bare count where the total isn't known. */
function formatProgress(done: number, total?: number): string {
	if (!total) return String(done);
	const filled = Math.round((WIDTH * Math.min(done, total)) / total);
	return `[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${done}/${total}`;
}
