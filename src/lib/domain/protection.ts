/**
 * R19: Relevé holds counts, never names of victims; and nothing that stems from a confidential
 * document leaves through public pages, CSV or the API, not even as an addend of a total.
 */
export function withholdConfidential<T extends { isConfidential: boolean }>(
	records: readonly T[]
): T[] {
	return records.filter((record) => !record.isConfidential);
}
