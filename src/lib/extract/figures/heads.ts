/** The counted noun behind a number: its unit, the metric that it names, the subgroup. */
import { withFields } from '../fields.ts';
import type { Metric, Unit } from '#lib/domain/figure.ts';
import { DIGITS, isCapital, SIGN, type Tokens, WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { governsNext } from './auxiliaries.ts';
import { metricOf } from './metrics.ts';
import type { Mark } from '../marks.ts';
import { isVerbFirst, markAt, markBefore, type Scene } from './scene.ts';
import { findTopic, isCounted } from './topic.ts';
import { toHead, type Head } from './head.ts';
import { findMoney } from './money.ts';
import { isPlusAt } from './qualifiers.ts';
import { findSubgroup } from './subgroups.ts';
import {
	findUnlistedNoun,
	isDemonym,
	isDescribing,
	isPlural as isPluralNoun
} from './unlisted-nouns.ts';

/**
 * The noun that a number counts; undefined when no noun follows it. "112 000 et 41 200 déplacés":
 * the first number shares the noun of the second, unless it was counted before ("the toll reached
 * 53 and 70 people are hurt").
 */
export function findHead(scene: Scene, number: NumberMention): Head | undefined {
	const own = findOwnHead(scene, number);
	if (own) return own;
	const link = markAt(scene, number.to, 'grammar', 'and');
	const next =
		link && scene.numbers.find((other) => other.from === link.to && other.form === number.form);
	if (!next || isToldBefore(scene, number)) return undefined;
	const shared = findOwnHead(scene, next);
	return shared?.kind === 'noun' ? withFields(shared, { isShared: true }) : undefined;
}

/** "le nombre de morts atteint 53": a verb of counting says what it counts. */
function isToldBefore(scene: Scene, number: NumberMention): boolean {
	if (!isCounted(scene, number)) return false;
	const topic = findTopic(scene, number);
	return topic !== undefined && topic.mark.to <= number.from;
}

function findOwnHead(scene: Scene, number: NumberMention): Head | undefined {
	const start = skipBrackets(scene, number);
	const money = findMoney(scene, number, start);
	if (money) return money;
	// "contre 41 trois jours plus tôt", "frente a 41 la semana anterior": a time, no noun.
	if (scene.dates.some(({ from, dateEnd }) => from === start && dateEnd !== null)) return undefined;
	const inverted = findInverted(scene, number, start);
	if (inverted) return inverted;
	let at = start;
	for (let step = 0; step <= 4; step++) {
		const noun = findNoun(scene, at);
		const isTime =
			noun?.kind === 'thing' &&
			markAt(scene, at - 1, 'grammar', 'article') !== undefined &&
			step > 0;
		if (isTime) return undefined;
		// "11 of them children": the noun is said of the number, it is no part of the quote.
		if (noun) {
			const whole = behindAdjective(scene, at, noun);
			const isApart = isDashBehindFirst(scene, start) || markBefore(scene, at, 'relation', 'part');
			return isApart ? withFields(whole, { isShared: true }) : whole;
		}
		const next = skipToNoun(scene, at);
		if (next === at) break;
		at = next;
	}
	const described = findDescribed(scene, at);
	const isNoun = described && !isVerbOf(scene, number, described);
	return (isNoun ? described : undefined) ?? behindPeople(scene, at) ?? findUnlistedNoun(scene, at);
}

/** "116 Afro-Colombian families", "displaced Iraqi families": the name of a people in front of its noun. */
function behindPeople(scene: Scene, at: number): Head | undefined {
	const { tokens } = scene.document;
	if (tokens.kind[at] !== WORD || !isCapital(tokens, at)) return undefined;
	let to = at + 1;
	while (to < scene.to && (tokens.joined[to] || isHyphen(tokens, to))) to++;
	const isPeople = to - at > 1 || isDemonym(scene, tokens.key[at] ?? '');
	const noun = isPeople ? findNoun(scene, to) : undefined;
	// "29 Libyens secourus": what became of them is no noun.
	const isSaid = scene.frames.some(({ from, sub }) => from === to && sub === 'participle');
	return noun?.kind === 'noun' && !isSaid ? noun : undefined;
}

/** "Afro-Colombian": the sign within a word, or what follows it. */
function isHyphen({ key, spaced }: Tokens, at: number): boolean {
	return !spaced[at] && (key[at] === '-' || key[at - 1] === '-');
}

/** "40 riverside homes", "300 Fulani herders": a listed noun right behind words that describe it. */
function findDescribed(scene: Scene, from: number): Head | undefined {
	const { joined } = scene.document.tokens;
	let at = from;
	for (let words = 0; words < DESCRIBING_WORDS; words++) {
		if (!isDescribing(scene, at)) return undefined;
		at++;
		while (at < scene.to && joined[at]) at++;
		const noun = findNoun(scene, at);
		if (noun) return noun;
	}
	return undefined;
}

const DESCRIBING_WORDS = 2;

/** "a cyclone killed 12 people", "two suspects injured five": what looks like a noun is their verb. */
function isVerbOf(scene: Scene, { form }: NumberMention, { from, to }: Head): boolean {
	if (!scene.frames.some((frame) => frame.from === from && frame.sub !== 'noun')) return false;
	return form === 'article' || scene.numbers.some((one) => one.from >= to && one.from - to <= 2);
}

/** "five wounded soldiers", "four local relief workers": what else is a noun describes the next one. */
function behindAdjective(scene: Scene, at: number, noun: Head): Head {
	const adjective = markAt(scene, at, 'grammar', 'beforeNoun');
	if (noun.kind !== 'noun' || adjective?.to !== noun.nounTo) return noun;
	const next = findNoun(scene, adjective.to) ?? behindPeople(scene, adjective.to);
	if (next?.kind === 'thing') return next;
	if (next?.kind !== 'noun') return noun;
	const metric =
		next.metric ?? (noun.metric ? (metricOf(next.unit, noun.metric) ?? null) : noun.metric);
	return withFields(next, { from: at, metric });
}

/** "Ya suman 72 los muertos y 567 los afectados": the noun behind the number, with its article. */
function findInverted(scene: Scene, number: NumberMention, at: number): Head | undefined {
	const article = markAt(scene, at, 'grammar', 'article');
	// "sumaron 4.512 la semana pasada": when, no noun.
	if (scene.dates.some(({ from }) => from === article?.from)) return undefined;
	const noun = article && findNoun(scene, article.to);
	// "Son 27 los municipios afectados", where a subject may stand behind its verb.
	if (noun?.kind === 'thing' && isVerbFirst(scene)) return withFields(noun, { isShared: true });
	if (!article || noun?.kind !== 'noun' || noun.metric === null) return undefined;
	if (isCounted(scene, number)) return undefined;
	const isNext = scene.numbers.some(({ from }) => from >= article.from && from <= noun.to + 1);
	return isNext ? undefined : withFields(noun, { isShared: true });
}

/** "Cent vingt-deux (122) cas": the same number again in brackets belongs to the number. */
export function skipBrackets(scene: Scene, number: NumberMention): number {
	const { tokens } = scene.document;
	const at = number.to;
	const close = tokens.key[at] === '(' ? ')' : tokens.key[at] === '[' ? ']' : undefined;
	const isRepeat =
		close !== undefined &&
		tokens.kind[at + 1] === DIGITS &&
		tokens.key[at + 2] === close &&
		Number(tokens.key[at + 1]) === number.value;
	// "15,000+ people": a sign that bounds the number.
	return isRepeat ? at + 3 : skipShare(scene, at + Number(isPlusAt(tokens, at)));
}

/** "445 (59%) severe cases", "(59.5 %)": the share that the number is. */
function skipShare(scene: Scene, at: number): number {
	const { key, kind } = scene.document.tokens;
	if (key[at] !== '(' || kind[at + 1] !== DIGITS) return at;
	const sign = key.slice(at, at + SHARE_WORDS + 1).indexOf('%');
	return sign >= 0 && key[at + sign + 1] === ')' ? at + sign + 2 : at;
}

/** Tokens from a bracket to its "%": digits, a point, digits. */
const SHARE_WORDS = 4;

/** Skips "de", an adjective or an opening quotation mark before the noun. */
function skipToNoun(scene: Scene, at: number): number {
	const { tokens } = scene.document;
	if (tokens.kind[at] === SIGN && '«"“'.includes(tokens.key[at] ?? ' ')) return at + 1;
	// "2,1 millions – personnes déplacées": a line that opens with its number.
	if (isDashBehindFirst(scene, at)) return at + 1;
	const among = markAt(scene, at, 'relation', 'part');
	if (among && among.to - among.from > 1) return among.to;
	const of = markAt(scene, at, 'grammar', 'of');
	if (of) return markAt(scene, of.to, 'grammar', 'article', 'possessive')?.to ?? of.to;
	return (
		markAt(scene, at, 'grammar', 'beforeNoun', 'anotherBefore')?.to ??
		skipMeasure(scene, at) ??
		skipParticiple(scene, at)
	);
}

function isDashBehindFirst({ numbers, from, document: { tokens } }: Scene, at: number): boolean {
	const [first] = numbers;
	if (first?.to !== at || first.form === 'article') return false;
	const isBulleted = first.from === from + 1 && tokens.kind[from] === SIGN;
	if (first.from !== from && !isBulleted) return false;
	return (
		tokens.kind[at] === SIGN && '–—-'.includes(tokens.key[at] ?? ' ') && tokens.spaced[at] === 1
	);
}

/** "a 9-year-old girl", "two 20-kg bags": a measure that describes the noun. */
function skipMeasure(scene: Scene, at: number): number | undefined {
	const { key, joined } = scene.document.tokens;
	const unit = key[at + 1] === '-' ? at + 2 : joined[at + 1] ? at + 1 : undefined;
	return unit === undefined ? undefined : markAt(scene, unit, 'guards', 'after')?.to;
}

/** "40 submerged houses": a participle with the noun right behind it. */
function skipParticiple(scene: Scene, at: number): number {
	const participle = scene.frames.find(
		({ from, to, sub }) => from === at && to === at + 1 && sub === 'participle'
	);
	return participle && findNoun(scene, participle.to)?.kind === 'noun' ? participle.to : at;
}

function findNoun(scene: Scene, at: number): Head | undefined {
	const mark = scene.heads.filter((head) => head.from === at).sort((a, b) => b.to - a.to)[0];
	const thing = markAt(scene, at, 'guards', 'things', 'after');
	const owner = (thing && (!mark || thing.to > mark.to) ? thing : undefined) ?? mark;
	const people = owner && findPeopleOf(scene, owner);
	if (people) return withFields(people, { from: at });
	if (thing && owner === thing) return toHead(thing.from, thing.to, 'thing');
	if (!mark) return undefined;
	const twins = scene.heads.filter((head) => head.from === at && head.to === mark.to);
	const best = twins.find((head) => head.sub !== 'neutral') ?? findStatus(scene, mark) ?? mark;
	const unit = best.key as Unit;
	const adjectiveTo = withAdjective(scene, mark.to, unit);
	return withFields(toHead(at, withComplement(scene, unit, adjectiveTo), 'noun'), {
		nounTo: mark.to,
		unit,
		metric: best.sub === 'neutral' ? null : (best.sub as Metric),
		subgroup: OF_PEOPLE.has(unit) ? findSubgroup(scene, at, adjectiveTo) : null
	});
}

/** "48 camp residents", "11 market traders": the people of a place or thing that stands in the singular. */
function findPeopleOf(scene: Scene, { from, to, section, key }: Mark): Head | undefined {
	const isPlace = section === 'guards' ? key === 'things' : PLACES.has(key);
	if (!isPlace || isVerbFirst(scene) || isPluralNoun(scene, to - 1)) return undefined;
	if (!scene.numbers.some((number) => number.to === from && number.form !== 'article'))
		return undefined;
	const isPeople = scene.heads.some(
		(head) => head.from === to && head.key === 'person' && head.sub === 'neutral'
	);
	return isPeople ? findNoun(scene, to) : undefined;
}

const PLACES: ReadonlySet<string> = new Set<Unit>(['facility', 'dwelling']);

/** "216 873 honduriens demandeurs d'asile": what they are stands behind whose they are. */
function findStatus(scene: Scene, { key, to }: Mark): Mark | undefined {
	return key === 'person'
		? scene.heads.find(({ from, sub }) => from === to && STATUSES.has(sub ?? ''))
		: undefined;
}

const STATUSES: ReadonlySet<string> = new Set(['asylum_seekers', 'refugees']);

const OF_PEOPLE: ReadonlySet<Unit> = new Set<Unit>(['person', 'household', 'case']);

/** "12 cas suspects", "62 femmes enceintes": the adjective that belongs to the noun. */
function withAdjective(scene: Scene, to: number, unit: Unit): number {
	const adjective = markAt(scene, to, 'grammar', 'fusedAdjective', 'moreAfter');
	if (adjective) return withAdjective(scene, adjective.to, unit);
	const participle = scene.frames.find(
		(mark) =>
			mark.from === to &&
			mark.sub === 'participle' &&
			!mark.isSplit &&
			mark.to - mark.from <= FUSED_WORDS &&
			!governsNext(scene, mark) &&
			metricOf(unit, mark.key as Metric) !== undefined
	);
	return participle?.to ?? to;
}

/** "pris en charge"; "évacués vers l'hôpital" says more than an adjective. */
const FUSED_WORDS = 3;

const MEASURED: ReadonlySet<Unit> = new Set<Unit>(['item', 'tonne', 'hectare', 'animal']);

/** "12 cas de choléra", "huit tonnes de matériel médical": what the unit measures. */
function withComplement(scene: Scene, unit: Unit, to: number): number {
	const of = MEASURED.has(unit) ? markAt(scene, to, 'grammar', 'of') : undefined;
	if (!of || !isPlainWord(scene, of.to) || opensPhrase(scene, of)) return to;
	const next = of.to + 1;
	return isPlainWord(scene, next) && !scene.marks.some((mark) => mark.from === next)
		? next + 1
		: next;
}

/** "d'ici à vendredi": a word that is no more than the beginning of a phrase. */
function opensPhrase(scene: Scene, { from, to }: Mark): boolean {
	return scene.marks.some((mark) => mark.from === from && mark.to > to);
}

function isPlainWord(scene: Scene, at: number): boolean {
	const { tokens } = scene.document;
	if (at >= scene.to || tokens.kind[at] !== WORD || markAt(scene, at, 'grammar', 'article'))
		return false;
	return !isCapital(tokens, at);
}
