/**
 * Fits data/field-confidence.json on annotated documents, of those that may be read:
 *   node scripts/fit-field-confidence.mjs tests/pages/read/*.jsonl [--judge tests/pages/fr.jsonl …]
 * Prints how well what is said of each field holds on documents that it was not fitted on.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule, readAnnotated, readFigures } from './fit/annotated.mjs';
import { fit, judge, judgeUnseen, printReliability, round } from './fit/logistic.mjs';
import { root } from './setup.mjs';

/** A sign that was not seen among so many figures says nothing. */
const FEWEST = 8;
const OPTIONS = { rounds: 800, penalty: 0.004, unknown: 0 };

const { listFieldSigns } = await loadModule('src/lib/extract/field-confidence.ts');
const { JUDGED_FIELDS } = await loadModule('src/lib/domain/field-likelihoods.ts');
const { compareFigures } = await loadModule('src/lib/domain/score-figures.ts');
const { nameSource } = await loadModule('src/lib/extract/index.ts');

const files = process.argv.slice(2);
const split = files.includes('--judge') ? files.indexOf('--judge') : files.length;
const pairs = pairUp(files.slice(0, split));
const others = pairUp(files.slice(split + 1));
const fields = JUDGED_FIELDS.map((field) => [field, fitField(field)]);
const about =
	'Fitted by scripts/fit-field-confidence.mjs: how likely each field of a figure is right.';
const model = { about, ...Object.fromEntries(fields) };
writeFileSync(join(root, 'data/field-confidence.json'), `${JSON.stringify(model, null, '\t')}\n`);

function pairUp(paths) {
	const documents = readAnnotated(paths);
	return documents.length === 0
		? []
		: readFigures(documents).flatMap(({ figures }, fold) => {
				const { figures: annotated, ignore } = documents[fold];
				return compareFigures(figures, annotated, ignore ?? [], nameSource)
					.filter((one) => one.read && one.annotated)
					.map(({ read, wrong }) => ({ fold, read, wrong }));
			});
}

function fitField(field) {
	const samples = weigh(pairs, field);
	const counts = new Map();
	for (const name of samples.flatMap(({ features }) => features))
		counts.set(name, (counts.get(name) ?? 0) + 1);
	const kept = samples.map((sample) => ({
		...sample,
		features: sample.features.filter((name) => counts.get(name) >= FEWEST)
	}));
	const fitted = round(fit(kept, OPTIONS));
	const judged = others.length ? judge(weigh(others, field), fitted) : judgeUnseen(kept, OPTIONS);
	printReliability(field, judged);
	return fitted;
}

/** A place is right where its country is, too. */
function weigh(list, field) {
	return list.map(({ fold, read, wrong }) => ({
		fold,
		features: listFieldSigns(read, field),
		right: !wrong.includes(field) && !(field === 'place' && wrong.includes('country'))
	}));
}
