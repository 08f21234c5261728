/** Which figures with a noun are none after all: a town's inhabitants, kin, troops, "un" as an article. */
import type { Metric } from '#lib/domain/figure.ts';
import type { FigureDraft } from '../types.ts';
import { mentionsIn } from '../spans.ts';
import { isCapital } from '../tokens.ts';
import type { Finding } from './drafts.ts';
import { isBackground, isGloss, isKin } from './guards.ts';
import { isShareBase } from './shares.ts';
import { isCasualty } from './metrics.ts';
import { isVisit } from './movers.ts';
import { type Bid } from './predicates.ts';
import { findAuxiliary, hasActiveParticiple } from './auxiliaries.ts';
import type { Reading } from './reading.ts';
import { clauseEnd, markAt, markBefore, marksWithin, type Scene } from './scene.ts';

/** More than anybody has of kin. */
const KIN = 100;

/** Leaves out a town's inhabitants, kin, and "un" as an article. */
export function isAllowed(
	scene: Scene,
	reading: Reading,
	own: Finding,
	drafts: FigureDraft[]
): boolean {
	const bid = reading.bids.find(({ mark }) => mark === own.frame);
	const isVictim = isCasualty(own.metric) && (bid === undefined || bid.isSubject);
	if (
		isKin(scene, reading.from, reading.number.to) &&
		// "40 000 of our fellow citizens" are nobody's kin.
		(reading.number.value ?? 0) < KIN &&
		!isVictim &&
		!isFamily(scene, reading, own, drafts)
	)
		return false;
	const isPassenger = isAboard(scene, reading) && !hasLanded(reading, bid);
	if (MOVES.has(own.metric) && (isPassenger || isMeantFor(scene, reading, own, bid))) return false;
	if (isVisit(scene, reading.head, own.metric)) return false;
	if (isMade(scene, reading, own)) return false;
	if (isForce(scene, reading, own) || isFloodedArea(scene, reading, own)) return false;
	if (own.metric === 'sheltered' && isPopulation(scene, reading, bid)) return false;
	if (own.metric === 'sheltered' && isInhabitant(scene, bid)) return false;
	if (isBracketedPopulation(scene, reading)) return false;
	// "la commission, qui compte 18 membres".
	if (own.metric === 'sheltered' && reading.head && isStaff(scene, reading.head.from)) return false;
	if (reading.head && bid && isOfStaff(scene, reading, bid)) return false;
	// "À l'école, prévue pour 400 élèves": room for pupils lodges nobody.
	const isRoom = own.metric === 'capacity' && (!own.frame || own.subgroup !== null);
	if (isRoom && !namesShelter(scene)) return false;
	if (reading.head && isGloss(scene, reading.from, reading.to, reading.head)) return false;
	const isAppeal = own.metric === 'funding_required';
	if (reading.head?.metric === null && !isAppeal && isShareBase(scene, reading.from)) return false;
	if (isBackground(scene, reading.from) && !isKin(scene, reading.from, reading.number.to))
		return false;
	if (isHome(scene, reading)) return false;
	if (tells(scene, reading) || isConversion(scene, reading, own, drafts)) return false;
	if (reading.number.form !== 'article') return true;
	// "l'adjoint à un maire a été tué": it is the other noun's.
	if (bid?.isSubject && markBefore(scene, reading.from, 'grammar', 'of', 'dative')) return false;
	if (isSource(scene, reading) || isNamedPerson(scene, reading)) return false;
	if (isLife(scene, reading)) return false;
	if (isApposition(scene, reading, drafts)) return false;
	if (isInSeries(scene, reading, drafts)) return true;
	// "a frappé la côte, faisant un mort": the noun says it, whatever another verb does.
	const isOther = bid !== undefined && bid.mark.key !== own.metric && !bid.isSubject;
	return isCasualty(own.metric) && (!bid || isOther || suffers(scene, reading, bid));
}

/** "put up 3,000 houses before he died": who makes or sells houses loses none; "sold 12 burnt houses" says that they are. */
function isMade(scene: Scene, { from, to }: Reading, { unit, frame }: Finding): boolean {
	if (unit !== 'dwelling' || frame?.from === to) return false;
	return markBefore(scene, from, 'guards', 'building') !== undefined;
}

/** "2,000 hectares (around 5,000 acres)": the same in another measure. */
function isConversion(
	{ document: { tokens } }: Scene,
	{ from }: Reading,
	{ unit }: Finding,
	drafts: readonly FigureDraft[]
): boolean {
	const last = drafts.at(-1);
	const isMeasure = unit === 'hectare' || unit === 'tonne';
	return (
		isMeasure && last?.unit === unit && tokens.key[from - 1] === '(' && from - last.to <= CLOSE
	);
}

/** Tokens between a figure and the bracket behind it. */
const CLOSE = 3;

