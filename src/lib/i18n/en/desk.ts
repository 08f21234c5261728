import type { Desk } from '../index.ts';
import { documents } from './documents.ts';
import { clusters } from './clusters.ts';
import { entry } from './entry.ts';
import { figures } from './figures.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';

export default {
	documents,
	clusters,
	entry,
	settings,
	figures: { ...figures, ...review }
} satisfies Desk;
