import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { defineArithmetic } from './scripts/fingerprint.mjs';

export default defineConfig({
	define: defineArithmetic(),
	plugins: [sveltekit()],
	// Data files reach the server as JSON.parse of a string: several times faster to start.
	json: { stringify: true }
});
