/** What a person does to a list of preferred sources (R8). */
export const PREFERENCE_ACTS = ['add', 'remove', 'up', 'down'] as const;
export type PreferenceAct = (typeof PREFERENCE_ACTS)[number];

/** The list after the act: who is added comes last; what cannot move stays. */
export function changePreferences(
	sources: readonly string[],
	act: PreferenceAct,
	source: string
): string[] {
	const others = sources.filter((one) => one !== source);
	if (act === 'remove') return others;
	if (act === 'add') return [...others, source];
	const at = sources.indexOf(source);
	const to = act === 'up' ? at - 1 : at + 1;
	if (at === -1 || to < 0 || to >= sources.length) return [...sources];
	return others.toSpliced(to, 0, source);
}
