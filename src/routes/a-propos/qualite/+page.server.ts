import { readQuality } from '#lib/server/quality.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ quality: readQuality() });
