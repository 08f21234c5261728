import { listSampleDocuments } from '#lib/server/store/index.ts';
import { currentDay } from './chiffres/today.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const samples = await listSampleDocuments(locals.store);
	return { locale: locals.locale, today: currentDay(), samples: samples.length };
};
