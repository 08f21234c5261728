/** Money that was asked for, told by a verb of receiving it. */
import type { Mark } from '../marks.ts';
import type { Bid } from './predicates.ts';
import type { Reading } from './reading.ts';
import { type Scene, marksWithin } from './scene.ts';
import { isPercent, isShareBase } from './shares.ts';

/** "l'appel, de 212 millions, n'a reçu que 38 millions", "$126 million of the $578 million": what was asked for. */
export function isAppeal(scene: Scene, { mark, isSubject }: Bid, { from }: Reading): boolean {
	if (isShareBase(scene, from) || (isSubject && isToPercent(scene, mark))) return true;
	const last = scene.found.at(-1);
	if (last?.unit === 'currency' && last.to <= from && from - last.to <= SHARE_WORDS) {
		return marksWithin(scene, last.to, from, 'grammar', 'of').length > 0;
	}
	const received = scene.numbers.find(({ from }) => from >= mark.to);
	// "Fondos recibidos: 14 millones": the number behind the word is what came in.
	return isSubject && from < mark.from && received !== undefined && received.scale >= 1000;
}

/** "n'est couvert qu'à 18 %": how much of what was asked for came in. */
function isToPercent(scene: Scene, { to }: Mark): boolean {
	const next = scene.numbers.find(({ from }) => from >= to);
	if (!next || next.from - to > PERCENT_WORDS || !isPercent(scene, next)) return false;
	// "11 millions ont été reçus, soit 28 %".
	return !scene.document.tokens.key.slice(to, next.from).some((key) => ',('.includes(key));
}

/** Tokens from a verb to its percentage: "qu'à hauteur de". */
const PERCENT_WORDS = 5;

/** Tokens between a share and its whole: "of the". */
const SHARE_WORDS = 3;
