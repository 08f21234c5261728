/** The application's own functions, built as the application is. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { defineArithmetic } from '../../scripts/fingerprint.mjs';
import { root } from '../../scripts/setup.mjs';

const PARTS = {
	store: 'src/lib/server/store/index.ts',
	codes: 'src/lib/server/store/codes.ts',
	varints: 'src/lib/server/store/varints.ts',
	counts: 'src/lib/server/store/region-metrics.ts',
	regions: 'src/lib/server/store/regions.ts',
	front: 'src/lib/server/views/front-view.ts',
	region: 'src/lib/server/views/region-view.ts',
	place: 'src/lib/server/views/place-view.ts',
	metric: 'src/lib/server/views/metric-supply.ts',
	options: 'src/lib/server/views/view-options.ts',
	corrections: 'src/lib/server/corrections/index.ts',
	ingest: 'src/lib/server/ingest/ingest.ts',
	figure: 'src/lib/domain/figure.ts',
	profiles: 'src/lib/domain/metrics.ts'
};

/** Every export of the parts, in one object. */
export async function loadApplication() {
	const outDir = 'node_modules/.cache/bench-store';
	const input = Object.fromEntries(
		Object.entries(PARTS).map(([name, path]) => [name, join(root, path)])
	);
	await build({
		root,
		configFile: false,
		define: defineArithmetic(),
		logLevel: 'error',
		json: { stringify: true },
		build: { ssr: true, outDir, minify: false, copyPublicDir: false, rollupOptions: { input } }
	});
	const modules = await Promise.all(
		Object.keys(PARTS).map((name) => import(pathToFileURL(join(root, outDir, `${name}.js`)).href))
	);
	return Object.assign({}, ...modules);
}
