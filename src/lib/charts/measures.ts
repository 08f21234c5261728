/** Sizes in pixels that the SVG and the canvas share, so that one replaces the other unseen. */
export const GUTTER_LEFT = 44;
export const GUTTER_BOTTOM = 28;
export const DOT_RADIUS = 4;
export const HALO_RADIUS = 10;
export const TICK_LENGTH = 15;
export const BOUND_WIDTH = 5;
export const HATCH_WIDTH = 11;
/** The box of a vague plural is never lower: beside large numbers its own bounds would be a hair. */
export const HATCH_LEAST = 14;
/** The edge of that box where nothing is confirmed: it is empty, as an unconfirmed dot is hollow. */
export const HATCH_DASH = [3, 2];
export const CARET_OFFSET = 9;
export const GUTTER_TOP = 10;
export const GUTTER_RIGHT = 10;
