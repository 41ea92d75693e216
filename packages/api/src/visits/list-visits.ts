import { listVisits as readVisits, listVisitWriters } from "@sinergi/db/fieldwork/visits-list.store";
import { procedure } from "#platform/procedures";
import { visitsInputSchema, type VisitFilterInput, type VisitsAnswer } from "#visits/visits.schema";

/** Visits in the reader's scope: all of them inside the regency's offices, a facilitator's own, those of families an organisation has to do with. */
export const listVisits = procedure({ permission: "field.read", scope: "people", audit: null })
  .input(visitsInputSchema)
  .query(({ ctx, input: { filter, ...paging } }): Promise<VisitsAnswer> =>
    ctx.read(async (tx) => ({
      ...(await readVisits(tx, { ...storedVisitFilter(filter), ...paging })),
      page: paging.page,
      pageSize: paging.pageSize,
      facilitators: await listVisitWriters(tx),
      today: ctx.clock.today(),
    })),
  );

/** The filter as the store takes it. */
export function storedVisitFilter({ area, facilitator, month, outcome, kind, flag }: VisitFilterInput) {
  return { area: area ?? null, userId: facilitator ?? null, month: month ?? null, outcome: outcome ?? null, kind: kind ?? null, flag: flag ?? null };
}
