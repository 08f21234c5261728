/** What the generated figures are about: real regions, every metric, sources, fifteen years. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { createDraw, shuffle } from './random.mjs';

const FIRST_DAY = Date.UTC(2011, 0, 1) / 86_400_000;
export const DAYS = 15 * 365;
const COUNTRIES = 120;
const PLACES = 150;
const SOURCES = 240;

/** Draws places, metrics, sources and days as they are in the news: a few take most of it. */
export function createWorld({ metrics, profiles }, random) {
	const countries = readCountries(random);
	const drawCountry = createDraw(countries, 0.8, random);
	const names = Array.from({ length: SOURCES }, (_, index) => `Source ${index + 1}`);
	return {
		profiles,
		sources: names,
		sourceIds: new Map(names.map((name, index) => [name, index + 1])),
		drawSource: createDraw(names, 0.9, random),
		drawMetric: createDraw(metrics, 0.9, random),
		drawCountry,
		/** A third of the figures is about a country, half of the rest about a first division. */
		drawPlace(country) {
			const level = random();
			if (level < 0.35) return country.region;
			return level < 0.7 ? country.drawDivision() : country.drawPlace();
		},
		/** The later, the more; and a fifth in the months of a crisis. */
		drawDay() {
			const share = Math.sqrt(random());
			if (random() < 0.8) return FIRST_DAY + Math.floor(share * DAYS);
			const crisis = Math.floor(share * 30) / 30;
			return FIRST_DAY + Math.floor(crisis * DAYS + random() * 90);
		}
	};
}

function readCountries(random) {
	const [head, ...lines] = readFileSync(join(root, 'data/regions.tsv'), 'utf8').trim().split('\n');
	const names = head.split('\t');
	const rows = lines.map((line) => {
		const cells = line.split('\t');
		return Object.fromEntries(names.map((name, index) => [name, cells[index]]));
	});
	const byCountry = groupBy(rows, ({ country }) => country);
	const large = [...byCountry.values()].filter((regions) => regions.length >= 40);
	return shuffle(large, random)
		.slice(0, COUNTRIES)
		.map((regions) => toCountry(regions, random));
}

function toCountry(regions, random) {
	const region = regions.find(({ level }) => level === '0');
	const divisions = regions.filter(({ level }) => level === '1');
	const places = shuffle(
		regions.filter(({ level }) => level !== '0' && level !== '1'),
		random
	).slice(0, PLACES);
	return {
		region,
		drawDivision: createDraw(divisions.length > 0 ? divisions : [region], 0.9, random),
		drawPlace: createDraw(places.length > 0 ? places : [region], 0.9, random)
	};
}

function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		if (groups.has(key)) groups.get(key).push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** A day since 1970-01-01 as it is written. */
export function toDay(day) {
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
