import js from '@eslint/js';
import ts from 'typescript-eslint';
import svelte from 'eslint-plugin-svelte';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', 'build-cli/', '.svelte-kit/', 'node_modules/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		// The texts that Relevé shows are hostile: they are rendered as text, never as markup.
		files: ['src/**'],
		rules: {
			'no-console': 'error',
			'svelte/no-at-html-tags': 'error',
			'no-undef': 'off',
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['src/cli/**'], rules: { 'no-console': 'off' } },
	{
		files: ['src/lib/extract/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: ':function ObjectExpression > SpreadElement:not(:last-child)',
					message: 'A spread with fields behind it is slow to make and to read: see withFields.'
				}
			]
		}
	}
);
