/**
 * What pages share comes to browsers in few files. Left alone it is some thirty files of a kilobyte for
 * the first page, each with the head of an answer and a link to it, each compressed without the others.
 */
const RUNTIME = {
	name: 'runtime',
	test: /node_modules\/(?:svelte|@sveltejs|devalue|esm-env)\/|vite\/preload-helper/
};
const SHARED = {
	name: 'shared',
	test: /\/src\/lib\//,
	minShareCount: 2,
	// By which pages need them; what is smaller than this goes with its nearest neighbour.
	entriesAware: true,
	entriesAwareMergeThreshold: 12_000
};

/** A plugin of Vite, for the build of browsers alone. */
export function fewChunks() {
	return {
		name: 'few-chunks',
		applyToEnvironment: ({ name }) => name === 'client',
		outputOptions: (output) => ({
			...output,
			codeSplitting: { groups: [RUNTIME, SHARED] },
			assetFileNames: (asset) => shortenName(output.assetFileNames, asset)
		})
	};
}

/** The style sheets of a shared file would be named after all pages that need it. */
function shortenName(pattern, { names }) {
	return pattern.replace('[name]', names[0]?.split('~')[0]?.replace(/\.\w+$/, '') ?? 'asset');
}
