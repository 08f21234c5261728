/**
 * For `rolldownOptions.output` of Vite: what is constant at the top of a module stays `const`. The
 * engine builds such values into the code that it compiles; of a `var` it looks them up each time, and
 * the reader takes a twentieth longer.
 */
export const KEEP_CONSTANTS = { topLevelVar: false };
