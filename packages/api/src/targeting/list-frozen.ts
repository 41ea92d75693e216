import { listFrozenSnapshots } from "@sinergi/db/targeting/freeze-snapshot";
import { procedure } from "#platform/procedures";
import type { FrozenAnswer } from "#targeting/targeting.schema";

/** The frozen snapshots, to open again or to compare. */
export const listFrozen = procedure({ permission: "figures.read", scope: "aggregates", audit: null }).query(
  ({ ctx }): Promise<readonly FrozenAnswer[]> => ctx.read(listFrozenSnapshots),
);
