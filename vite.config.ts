import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { KEEP_CONSTANTS } from './scripts/constants.mjs';
import { defineArithmetic } from './scripts/fingerprint.mjs';

export default defineConfig({
	define: defineArithmetic(),
	plugins: [sveltekit()],
	build: { rolldownOptions: { output: KEEP_CONSTANTS } },
	// Data files reach the server as JSON.parse of a string: several times faster to start.
	json: { stringify: true }
});
