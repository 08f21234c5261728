import { loadDeskMessages } from '../load-desk.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = loadDeskMessages;
