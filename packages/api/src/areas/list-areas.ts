import { listAreas as readAreas } from "@sinergi/db/areas/areas.store";
import { procedure } from "#platform/procedures";

/** The regency with its districts and villages: for choosing a place and naming it. */
export const listAreas = procedure({ permission: "areas.read", scope: "reference", audit: null }).query(async ({ ctx }) => {
  const areas = await ctx.read(readAreas);
  return areas.map(({ code, parentCode, level, localType, name }) => ({ code, parentCode, level, kind: localType, name }));
});
