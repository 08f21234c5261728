/**
 * Codes, days and shares as columns hold them: numbers of a byte or two. A day is the count of days
 * since 1970-01-01; the names of codes are in the table `code` as well, for who reads the store by SQL.
 * A number is given once and never to another name: a new name takes the next one, in a migration.
 */
import { fromEpochDay, toEpochDay } from '#lib/domain/dates.ts';
import type {
	Assertion,
	DatePrecision,
	Disease,
	IsoDate,
	Measure,
	Metric,
	Qualifier,
	Relation,
	Subgroup,
	Unit
} from '#lib/domain/figure.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';

declare const names: unique symbol;

/** The number of a name. */
export type Code<T extends string> = number & { readonly [names]: T };

/** A day as a number. */
export type Day = number & { readonly [names]: 'day' };

/** A share between 0 and 1 as a whole number. */
export type Hundredths = number & { readonly [names]: 'hundredths' };

interface Codec<T extends string> {
	encode(name: T): Code<T>;
	decode(code: Code<T>): T;
}

const qualifier = createCodec<Qualifier>({
	...{ exact: 0, approximate: 1, at_least: 2, at_most: 3, range: 4, vague: 5 }
});
const unit = createCodec<Unit>({
	...{ person: 0, household: 1, case: 2, dwelling: 3, facility: 4, animal: 5, hectare: 6 },
	...{ tonne: 7, item: 8, currency: 9 }
});
const metric = createCodec<Metric>({
	...{ displaced: 0, refugees: 1, asylum_seekers: 2, arrivals: 3, expelled: 4, returned: 5 },
	...{ evacuated: 6, rescued: 7, deaths: 8, injured: 9, missing: 10, dead_or_missing: 11 },
	...{ casualties: 12, abducted: 13, detained: 14, trapped: 15, affected: 16, homeless: 17 },
	...{ in_need: 18, food_insecure: 19, malnourished: 20, out_of_school: 21, sexual_violence: 22 },
	...{ disease_cases: 23, recovered: 24, vaccinated: 25, treated: 26, sheltered: 27, assisted: 28 },
	...{ targeted: 29, capacity: 30, aid_delivered: 31, housing_destroyed: 32, housing_damaged: 33 },
	...{ infrastructure_damaged: 34, livestock_lost: 35, crops_lost: 36, funding_required: 37 },
	...{ funding_received: 38 }
});
const subgroup = createCodec<Subgroup>({
	...{ children: 0, women: 1, men: 2, older_people: 3, combatants: 4, aid_workers: 5 },
	...{ journalists: 6 }
});
const disease = createCodec<Disease>({
	...{ anthrax: 0, chickenpox: 1, chikungunya: 2, cholera: 3, covid_19: 4 },
	...{ crimean_congo_fever: 5, dengue: 6, diarrhoea: 7, diphtheria: 8, ebola: 9 },
	...{ hepatitis_a: 10, hepatitis_e: 11, influenza: 12, lassa: 13, leishmaniasis: 14 },
	...{ leptospirosis: 15, malaria: 16, marburg: 17, measles: 18, meningitis: 19 },
	...{ mpox: 20, nipah: 21, pertussis: 22, plague: 23, polio: 24 },
	...{ rabies: 25, respiratory_infection: 26, rift_valley_fever: 27, rubella: 28, scabies: 29 },
	...{ tetanus: 30, tuberculosis: 31, typhoid: 32, yellow_fever: 33, zika: 34 }
});
const measure = createCodec<Measure>({ stock: 0, flow: 1, cumulative: 2 });
const assertion = createCodec<Assertion>({
	...{ reported: 0, unconfirmed: 1, projected: 2, planned: 3, denied: 4 }
});
const relation = createCodec<Relation>({ part_of: 0, equivalent: 1, previous: 2, superseded: 3 });
const datePrecision = createCodec<DatePrecision>({
	...{ day: 0, week: 1, month: 2, quarter: 3, year: 4, none: 5 }
});
const reviewStatus = createCodec<ReviewStatus>({
	...{ extracted: 0, needs_review: 1, confirmed: 2, rejected: 3 }
});

/** By the column that holds it. */
export const CODES = {
	...{ qualifier, unit, metric, subgroup, disease, measure, assertion, relation },
	...{ date_precision: datePrecision, review_status: reviewStatus }
};

function createCodec<T extends string>(numbers: Record<T, number>): Codec<T> & { names: T[] } {
	const names = (Object.keys(numbers) as T[]).sort((a, b) => numbers[a] - numbers[b]);
	return {
		names,
		encode(name) {
			const number = numbers[name] as number | undefined;
			if (number === undefined) throw new RangeError(`No code: ${name}`);
			return number as Code<T>;
		},
		decode(code) {
			const name = names[code];
			if (name === undefined) throw new RangeError(`No name of code ${code}`);
			return name;
		}
	};
}

export function toDay(day: IsoDate): Day {
	return toEpochDay(day) as Day;
}

export function fromDay(day: Day): IsoDate {
	return fromEpochDay(day);
}

/** Of a confidence, which comes in steps of a hundredth. */
export function toHundredths(share: number): Hundredths {
	return Math.round(share * 100) as Hundredths;
}

export function fromHundredths(share: Hundredths): number {
	return share / 100;
}

/** What `change` makes of a value; of none, none. */
export function unlessNull<T, R>(value: T | null, change: (value: T) => R): R | null {
	return value === null ? null : change(value);
}
