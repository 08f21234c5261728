import { about } from './about.ts';
import { data } from './data.ts';
import { rules } from './rules.ts';
import { typesetCatalogue } from '../typeset.ts';

/** The long texts of the pages that explain Relevé, in French; no other page needs them. */
export default typesetCatalogue({ about, data, rules });
