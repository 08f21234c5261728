/**
 * Fits data/confidence.json on annotated documents: node scripts/fit-confidence.mjs GOLD.jsonl …
 * A document a line: {id, text, title, published, lang, country, figures: [{start, end, value, unit,
 * metric}]}. Prints how well confidences keep their word on documents that they were not fitted on.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule, readAnnotated, readFigures } from './fit/annotated.mjs';
import { fit, judgeUnseen, printReliability, round } from './fit/logistic.mjs';
import { root } from './setup.mjs';

const FIELDS = ['value', 'unit', 'metric'];

const { listFeatures } = await loadModule('src/lib/extract/confidence.ts');
const documents = readAnnotated(process.argv.slice(2));
const samples = readFigures(documents).flatMap(({ figures }, fold) =>
	figures
		.filter((figure) => !isIgnored(figure, documents[fold]))
		.map((figure) => ({
			fold,
			features: listFeatures(figure),
			right: isRight(figure, documents[fold])
		}))
);
const source =
	'Fitted by scripts/fit-confidence.mjs; a figure is right when number, unit and metric are.';
const model = { source, ...round(fit(samples)) };
writeFileSync(join(root, 'data/confidence.json'), `${JSON.stringify(model, null, '\t')}\n`);
printReliability('confidence', judgeUnseen(samples));

function overlaps(a, b) {
	return a.start < b.end && b.start < a.end;
}

function isRight(figure, gold) {
	return gold.figures.some(
		(other) => overlaps(figure, other) && FIELDS.every((field) => figure[field] === other[field])
	);
}

function isIgnored(figure, gold) {
	return (gold.ignore ?? []).some((span) => overlaps(figure, span));
}
