import { ACCENT, INK, LINE, PAPER, STEPS } from "@sinergi/charts/palette";
import type { BAR_STATES } from "@sinergi/targeting/coordination";

/** Settled is darkest; what is stuck stands out; what has not begun is pale. */
export const STATE_STYLE: Readonly<Record<(typeof BAR_STATES)[number], { readonly color: string; readonly ink: string }>> = {
  DONE: { color: ACCENT, ink: PAPER }, DONE_UNVERIFIED: { color: STEPS[2], ink: INK }, IN_PROGRESS: { color: STEPS[1], ink: INK }, BLOCKED: { color: "#cc79a7", ink: INK }, NOT_STARTED: { color: LINE, ink: INK },
};
