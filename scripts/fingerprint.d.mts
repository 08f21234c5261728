/** For `define` of Vite: the constant ARITHMETIC. */
export function defineArithmetic(): Record<string, string>;
