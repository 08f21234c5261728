import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { regions } from './regions.ts';
import { charts } from './charts.ts';
import { data } from './data.ts';
import { rules } from './rules.ts';
import { about } from './about.ts';
import { documents } from './documents.ts';
import { figures } from './figures.ts';
import { clusters } from './clusters.ts';
import { entry } from './entry.ts';
import { errors } from './errors.ts';
import { sources } from './sources.ts';
import { settings } from './settings.ts';
import { vocabulary } from './vocabulary.ts';
import type { Locale } from '../locale.ts';
import { typesetCatalogue } from '../typeset.ts';

/** Every text that Relevé shows, in French: the shape that the other languages must fill. */
export default typesetCatalogue({
	locale: 'fr' as Locale,
	common,
	dashboard,
	regions,
	charts,
	data,
	rules,
	about,
	documents,
	figures,
	clusters,
	entry,
	errors,
	sources,
	settings,
	vocabulary
});
