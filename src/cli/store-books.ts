/** What a build of the command line runs at its end: stores the phrase books of the reader beside it. */
import { join } from 'node:path';
import { storeBooksIn } from './books.ts';

storeBooksIn(join(import.meta.dirname, 'assets'));