/** "At least two residents put the toll at 37", "selon trois médecins": those who tell, and nobody counted. */
function tells({ document }: Scene, { number, to }: Reading): boolean {
	const near = mentionsIn(document.sources, { from: number.from, to: to + TELLER });
	return near.some(
		({ kind, from, cueFrom }) =>
			(kind === 'subject' && cueFrom === to) || (TELLERS.has(kind) && from === number.from)
	);
}

/** "selon un élu", "raconte un rescapé", "a Rohingya activist put": who tells, nobody counted. */
function isSource({ document }: Scene, { number }: Reading): boolean {
	const near = mentionsIn(document.sources, { from: number.from, to: number.to + TELLER });
	return near.some(({ kind, from }) => TELLERS.has(kind) && from === number.to);
}

/** "mener une vie normale", "a life jacket", unlike "claimed a life": lost only where a verb takes it. */
function isLife(scene: Scene, { head, bids }: Reading): boolean {
	const life = head && markAt(scene, head.from, 'guards', 'lives');
	if (!life) return false;
	return (
		life.to - life.from > 1 ||
		!bids.some(({ mark, cost }) => mark.key === 'deaths' && cost <= CLOSE)
	);
}

/** "Sani Abdou, un instituteur qui a réussi à fuir": one who has a name is no count. */
function isNamedPerson(scene: Scene, { from, to }: Reading): boolean {
	const { tokens, places } = scene.document;
	const isName = isCapital(tokens, from - 2) && isCapital(tokens, from - 3);
	if (tokens.key[from - 1] !== ',' || !isName) return false;
	const isPlace = mentionsIn(places, { from: from - NAME, to: from - 1 }).some(
		(place) => place.to === from - 1
	);
	return !isPlace && markAt(scene, to, 'grammar', 'relative') !== undefined;
}

/** Tokens of a name. */
const NAME = 6;

const TELLERS: ReadonlySet<string> = new Set(['prefix', 'inversion', 'subject']);
/** Tokens of the words for who tells. */
const TELLER = 12;

function isStaff(scene: Scene, at: number): boolean {
	return markAt(scene, at, 'guards', 'staff') !== undefined;
}

/** "a mobilisé 150 volontaires, évacué 1 240 familles": staff is no subject of what its body does. */
function isOfStaff(
	scene: Scene,
	{ head, to }: Reading,
	{ mark, isSubject, isLoose }: Bid
): boolean {
	if (!head || !isSubject || mark.from < to || !isStaff(scene, head.from)) return false;
	if (isCasualty(mark.key as Metric)) return false;
	return isLoose === true || marksWithin(scene, to, mark.from, 'grammar', 'and').length > 0;
}

/** "deux civils, un couple de retraités, ont péri": the same people again. */
function isApposition(scene: Scene, reading: Reading, drafts: FigureDraft[]): boolean {
	const last = drafts.at(-1);
	if (last?.sentenceIndex !== scene.index || last.to !== reading.from - 1) return false;
	const { key } = scene.document.tokens;
	const end = clauseEnd(scene, reading.to);
	if (key[last.to] !== ',' || key[end] !== ',') return false;
	return markAt(scene, end + 1, 'grammar', 'be', 'have') !== undefined;
}

/** "Un homme a été tué", "murió un niño", "killed a child": not "a gunman killed six". */
function suffers(scene: Scene, reading: Reading, { mark, cost, isSubject }: Bid): boolean {
	if (!isSubject) return cost <= 0.8;
	if (mark.to <= reading.from) return cost <= 2;
	const isActive =
		mark.sub === 'participle' &&
		hasActiveParticiple(scene) &&
		findAuxiliary(scene, mark.from) === undefined;
	return !isActive && cost <= 6.5;
}

/** "a tué une mère et ses trois enfants": a family, not the kin of somebody. */
function isFamily(scene: Scene, reading: Reading, own: Finding, drafts: FigureDraft[]): boolean {
	const last = drafts.at(-1);
	return (
		last?.sentenceIndex === scene.index && last.metric === own.metric && reading.from - last.to <= 3
	);
}

const MOVES: ReadonlySet<Metric> = new Set<Metric>([
	'sheltered',
	'arrivals',
	'displaced',
	'assisted',
	'targeted'
]);

/** "Des tentes pour 300 familles sont arrivées", "sent 40 rescuers": the tents came, who helps was sent. */
function isMeantFor(
	scene: Scene,
	{ from, to }: Reading,
	{ metric, subgroup }: Finding,
	bid: Bid | undefined
): boolean {
	if (!bid || metric === 'assisted' || metric === 'targeted') return false;
	if (!bid.isSubject) return subgroup === 'aid_workers' && metric !== 'sheltered';
	return bid.mark.from >= to && markBefore(scene, from, 'guards', 'purpose') !== undefined;
}

/** "110 personnes à bord", "11 personnes se trouvaient à bord": passengers, whatever else they do. */
function isAboard(scene: Scene, { to }: Reading): boolean {
	return (
		marksWithin(scene, to, Math.min(to + VERB, clauseEnd(scene, to)), 'guards', 'aboard').length > 0
	);
}

