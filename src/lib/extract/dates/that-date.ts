/** Words that point back to the day up to which something was counted: "a esa fecha". */
import { dayPeriod } from './calendar.ts';
import { fixedPoint, type PointRule } from './point.ts';
import { worded } from './wording.ts';

/** "a esa fecha", "as of that date", "hasta ese momento": the end of the period told last. */
export const readThatDate: PointRule = (reader, at) => {
	const that = reader.find(at, 'marks', 'that_date');
	if (!that) return null;
	const { pastDay, previous, beginning } = reader.told;
	// "en crise depuis 2015 … 900 morts depuis cette date": from a year as well.
	if (beginning && reader.endsBefore(at, 'openers', 'since'))
		return fixedPoint(that.to, worded('neighbouring day', 'same'), beginning);
	const told =
		previous?.precision === 'day' && previous.end <= reader.reference ? previous : pastDay;
	return told && fixedPoint(that.to, worded('neighbouring day', 'same'), dayPeriod(told.end));
};
