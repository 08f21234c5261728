import type { Plugin } from 'vite';

/** What pages share comes to browsers in few files. */
export function fewChunks(): Plugin;
