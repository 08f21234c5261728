import type { ruleTitles as fr } from '../fr/rule-titles.ts';

export const ruleTitles: typeof fr = {
	R1: 'A stock is its latest report, never a sum',
	R2: 'Places are added only when counted on dates close together',
	R3: 'A place is never counted with the one that contains it',
	R4: 'Flows add up, event by event',
	R5: 'A flow across two periods is shared by days',
	R6: 'A cumulative count is its latest value',
	R7: 'Where a daily count and a cumulative one follow each other, the cumulative one decides',
	R8: 'One source, one vote',
	R9: 'A household becomes people by a published size',
	R10: 'Bounds add up too',
	R11: 'A part does not add to its whole',
	R12: 'Metrics do not mix',
	R13: 'Only what is asserted counts',
	R14: 'A correction replaces, it does not erase',
	R15: 'A published number can be found again',
	R16: 'Nothing is not zero',
	R17: 'Rounding is for the screen only',
	R18: 'Every total shows its figures',
	R19: 'No victim is named',
	R20: 'Three dates are kept apart'
};
