import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { regions } from './regions.ts';
import { charts } from './charts.ts';
import { ruleTitles } from './rule-titles.ts';
import { figures } from './figures.ts';
import { errors } from './errors.ts';
import { sources } from './sources.ts';
import { vocabulary } from './vocabulary.ts';
import type { Locale } from '../locale.ts';
import { typesetCatalogue } from '../typeset.ts';

/**
 * The texts of Relevé in French that any page may show: the shape that the other languages must
 * fill. Those of its guide (guide.ts) and of the desk (desk.ts) are apart.
 */
export default typesetCatalogue({
	locale: 'fr' as Locale,
	common,
	dashboard,
	regions,
	charts,
	ruleTitles,
	figures,
	errors,
	sources,
	vocabulary
});
