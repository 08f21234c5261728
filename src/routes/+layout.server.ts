import { countSampleDocuments } from '#lib/server/store/index.ts';
import { currentDay } from './current-day.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const samples = await countSampleDocuments(locals.store);
	return { locale: locals.locale, today: currentDay(), samples };
};
