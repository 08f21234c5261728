import { Worker } from 'node:worker_threads';

/** Why a thread gave nothing: what it read asked for too much memory, or for too much time. */
export type ThreadFailure = 'page_too_complex' | 'page_too_slow';

interface Limits {
	timeoutMs: number;
	memoryMb: number;
}

/**
 * Reads what others wrote, one after the other, in a thread of its own, which is started with the
 * first of them and thrown away when one stops it. It does not keep the process alive in between.
 * `source` is the script of the thread; what it answers is not checked here.
 */
export function createThreadReader<Input, Answer extends object>(
	source: string,
	{ timeoutMs, memoryMb }: Limits
): (input: Input) => Promise<Answer | ThreadFailure> {
	let worker: Worker | undefined;
	let last: Promise<unknown> = Promise.resolve();

	function readNow(input: Input): Promise<Answer | ThreadFailure> {
		const thread = (worker ??= startWorker(source, memoryMb));
		return new Promise((resolve) => {
			const finish = (result: Answer | ThreadFailure): void => {
				clearTimeout(timer);
				thread.off('message', finish).off('error', fail).unref();
				if (typeof result === 'string') discard(thread);
				resolve(result);
			};
			// Out of memory, or deeper than the stack: either way it asked for too much.
			const fail = () => finish('page_too_complex');
			const timer = setTimeout(() => finish('page_too_slow'), timeoutMs);
			thread.on('message', finish).on('error', fail).ref();
			thread.postMessage(input);
		});
	}

	function discard(thread: Worker): void {
		worker = undefined;
		// It may still report why it ends: by now nobody waits for that.
		thread.on('error', () => undefined);
		void thread.terminate();
	}

	return (input) => {
		const result = last.then(() => readNow(input));
		last = result;
		return result;
	};
}

function startWorker(source: string, memoryMb: number): Worker {
	const address = `data:text/javascript,${encodeURIComponent(source)}`;
	return new Worker(new URL(address), {
		workerData: { resolveFrom: import.meta.url },
		resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 }
	});
}
