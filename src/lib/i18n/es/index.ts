import type { Messages } from '../index.ts';
import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { regions } from './regions.ts';
import { charts } from './charts.ts';
import { ruleTitles } from './rule-titles.ts';
import { figures } from './figures.ts';
import { errors } from './errors.ts';
import { sources } from './sources.ts';
import { vocabulary } from './vocabulary.ts';

export default {
	locale: 'es',
	common,
	dashboard,
	regions,
	charts,
	ruleTitles,
	figures,
	errors,
	sources,
	vocabulary
} satisfies Messages;
