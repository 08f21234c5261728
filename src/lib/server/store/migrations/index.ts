/** Every migration that was ever released, in order. A released one is never edited. */
import type { Migration } from 'kysely';
import { up as initial } from './0001-initial.ts';
import { up as regionPcode } from './0002-region-pcode.ts';
import { up as clusters } from './0003-clusters.ts';
import { up as pastReadings } from './0004-past-readings.ts';
import { up as pastFigures } from './0005-past-figures.ts';
import { up as placeAliases } from './0006-place-aliases.ts';
import { up as rollups } from './0007-rollups.ts';
import { up as readings } from './0008-readings.ts';
import { up as turnedDocuments } from './0009-turned-documents.ts';
import { up as instants } from './0010-instants.ts';
import { up as codes } from './0011-codes.ts';
import { up as diseases } from './0012-diseases.ts';
import { up as bytes } from './0013-bytes.ts';
import { up as search } from './0014-search.ts';
import { up as phrases } from './0015-phrases.ts';
import { up as room } from './0016-room.ts';
import { up as figureWrites } from './0017-figure-writes.ts';

export const MIGRATIONS: Record<string, Migration> = {
	'0001-initial': { up: initial },
	'0002-region-pcode': { up: regionPcode },
	'0003-clusters': { up: clusters },
	'0004-past-readings': { up: pastReadings },
	'0005-past-figures': { up: pastFigures },
	'0006-place-aliases': { up: placeAliases },
	'0007-rollups': { up: rollups },
	'0008-readings': { up: readings },
	'0009-turned-documents': { up: turnedDocuments },
	'0010-instants': { up: instants },
	'0011-codes': { up: codes },
	'0012-diseases': { up: diseases },
	'0013-bytes': { up: bytes },
	'0014-search': { up: search },
	'0015-phrases': { up: phrases },
	'0016-room': { up: room },
	'0017-figure-writes': { up: figureWrites }
};
