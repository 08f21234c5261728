/** What ties words to who tells them. */
import type { Cue } from './lexicon.ts';
import type { Phrase } from './phrases.ts';

type AttributionKind =
	| 'prefix'
	| 'subject'
	| 'inversion'
	| 'agent'
	| 'deliver'
	| 'giver'
	/** Whose campaign, shelter or convoy it is: "organisée par". */
	| 'runner'
	| 'table'
	/** Who handed over what was told before: "a donné ce bilan". */
	| 'handed'
	/** "a-t-il ajouté", "he said": the source before it. */
	| 'pronoun';

/** Words for who tells, counts or brings, and how they are tied to what is told. */
export interface Attribution extends Phrase {
	kind: AttributionKind;
	/** The verb or preposition that makes it one. */
	cue: Cue;
}
