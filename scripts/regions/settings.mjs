/** What the generator keeps: which countries in full, which of them down to the second level. */

/** Towns of at least this many inhabitants are kept everywhere. */
export const WORLD_POPULATION = 15000;

/** Countries whose towns are all kept, whatever their size (GeoNames cities500). */
export const CRISIS_COUNTRIES = new Set(
	(
		'AF AM AO AZ BD BF BI BJ BO CD CF CG CI CM CO CU DJ DO DZ EC EG EH ER ET GE GH GM GN GT GW HN ' +
		'HT IQ IR JO KE LB LK LR LY MA MD MG ML MM MR MW MZ NE NG NI NP PE PK PS RW SD SL SN SO SS SV ' +
		'SY TD TG TN TR TZ UA UG VE XK YE ZM ZW'
	).split(' ')
);

/** Where the thousands of hamlets that GeoNames added lately are left out: they are rarely reported. */
const WITHOUT_NEWER = new Set('AM CI DZ EC EG IR MA PE TN TR'.split(' '));

/** Countries where places of GeoNames are taken too that it added later. */
export const NEWER_COUNTRIES = new Set(
	[...CRISIS_COUNTRIES].filter((alpha2) => !WITHOUT_NEWER.has(alpha2))
);

/** GeoNames places that stand twice in the file, with the people of the whole city. */
export const DUPLICATES = new Set(['388349', '99071', '268743', '2218970']);

/** Large countries where a town is kept from this population on: their hamlets drown homonyms. */
export const TOWN_POPULATION = { ID: 5000, IN: 10000, MX: 2500, PH: 3000, CL: 2000 };

/** Countries whose second level comes from GeoNames, because ISO 3166-2 has none. */
export const SECOND_LEVEL_COUNTRIES = new Set(
	(
		'AF BD BJ CD CF CG CI CM CO EC ET GH GT HN HT ID IQ LB MG ML MM MR MZ NE NG NP PE PK RW SD SN ' +
		'SO SS SY TD TG TZ UA VE YE ZM ZW BI ER AO GE AM'
	).split(' ')
);

/** Where the second level is the municipality, named like its town: the town stands for it. */
export const MUNICIPALITY_COUNTRIES = new Set('CO EC GT HN NI PE SV VE'.split(' '));
