import type { Guide } from '../index.ts';
import { about } from './about.ts';
import { data } from './data.ts';
import { rules } from './rules.ts';

export default { about, data, rules } satisfies Guide;
