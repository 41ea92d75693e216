import type { Scenario } from "@sinergi/domain/simulations/scenario";

/** What the given places cost, in rupiah; null where no cost per family was said. */
export function costOf({ room }: Scenario, given: number): number | null {
  return room.kind === "budget" ? given * room.costIdr : null;
}
