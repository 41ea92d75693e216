import type { Seeded } from "./grounds.ts";

/** A mistake others really made (`offline.md` §4.4), and within how many schedules it must be seen. */
export interface SeededBug {
  readonly name: string;
  readonly budget: number;
  readonly seeded: Seeded;
}

export const BUGS: readonly SeededBug[] = [];
