/** What an extraction and a figure say in codes and days: as columns hold it, and by name. */
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
import { CODES, fromDay, toDay, unlessNull } from './codes.ts';
import type { Code, Day } from './codes.ts';

/** Columns that hold codes and days, as queries name them. */
export interface CodedQuantity {
	qualifier: Code<Qualifier>;
	unit: Code<Unit>;
	metric: Code<Metric>;
	subgroup: Code<Subgroup> | null;
	disease: Code<Disease> | null;
	measure: Code<Measure>;
	assertion: Code<Assertion>;
	relation: Code<Relation> | null;
	dateStart: Day | null;
	dateEnd: Day | null;
	datePrecision: Code<DatePrecision>;
}

/** The same by their names. */
interface NamedQuantity {
	qualifier: Qualifier;
	unit: Unit;
	metric: Metric;
	subgroup: Subgroup | null;
	disease: Disease | null;
	measure: Measure;
	assertion: Assertion;
	relation: Relation | null;
	dateStart: IsoDate | null;
	dateEnd: IsoDate | null;
	datePrecision: DatePrecision;
}

/** To be spread over a row that was read. */
export function decodeQuantity(row: CodedQuantity): NamedQuantity {
	return {
		qualifier: CODES.qualifier.decode(row.qualifier),
		unit: CODES.unit.decode(row.unit),
		metric: CODES.metric.decode(row.metric),
		subgroup: unlessNull(row.subgroup, CODES.subgroup.decode),
		disease: unlessNull(row.disease, CODES.disease.decode),
		measure: CODES.measure.decode(row.measure),
		assertion: CODES.assertion.decode(row.assertion),
		relation: unlessNull(row.relation, CODES.relation.decode),
		dateStart: unlessNull(row.dateStart, fromDay),
		dateEnd: unlessNull(row.dateEnd, fromDay),
		datePrecision: CODES.date_precision.decode(row.datePrecision)
	};
}

/** As columns, to be written. */
export function encodeQuantity(quantity: NamedQuantity) {
	return {
		qualifier: CODES.qualifier.encode(quantity.qualifier),
		unit: CODES.unit.encode(quantity.unit),
		metric: CODES.metric.encode(quantity.metric),
		subgroup: unlessNull(quantity.subgroup, CODES.subgroup.encode),
		disease: unlessNull(quantity.disease, CODES.disease.encode),
		measure: CODES.measure.encode(quantity.measure),
		assertion: CODES.assertion.encode(quantity.assertion),
		relation: unlessNull(quantity.relation, CODES.relation.encode),
		date_start: unlessNull(quantity.dateStart, toDay),
		date_end: unlessNull(quantity.dateEnd, toDay),
		date_precision: CODES.date_precision.encode(quantity.datePrecision)
	};
}
