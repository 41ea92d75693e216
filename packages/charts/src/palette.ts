/** Colours of every drawing (`ux.md`, *The look*): the same on a screen, in a PNG that travels alone and on paper. */
export const INK = "#1b2526";
export const INK_SOFT = "#465455";
export const INK_FAINT = "#5d6c6d";
export const PAPER = "#ffffff";
export const LINE = "#e2e8e8";
export const LINE_STRONG = "#b0bdbd";
export const ACCENT = "#0f5c5c";
export const LATE = "#b3261e";
export const UNKNOWN_FILL = "#a9b4b5";

/** The two sides of help keep their colour through the whole product (Okabe-Ito). */
export const LIVELIHOOD = "#0072b2";
export const PRODUCTION = "#e69f00";

/** Single-hue steps from little to much, for maps and matrices; text on the last two is white. */
export const STEPS = ["#e4f0ef", "#b9d9d6", "#85bbb7", "#458f8c", "#0f5c5c"] as const;

/** Six parts of one total, told apart by order and words too; none is a side of help, late or unknown. The second colour is that of words on it. */
export const PARTS = [
  ["#0f5c5c", PAPER], ["#85bbb7", INK], ["#cc79a7", INK], ["#56b4e9", INK], ["#f0e442", INK], ["#6a5a8c", PAPER],
] as const;
