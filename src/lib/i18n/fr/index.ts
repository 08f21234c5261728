import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { regions } from './regions.ts';
import { charts } from './charts.ts';
import { ruleTitles } from './rule-titles.ts';
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

/**
 * The texts of Relevé in French, but for those of its guide (guide.ts): the shape that the other
 * languages must fill.
 */
export default typesetCatalogue({
	locale: 'fr' as Locale,
	common,
	dashboard,
	regions,
	charts,
	ruleTitles,
	documents,
	figures,
	clusters,
	entry,
	errors,
	sources,
	settings,
	vocabulary
});
