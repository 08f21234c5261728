/**
 * Numbers without a noun or predicate of their own: "dont 3 000", "contre 12 000", "Erbil (4 872)",
 * "9 à Nikia, 4 à Bembéré", "en compte 10 000", "s'élève à 92 418". Each rule says when it may count.
 */
import type { FigureDraft } from '../types.ts';
import { withoutAsides } from './asides.ts';
import { readAsked } from './asked.ts';
import { readBracket, readNations } from './brackets.ts';
import { readChange } from './change.ts';
import {
	readClosedLabel,
	readCounted,
	readCountedBehind,
	readLabel,
	readLabelBehind
} from './counted.ts';
import { readPaired } from './paired-labels.ts';
import type { Finding } from './drafts.ts';
import { readInAll } from './in-all.ts';
import { readLedList } from './led-lists.ts';
import { readListed } from './list-rows.ts';
import { readFunds, readOfThings, readOwnPredicate } from './own-predicate.ts';
import { readPlaceList, readPlaceRow, readRanked } from './place-lists.ts';
import type { Reading } from './reading.ts';
import { readBreakdownRow, readGroupRow, readHeading, readListRow, readNextRow } from './rows.ts';
import type { Scene } from './scene.ts';
import { readMostCount, readShareCount } from './share-counts.ts';
import { readClass, readSameWord } from './series.ts';
import { readSevere } from './severity.ts';
import { readSplit } from './splits.ts';
import {
	readAddend,
	readAmong,
	readEquivalent,
	readGapped,
	readIncrement,
	readListedPart,
	readOther,
	readPart,
	readSum
} from './tied.ts';
import { readSaidToBe } from './said-to-be.ts';
import { readFilled, readWhereabouts } from './whereabouts.ts';
import { readDated, readPrevious } from './previous-values.ts';
import { readToldOtherwise } from './told-otherwise.ts';
import { readCountsAgain } from './counts-again.ts';
import { readTwinRow } from './twin-rows.ts';

type Rule = (scene: Scene, reading: Reading, drafts: FigureDraft[]) => Finding | undefined;

/** The first rule that licenses the number wins. */
const RULES: readonly Rule[] = [
	readPaired,
	readTwinRow,
	readCountsAgain,
	readClosedLabel,
	readInAll,
	readChange,
	readClass,
	readEquivalent,
	readSplit,
	readOfThings,
	readPart,
	readSevere,
	readPrevious,
	readDated,
	readRanked,
	readLedList,
	readMostCount,
	readBracket,
	readShareCount,
	readPlaceRow,
	readSaidToBe,
	readWhereabouts,
	readFilled,
	readAsked,
	readCountedBehind,
	readFunds,
	readOwnPredicate,
	readNations,
	readOther,
	readBreakdownRow,
	readListRow,
	readGroupRow,
	readAddend,
	readListedPart,
	readLabel,
	readLabelBehind,
	readNextRow,
	readCounted,
	readToldOtherwise,
	readPlaceList,
	readListed,
	readSum,
	readSameWord,
	readIncrement,
	readGapped,
	readAmong,
	readHeading
];

export function findEllipsis(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const standing = withoutAsides(scene, reading, drafts);
	for (const rule of RULES) {
		const finding = rule(scene, reading, standing);
		if (finding) return finding;
	}
	return undefined;
}
