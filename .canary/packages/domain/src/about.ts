// Illegal on purpose: see the README beside it.
import { round } from "./round.ts";
export const about = (): unknown => round;
