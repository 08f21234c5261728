import { documents } from './documents.ts';
import { clusters } from './clusters.ts';
import { entry } from './entry.ts';
import { figures } from './figures.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { typesetCatalogue } from '../typeset.ts';

/** The texts of the pages where people take documents in, correct, and settle, in French. */
export default typesetCatalogue({
	documents,
	clusters,
	entry,
	settings,
	figures: { ...figures, ...review }
});
