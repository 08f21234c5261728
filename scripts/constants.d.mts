/** For `rolldownOptions.output` of Vite: what is constant stays `const`. */
export const KEEP_CONSTANTS: { topLevelVar: false };
