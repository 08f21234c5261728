/** Other spellings of a name that newspapers use, made by rule: articles, endings, French letters. */

const ARAB = new Set(
	'ARE DZA EGY IRQ JOR KWT LBN LBY MAR OMN PSE QAT SAU SDN SYR TUN YEM'.split(' ')
);
/** Where the Latin letters of the map are those of English: French writes ch, ou, j for them. */
const ENGLISH_LETTERS = new Set(
	[
		'AFG ARM AZE BGD BLR EGY ETH GEO IRN IRQ JOR KAZ KGZ KWT LBY OMN PAK PSE RUS SAU SDN SYR',
		'TJK TKM UKR UZB YEM'
	]
		.join(' ')
		.split(' ')
);
const SLAVIC = new Set('BLR RUS UKR'.split(' '));

/** Spellings of a region's own names, without those names. */
export function listSpellings({ country, level, fr, en }) {
	if (level === 0) return [];
	const names = [...new Set([fr, en])];
	const arab = ARAB.has(country) ? names.flatMap(listArabSpellings) : [];
	const all = [...names, ...arab];
	const french = ENGLISH_LETTERS.has(country)
		? all.map((name) => writeInFrench(name, SLAVIC.has(country)))
		: [];
	return [...new Set([...arab, ...french])].filter((name) => !names.includes(name));
}

const ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az|an)[ -](?=\p{L}{4})/iu;

/** "Al Fallujah" → "Fallujah", "El Fallujah", "Falluja", "Al Falluja"… */
function listArabSpellings(name) {
	const bare = name.replace(ARTICLE, '');
	const forms = bare === name ? [name] : [bare, `Al ${bare}`, `El ${bare}`];
	return forms.flatMap((form) => [form, form.replace(/(?<=\p{L}{3})ah$/u, 'a')]);
}

const FRENCH = [
	[/shch/g, 'CTC'],
	[/(?<!t)ch/g, 'tch'],
	[/CTC/g, 'chtch'],
	[/sh/g, 'ch'],
	[/zh/g, 'j'],
	[/(?<![aeoq])u/g, 'ou'],
	[/oo/g, 'ou']
];
const FRENCH_SLAVIC = [
	[/(?<=[^aeiouy ]|^)ya/g, 'ia'],
	[/yu/g, 'iou'],
	[/(?<=[aeiou])y(?=[aeiou])/g, 'i'],
	[/[iy]y$/g, 'y'],
	[/["”’']/g, '']
];

/** "Shirqat" → "Chirqat", "Kurakhove" → "Kourakhove": French letters for English ones. */
function writeInFrench(name, isSlavic) {
	// Capitals go: names are folded anyway.
	const rules = isSlavic ? [...FRENCH_SLAVIC, ...FRENCH] : FRENCH;
	return rules.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase());
}
