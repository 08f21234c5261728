import type { Messages } from '../index.ts';
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

export default {
	locale: 'en',
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
} satisfies Messages;
