import { listBoundaries } from "@sinergi/db/areas/boundaries.store";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { readOutline } from "@sinergi/domain/areas/read-outline";
import type { BoundariesAnswer } from "#areas/areas.schema";
import { procedure } from "#platform/procedures";

/** The outlines of districts and villages on a grid of eleven metres: public reference data, the same on every day. */
export const boundaries = procedure({ permission: "areas.read", scope: "reference", audit: null }).query(async ({ ctx }): Promise<BoundariesAnswer> => {
  const stored = await ctx.read(async (tx) => listBoundaries(tx, await readRegencyCode(tx)));
  return { attribution: stored[0]?.attribution ?? null, outlines: stored.flatMap((boundary) => readOutline(boundary) ?? []) };
});
