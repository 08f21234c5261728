/** "A 26 personas de Machala las alojaron": an object in front of its verb, where a pronoun takes it up again. */
import type { Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { SIGN } from '../tokens.ts';
import { markBefore, type Scene } from './scene.ts';

/** True when the counted people open their clause as the object of a verb that comes later. */
export function isFronted(scene: Scene, { from: verb, sub }: Mark, { from, to }: Span): boolean {
	const clitic = findClitic(scene, verb);
	// "estime à 12 000 les déplacés": before a participle it is an article.
	if (!clitic || (sub === 'participle' && clitic.to === verb)) return false;
	if (clitic.from < to || clitic.from - to > CLAUSE) return false;
	const { tokens } = scene.document;
	const article = markBefore(scene, from, 'grammar', 'article')?.from ?? from;
	const start = markBefore(scene, article, 'grammar', 'dative')?.from ?? article;
	if (!opensClause(scene, start) || hasSign(tokens, to, verb, ';:.')) return false;
	// "Les 17 autres, la marine les a secourus": without a preposition a comma sets them apart.
	return start < article || hasSign(tokens, to, verb, ',');
}

/** The pronoun in front of a verb, over its auxiliaries. */
function findClitic(scene: Scene, verb: number): Mark | undefined {
	let at = verb;
	for (let step = 0; step < AUXILIARIES; step++) {
		const clitic = markBefore(scene, at, 'grammar', 'clitic');
		if (clitic) return clitic;
		const before = markBefore(scene, at, 'grammar', 'have', 'been', 'adverb');
		if (!before) return undefined;
		at = before.from;
	}
	return undefined;
}

function opensClause(scene: Scene, at: number): boolean {
	const { tokens } = scene.document;
	if (at <= scene.from + 1 || tokens.kind[at - 1] === SIGN) return true;
	return markBefore(scene, at, 'grammar', 'and', 'clauseStart') !== undefined;
}

/** Auxiliaries and adverbs between a pronoun and its verb: "las han ya". */
const AUXILIARIES = 3;
/** Tokens from the object to the pronoun that stands for it. */
const CLAUSE = 14;
