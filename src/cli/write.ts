import { once } from 'node:events';

/** Writes and waits when the reader is slower than we are: memory stays flat on long streams. */
export async function write(stream: NodeJS.WritableStream, chunk: string): Promise<void> {
	if (!stream.write(chunk)) await once(stream, 'drain');
}
