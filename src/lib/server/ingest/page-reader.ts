import { Worker } from 'node:worker_threads';
import workerSource from './article-worker.js?raw';

/** What article-worker.js makes of a page; nothing in it is checked yet. */
export interface ReadPage {
	text: string;
	title: string | null;
	outlet: string | null;
	/** Whatever the page gives as its day, the most certain first. */
	published: (string | null | undefined)[];
	lang: string | null;
	url: string | null;
}

export type PageFailure = 'page_too_complex' | 'page_too_slow';

const MEMORY_MB = 256;

/**
 * Reads pages one after the other in a thread of its own, which is started with the first page and
 * thrown away when a page stops it. It does not keep the process alive between pages.
 */
export function createPageReader(timeoutMs: number) {
	let worker: Worker | undefined;
	let last: Promise<unknown> = Promise.resolve();

	function readNow(html: string): Promise<ReadPage | PageFailure> {
		const thread = (worker ??= startWorker());
		return new Promise((resolve) => {
			const finish = (result: ReadPage | PageFailure): void => {
				clearTimeout(timer);
				thread.off('message', finish).off('error', fail).unref();
				if (typeof result === 'string') discard(thread);
				resolve(result);
			};
			// Out of memory, or deeper than the stack: either way the page asked for too much.
			const fail = () => finish('page_too_complex');
			const timer = setTimeout(() => finish('page_too_slow'), timeoutMs);
			thread.on('message', finish).on('error', fail).ref();
			thread.postMessage(html);
		});
	}

	function discard(thread: Worker): void {
		worker = undefined;
		// It may still report why it ends: by now nobody waits for that.
		thread.on('error', () => undefined);
		void thread.terminate();
	}

	return (html: string): Promise<ReadPage | PageFailure> => {
		const result = last.then(() => readNow(html));
		last = result;
		return result;
	};
}

function startWorker(): Worker {
	const address = `data:text/javascript,${encodeURIComponent(workerSource)}`;
	return new Worker(new URL(address), {
		workerData: { resolveFrom: import.meta.url },
		resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 }
	});
}
