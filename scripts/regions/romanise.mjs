/** Names in the spelling of newspapers rather than of scholars. */

/** Countries whose GeoNames names carry the macrons and dots of a scholarly romanisation. */
const ROMANISED = new Set(
	(
		'ARE AFG BGD BHR DJI DZA EGY ESH ERI ETH IND IRN IRQ ISR JOR KWT LBN LBY LKA MAR MRT NPL OMN ' +
		'PAK PRK PSE QAT SAU SDN SYR TJK TKM TUN YEM'
	).split(' ')
);

/** "Ba‘qūbah" → "Baqubah", "Al Ḩudaydah" → "Al Hudaydah"; French accents stay. */
export function plainRomanisation(region) {
	if (!ROMANISED.has(region.country) || region.level === 0) return region;
	const [fr, en, es] = [region.fr, region.en, region.es].map(makePlain);
	return { ...region, fr, en, es, alternates: [region.fr, region.en, ...region.alternates] };
}

function makePlain(name) {
	return name
		.normalize('NFD')
		.replace(/(?<![cC])[\u0303\u0304\u0306\u0307\u030c\u0323\u0324\u0327\u0331\u0332]/g, '')
		.replace(/[‘ʻʿʾ]|’(?=\s|$)/g, '')
		.replace(/’/g, "'")
		.normalize('NFC');
}
