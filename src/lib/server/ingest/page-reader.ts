import workerSource from './article-worker.js?raw';
import { createThreadReader } from './thread-reader.ts';

/** What article-worker.js makes of a page; nothing in it is checked yet. */
interface ReadPage {
	text: string;
	title: string | null;
	outlet: string | null;
	/** Whatever the page gives as its day, the most certain first. */
	published: (string | null | undefined)[];
	lang: string | null;
	url: string | null;
}

const MEMORY_MB = 256;

/** Reads the source of pages, each within a time. */
export function createPageReader(timeoutMs: number) {
	return createThreadReader<string, ReadPage>(workerSource, { timeoutMs, memoryMb: MEMORY_MB });
}
