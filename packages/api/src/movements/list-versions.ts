import { listStandingVersions } from "@sinergi/db/targeting/movements.store";
import { procedure } from "#platform/procedures";
import type { VersionAnswer } from "#movements/movements.schema";

/** The versions that stand, the earliest first: days that figures can be looked at on. */
export const listVersions = procedure({ permission: "figures.read", scope: "aggregates", audit: null }).query(
  ({ ctx }): Promise<readonly VersionAnswer[]> => ctx.read(listStandingVersions),
);
