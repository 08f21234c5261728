/** The worked examples of the rules as small drawings, 200 wide and 84 high, the ground at 72. */
import type { RuleCode } from '#lib/domain/series.ts';

/** A number is written in the reader's digits; a sign stands as it is. */
type Words = number | '+' | '−' | '×' | '=' | '→' | '≠';

export type Shape =
	| { kind: 'line'; d: string; style?: 'thin' | 'dashed' | 'pale' | 'strike' }
	| { kind: 'dot'; at: [number, number]; style?: 'hollow' | 'open' | 'corrected' | 'pale' }
	| { kind: 'bar'; box: [x: number, y: number, width: number, height: number]; style?: BarStyle }
	| { kind: 'band'; d: string }
	| { kind: 'text'; at: [number, number]; words: Words; style?: 'strong' | 'struck' };

type BarStyle = 'pale' | 'deep' | 'empty' | 'hatched' | 'ink';

const line = (d: string, style?: 'thin' | 'dashed' | 'pale' | 'strike'): Shape => ({
	kind: 'line',
	d,
	style
});
const dot = (x: number, y: number, style?: 'hollow' | 'open' | 'corrected' | 'pale'): Shape => ({
	kind: 'dot',
	at: [x, y],
	style
});
const bar = (x: number, y: number, width: number, height: number, style?: BarStyle): Shape => ({
	kind: 'bar',
	box: [x, y, width, height],
	style
});
const text = (x: number, y: number, words: Words, style?: 'strong' | 'struck'): Shape => ({
	kind: 'text',
	at: [x, y],
	words,
	style
});
const band = (d: string): Shape => ({ kind: 'band', d });
const GROUND = line('M4 72H196', 'thin');

export const RULE_PICTURES: Record<RuleCode, Shape[]> = {
	R1: [
		line('M16 46H100V34H130'),
		line('M130 34H186', 'thin'),
		dot(16, 46),
		dot(100, 34),
		text(40, 38, 120_000),
		text(140, 24, 135_000, 'strong'),
		GROUND
	],
	R2: [
		bar(10, 12, 180, 18),
		text(100, 25, 80_000, 'strong'),
		bar(10, 44, 90, 18, 'pale'),
		bar(100, 44, 56, 18, 'pale'),
		bar(156, 44, 34, 18, 'empty'),
		text(55, 57, 40_000),
		text(128, 57, 25_000),
		text(173, 78, 15_000)
	],
	R3: [
		line('M100 20L40 58M100 20L100 58M100 20L160 58', 'thin'),
		dot(100, 20),
		dot(40, 58, 'pale'),
		dot(100, 58, 'pale'),
		dot(160, 58, 'pale')
	],
	R4: [
		bar(6, 26, 188, 46, 'pale'),
		bar(24, 38, 52, 34),
		bar(120, 58, 26, 14),
		text(50, 58, 8_000),
		text(133, 52, 3_000),
		text(100, 18, 10_500, 'strong'),
		GROUND
	],
	R5: [
		bar(24, 30, 150, 42),
		line('M76 14V72', 'dashed'),
		text(50, 56, 3_500),
		text(125, 56, 6_500),
		GROUND
	],
	R6: [
		line('M16 58L70 34L112 38L180 18'),
		line('M112 34V38M106 34H118', 'thin'),
		dot(16, 58),
		dot(70, 34),
		dot(112, 38),
		dot(180, 18),
		text(22, 48, 120),
		text(70, 24, 150),
		text(118, 54, 148),
		text(176, 36, 170, 'strong'),
		GROUND
	],
	R7: [
		line('M16 52L80 48L150 22'),
		dot(16, 52),
		dot(80, 48),
		dot(150, 22),
		bar(142, 58, 16, 14),
		text(170, 68, 12),
		text(174, 26, 132, 'strong'),
		GROUND
	],
	R8: [
		band('M30 20H170V62H30Z'),
		line('M30 44H170'),
		dot(60, 62, 'pale'),
		dot(100, 44),
		dot(140, 20, 'open'),
		text(60, 80, 16_000),
		text(128, 40, 18_500, 'strong'),
		text(170, 14, 20_000)
	],
	R9: [
		text(40, 46, 3_200),
		text(72, 46, '×'),
		text(92, 46, 5.9),
		text(116, 46, '='),
		text(154, 46, 18_880, 'strong')
	],
	R10: [
		line('M12 16H22M12 12V20', 'thin'),
		line('M12 16H190M184 12L190 16L184 20', 'thin'),
		bar(60, 30, 70, 8),
		bar(12, 46, 12, 10, 'hatched'),
		line('M70 66H190M184 62L190 66L184 70M70 62V70'),
		dot(116, 66),
		text(116, 82, 13_000, 'strong')
	],
	R11: [
		bar(16, 24, 168, 32),
		bar(16, 24, 94, 32, 'deep'),
		text(63, 70, 9_000),
		text(160, 18, 16_000, 'strong')
	],
	R12: [
		bar(50, 58, 30, 14),
		bar(120, 26, 30, 46, 'hatched'),
		text(65, 50, 12),
		text(135, 20, 40),
		text(100, 52, '+', 'struck'),
		GROUND
	],
	R13: [
		dot(40, 40),
		dot(100, 30, 'hollow'),
		line('M160 72V24', 'dashed'),
		dot(160, 24, 'hollow'),
		GROUND
	],
	R14: [
		text(56, 26, 160_000, 'struck'),
		text(100, 44, '→'),
		text(150, 50, 16_000, 'strong'),
		dot(150, 62, 'corrected')
	],
	R15: [
		line('M10 58H50V46H104'),
		line('M104 46V34H150V22H192', 'pale'),
		line('M104 10V72', 'dashed'),
		dot(10, 58),
		dot(50, 46),
		GROUND
	],
	R16: [line('M12 50H70'), line('M126 30H188'), dot(12, 50), dot(126, 30), GROUND],
	R17: [text(54, 46, 18_884), text(100, 46, '→'), text(148, 46, 19_000, 'strong')],
	R18: [
		dot(30, 30),
		dot(50, 30),
		dot(70, 30),
		dot(30, 56, 'hollow'),
		dot(50, 56, 'hollow'),
		dot(70, 56, 'pale'),
		line('M96 30H180', 'thin'),
		line('M96 56H150', 'thin')
	],
	R19: [bar(30, 28, 70, 12, 'ink'), bar(108, 28, 50, 12, 'ink'), text(60, 66, 12, 'strong')],
	R20: [
		line('M10 44H190', 'thin'),
		dot(36, 44),
		dot(104, 44, 'hollow'),
		dot(164, 44, 'pale'),
		text(36, 66, 27),
		text(104, 66, 2),
		text(164, 66, 5)
	]
};
