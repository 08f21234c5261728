import { fail } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import { parseAuthor } from '#lib/domain/forms/fields.ts';
import type { Problem } from '#lib/domain/forms/problem.ts';
import { readAuthor } from '../chiffres/author.ts';
import type { PlaceChoice } from '../chiffres/resolve-place.ts';

/** What a form shows again: what was typed, what is wrong in it, what is to be chosen. */
export interface Refusal {
	typed?: Record<string, string>;
	problems: Problem[];
	placeChoices?: PlaceChoice[];
}

/** 409 where somebody else was faster, else 400. */
export function refuse({ typed = {}, problems, placeChoices = [] }: Refusal) {
	const isStale = problems.some(({ code }) => code === 'changed_meanwhile');
	return fail<{ refusal: Required<Refusal> }>(isStale ? 409 : 400, {
		refusal: { typed, problems, placeChoices }
	});
}

/** The name that signs one press: the one that the browser keeps. */
export function readSigner(
	cookies: Cookies
): { ok: true; author: string } | { ok: false; nameProblems: Problem[] } {
	const signer = parseAuthor(readAuthor(cookies));
	if (signer.ok) return { ok: true, author: signer.value };
	return { ok: false, nameProblems: [{ field: 'author', code: signer.code }] };
}
