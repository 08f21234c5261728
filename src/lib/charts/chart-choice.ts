/** How the charts of a page are drawn, as its address says it; what they count is the filter's. */
import { withParameters } from '#lib/domain/with-parameters.ts';

export interface ChartChoice {
	/** Each source of a toll has a line of its own. */
	eachSource: boolean;
	/** From the first report on, not only the present. */
	isWhole: boolean;
}

const DETAIL = { name: 'detail', value: 'sources' } as const;
const PERIOD = { name: 'periode', value: 'tout' } as const;

export function readChartChoice(parameters: URLSearchParams): ChartChoice {
	return {
		eachSource: parameters.get(DETAIL.name) === DETAIL.value,
		isWhole: parameters.get(PERIOD.name) === PERIOD.value
	};
}

/** An address of a page with its charts drawn so. */
export function withChartChoice(address: string, { eachSource, isWhole }: ChartChoice): string {
	const chosen = [...(eachSource ? [DETAIL] : []), ...(isWhole ? [PERIOD] : [])];
	return withParameters(
		address,
		Object.fromEntries(chosen.map(({ name, value }) => [name, value]))
	);
}
