import { isDeepStrictEqual } from 'node:util';
import { decodeView } from '../views/encode-view.ts';
import { summariseView, viewMetric } from '../views/metric-view.ts';
import { readViewOptions } from '../views/view-options.ts';
import { showView } from '#lib/domain/shown-view.ts';
import { listFigures } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { listStandingRollups } from '../store/rollups.ts';
import type { StandingRollup } from '../store/rollups.ts';
import type { Finding } from './check.ts';

const BATCH = 20;

/** What is kept of a metric in a region and would be read, but is not what its figures come to. */
export async function* checkRollups(db: Store): AsyncGenerator<Finding> {
	let rollups: StandingRollup[] = [];
	do {
		rollups = await listStandingRollups(db, ARITHMETIC, rollups.at(-1), BATCH);
		for (const rollup of rollups) {
			const { regionId, metric } = rollup;
			if (!(await isTrue(db, rollup))) {
				yield { code: 'rollup', subject: `${regionId}/${metric}` };
			}
		}
	} while (rollups.length === BATCH);
}

async function isTrue(db: Store, rollup: StandingRollup): Promise<boolean> {
	const { regionId, metric, measure, firstDay } = rollup;
	const options = await readViewOptions(db, measure ? { measure } : {}, firstDay);
	const figures = await listFigures(db, { regionId, metric });
	const whole = viewMetric(figures, regionId, metric, options);
	return (
		isDeepStrictEqual(decodeView(rollup.shown), plain(showView(whole))) &&
		isDeepStrictEqual(
			decodeView(rollup.outline),
			plain(summariseView(whole, figures, regionId, options))
		)
	);
}

/** As it is after it was kept: without keys that are undefined. */
function plain(view: unknown): unknown {
	return JSON.parse(JSON.stringify(view));
}
