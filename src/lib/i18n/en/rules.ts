import type { rules as fr } from '../fr/rules.ts';

function rule(text: string, example: string) {
	return { text, example };
}

export const rules: typeof fr = {
	R1: rule(
		'Between two reports the last value holds. When it is too old for its metric, the line stops. The value of a year is the last of the year.',
		'120,000 on 31 March, 135,000 on 30 June: 135,000 on 15 July, and never 255,000.'
	),
	R2: rule(
		'The dates of the places added lie within 90 days, else the sum is refused. Coverage is stated. A sum of parts that exceeds the whole by more than 2% is a conflict, shown as such.',
		'40,000 and 25,000 in two districts of three, 80,000 published for the whole: 80,000 is kept, 15,000 of it without a district.'
	),
	R3: rule(
		'The number published for the whole comes first; failing that, the sum of its parts. Which of the two is shown is always said.',
		'A province and its capital: one or the other, not both.'
	),
	R4: rule(
		'The same event told twice counts once. A monthly count that covers events replaces them, it does not add to them.',
		'8,000 (two articles) and 3,000 make 11,000. A count of 10,500 for June: 10,500 is kept, between 10,500 and 11,000.'
	),
	R5: rule(
		'The sharing is exact, by largest remainder. A figure less precise than the period is drawn over its whole span: no day is invented.',
		'10,000 from 25 May to 13 June: 3,500 in May, 6,500 in June.'
	),
	R6: rule(
		'It may fall: the fall is then shown as a revision. Another starting point is another series. A fall of more than 10% asks for a check.',
		'120, 150, 148, 170: 170, with +30, −2 (revision), +22.'
	),
	R7: rule(
		'The daily count must equal the rise of the cumulative one; otherwise both are flagged.',
		'“12 dead on Monday, taking the toll to 132”: two figures, one count.'
	),
	R8: rule(
		'Ten articles that quote the same source count once. Preferred is: a person’s choice, else the preferred source, else the most reliable, else the latest, else the lowest value. The others stay visible.',
		'16,000, 18,500 and “more than 20,000”: 18,500 preferred, between 16,000 and 20,000 or more. Never 54,500.'
	),
	R9: rule(
		'The average size of the place and the year, rounded to the unit. Where the text gives both, people count. Without a published size, households are not added, and this is said.',
		'3,200 households of 5.9 people: 18,880 people.'
	),
	R10: rule(
		'“At least” leaves the top open, “about” is plus or minus 10% (20% for round words such as “a hundred or so”), “hundreds” has no middle value. These margins are a convention of this project.',
		'At least 500, 10,000 to 15,000, dozens: at least 10,510, at best 13,000.'
	),
	R11: rule(
		'Children among the displaced, earlier values and equivalents in another unit add nothing to the total.',
		'16,000 displaced, including 9,000 children: 16,000.'
	),
	R12: rule(
		'The injured are not dead, refugees are not the internally displaced, and cases of one disease are never added to those of another. A fall in the missing is normal.',
		'12 dead and 40 injured: two numbers, never 52. 120 cases of cholera and 300 of measles: two numbers as well.'
	),
	R13: rule(
		'Hearsay is shown hollow, outside totals. A projection or a goal is a series of its own, dashed. What is denied leaves the totals.',
		'“16,000 people have reportedly fled”: a hollow dot.'
	),
	R14: rule(
		'The last accepted correction stands. The value read stays visible, in the history and in exports. A new automatic reading never touches a corrected field.',
		'160,000 misread, corrected to 16,000: the chart shows 16,000, the export keeps both.'
	),
	R15: rule(
		'Every total can be asked for as it was known on a given day.',
		'The total of 1 March stays that of 1 March, whatever was learnt since.'
	),
	R16: rule(
		'A zero holds only where a source says so. A period without a figure is a gap in the line, never a bridge.',
		'April without a report: a blank between March and May.'
	),
	R17: rule(
		'Sums are rounded to be read: to tens up to 1,000, to hundreds up to 10,000, then to thousands. Tables and exports keep the exact value.',
		'18,884 reads 19,000; the file keeps 18,884.'
	),
	R18: rule(
		'The rule, the figures counted, those that are not and why: all opens under each number.',
		'3 counted; 2 projections and 1 duplicate left out.'
	),
	R19: rule(
		'Numbers only. A confidential document leaves neither by a public page nor by an export.',
		'A number, never a name.'
	),
	R20: rule(
		'The day of the fact, the day of publication, the day of recording. Days are plain days, without a time zone; ends are included.',
		'Happened on 27 February, published on 2 March, recorded on the 5th.'
	)
};
