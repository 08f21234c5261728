/** Sends CSV as it is made; a reader that goes away ends the making. */
export function csvResponse(
	parts: AsyncGenerator<string>,
	{ name, rows }: { name: string; rows: number }
): Response {
	return new Response(toByteStream(parts), {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="${name}.csv"`,
			// So that whoever downloads can tell whether the file is whole.
			'x-total-rows': String(rows)
		}
	});
}

function toByteStream(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await parts.return(undefined);
		}
	});
}

/** A file name that tells one export from another: `releve-figures-IRQ-displaced`. */
export function nameExport(kind: string, ...parts: (string | undefined)[]): string {
	const words = ['releve', kind, ...parts].filter((part) => part !== undefined);
	return words.join('-').replace(/[^\w-]+/g, '_');
}
