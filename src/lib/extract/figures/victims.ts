/** "victimes" are the dead of an attack or accident, the affected of a flood or drought. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import type { Head } from './heads.ts';
import { markAt, type Scene } from './scene.ts';

/** The metric of a noun that depends on the event; undefined for any other noun. */
export function readVictims(scene: Scene, head: Head): Metric | undefined {
	if (!markAt(scene, head.from, 'guards', 'event')) return undefined;
	if (head.metric !== 'affected') return undefined;
	for (let index = scene.index; index >= Math.max(0, scene.index - 4); index--) {
		const event = nearestEvent(scene.document.marksOf(index), head.from);
		if (event) return event.key === 'attack' ? 'deaths' : 'affected';
	}
	return 'deaths';
}

function nearestEvent(marks: readonly Mark[], at: number): Mark | undefined {
	const events = marks.filter(
		(mark) => mark.section === 'guards' && (mark.key === 'attack' || mark.key === 'disaster')
	);
	return events.sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0];
}