/** "Han llegado a Canarias 614 migrantes a bordo de trece cayucos": the verb in front says that they did. */
function hasLanded({ from }: Reading, bid: Bid | undefined): boolean {
	return bid?.mark.key === 'arrivals' && bid.isSubject && bid.mark.to <= from;
}

/** Tokens of a verb between people and where they are: "se trouvaient alors". */
const VERB = 6;

/** Troops that are sent or stationed are no figure: "un renfort de 2 400 hommes", "12 500 casques bleus". */
function isForce(scene: Scene, reading: Reading, own: Finding): boolean {
	if (!MOVES.has(own.metric)) return false;
	if (own.subgroup === 'combatants') return true;
	const from = Math.max(scene.from, reading.from - 6);
	return (
		own.subgroup === 'men' && marksWithin(scene, from, reading.from, 'guards', 'forces').length > 0
	);
}

/** "les eaux ont envahi quatre quartiers": where people live is no building. */
function isFloodedArea(scene: Scene, { head }: Reading, { unit, frame }: Finding): boolean {
	if (unit !== 'facility' || !head || !frame) return false;
	const isFlood = markAt(scene, frame.from, 'guards', 'flooding') !== undefined;
	return isFlood && markAt(scene, head.from, 'guards', 'areas') !== undefined;
}

/** "24 000 places" of a camp or centre, not of a concert. */
function namesShelter(scene: Scene): boolean {
	return marksWithin(scene, scene.from, scene.to, 'guards', 'shelter').length > 0;
}

/** "le pays compte 20 millions d'habitants", "le quartier, où vivent 80 000 personnes". */
function isPopulation(scene: Scene, reading: Reading, bid: Bid | undefined): boolean {
	const isOfPlace =
		bid?.mark.sub === 'state' &&
		bid.mark.to <= reading.from &&
		markBefore(scene, bid.mark.from, 'grammar', 'relative') !== undefined;
	if (isOfPlace && !namesShelter(scene)) return true;
	// "250 habitants sont hébergés dans le gymnase": something happened to them.
	const isPassive =
		bid?.isSubject && marksWithin(scene, reading.to, bid.mark.from, 'grammar', 'be').length > 0;
	if (isPassive) return false;
	return marksWithin(scene, reading.number.to, reading.to, 'guards', 'base').length > 0;
}

/** "400 000 Vénézuéliens vivent en France", where nothing tells of a shelter or of those who left home. */
function isInhabitant(scene: Scene, bid: Bid | undefined): boolean {
	const verb = bid && markAt(scene, bid.mark.from, 'guards', 'living');
	const end = verb && (markAt(scene, verb.to, 'grammar', 'locative')?.to ?? verb.to);
	if (!verb || !end || bid.mark.to < verb.to || bid.mark.to > end || namesShelter(scene))
		return false;
	if (marksWithin(scene, scene.from, scene.to, 'guards', 'makeshift').length > 0) return false;
	const told = [...scene.before.slice(-TOLD), ...scene.found];
	return !told.some(
		({ metric, sentenceIndex }) => AWAY.has(metric) && scene.index - sentenceIndex <= 2
	);
}

/** Figures back to those who are away from home. */
const TOLD = 6;

const AWAY: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'refugees',
	'evacuated',
	'sheltered',
	'homeless',
	'capacity'
]);

/** "Bouaké (plus de 800 000 âmes)": how many live there, whatever befell some of them. */
function isBracketedPopulation(scene: Scene, { number, from, to }: Reading): boolean {
	const { key } = scene.document.tokens;
	if (key[from - 1] !== '(' || key[to] !== ')') return false;
	return marksWithin(scene, number.to, to, 'guards', 'base').length > 0;
}

/** "Beira, home to 500 000 people, was hit": who lives in a town; of a camp it says whom it lodges. */
function isHome(scene: Scene, { head, from }: Reading): boolean {
	if (head?.kind !== 'noun' || head.metric !== null) return false;
	return markBefore(scene, from, 'guards', 'inhabited') !== undefined && !namesShelter(scene);
}

/** ", a policeman and two civilians", unlike ", a medic there said". */
function goesOn(scene: Scene, { head, to }: Reading): boolean {
	const end = head?.to ?? to;
	const key = scene.document.tokens.key[end] ?? '';
	return ',.;'.includes(key) || markAt(scene, end, 'grammar', 'and', 'locative') !== undefined;
}

/** "trois policiers et un soldat", "4 à Bembéré et un à Kandou". */
export function isInSeries(scene: Scene, reading: Reading, drafts: FigureDraft[]): boolean {
	const last = drafts.at(-1);
	if (!last || last.sentenceIndex !== scene.index) return false;
	const { tokens } = scene.document;
	// "a siete empleados y a un niño": the case of the objects is said of each.
	const start = markBefore(scene, reading.from, 'grammar', 'dative')?.from ?? reading.from;
	const isLinked =
		(tokens.key[start - 1] === ',' && goesOn(scene, reading)) ||
		markBefore(scene, start, 'grammar', 'and') !== undefined;
	return isLinked && start - last.to <= 8;
}
