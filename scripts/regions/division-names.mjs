/** Names of divisions without the words for their kind, and keys to match them across sources. */

const KINDS = [
	'administrative region|autonomous region|special region|federal district|rural district|region|región|région',
	'regional state|province|provincia|província|voivodeship|governorate|gobernación|gouvernorat|muhafazat',
	'department|departement|département|departamento|district municipality|district|distrito|oblast|urban raion',
	'raion|rayon|wilaya|qaḑā’|qada|qeza-î|state|state of|état|estado|county|comté|condado|territory|territoire',
	'territorio|sub-prefecture|sub prefecture|prefecture|préfecture|prefectura|division|woreda|special wereda',
	'special zone|wereda|zone|cercle|caza|arrondissement|municipality|municipio|municipalité|commune|canton',
	'kecamatan|kabupaten|regency|degmada|town|local government area|circonscription|concelho|circunscrição',
	'circunscrìção|região|parish|emirate|locality|ville|city|cidade|sub-city|rural council|special|municipal',
	'municipal assembly|munitsip’alit’et’i|voïvodie|voblast|comitat|paroisse|province du'
].join('|');
const LINK =
	"(?:d[’'] ?|de l[’'] ?|de la |de los |de las |des |del |du |de |do |da |dos |of the |of )?";
const BEFORE = new RegExp(`^(?:the )?(?:${KINDS}) ${LINK}(?=\\p{Lu}|[‘’'])`, 'iu');
const AFTER = new RegExp(` (?:${KINDS})$`, 'iu');
const LEFT_OVER = /^(?:d[’']|de l[’']|de la |du |de |des |do |da |la |le |l[’'])(?=\p{Lu})/u;

/** "Gouvernorat d'Idleb" → "Idleb", "Zakho District" → "Zakho"; a name of one word stays. */
export function stripKind(name) {
	const stripped = name
		.replace(/\s+/g, ' ')
		.trim()
		.replace(BEFORE, '')
		.replace(AFTER, '')
		.replace(/ \((?:city|ville|town)\)$/i, '')
		.replace(/^(?:do|da) (?=\p{Lu})/u, '');
	return stripped.length > 1 ? stripped : name;
}

/** As stripKind, and without the article that Natural Earth sometimes leaves ("de Homs"). */
export function cleanFrench(name) {
	const bare = stripKind(name).replace(LEFT_OVER, '');
	const kept = /^[\p{Lu}‘’'ʻ]/u.test(bare) ? bare : name;
	return kept.charAt(0).toUpperCase() + kept.slice(1);
}

const ARTICLES = /\b(?:al|el|ad|as|an|ar|az|at|ash|la|le|les|los|las|de|du|del|des|of|the|d|l)\b/g;

/** A loose key for matching one division across sources. */
export function matchKey(name) {
	return stripKind(name)
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ı/g, 'i')
		.replace(/[əǝ]/g, 'a')
		.replace(/[^a-z0-9]+/g, ' ')
		.replace(ARTICLES, '')
		.replace(/ /g, '');
}

/** "Haut-Uélé" → "haut-uele", for ids of divisions that have no code. */
export function slugOf(name) {
	return name
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/œ/g, 'oe')
		.replace(/ı/g, 'i')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
