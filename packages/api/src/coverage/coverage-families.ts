import type { Scoped } from "@sinergi/db/access/scoped";
import { listKept, listNotFound, listReach, listTold, placeLines, type CoverageLine } from "@sinergi/db/fieldwork/coverage-lists.store";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import { monthsEndingAt } from "@sinergi/domain/fieldwork/coverage-months";
import type { Day } from "@sinergi/domain/time/day";
import { coverageFamiliesInputSchema, type CoverageBehind, type CoverageFamiliesAnswer, type CoverageFamily } from "#coverage/coverage.schema";
import { procedure } from "#platform/procedures";

const MONTHS_SHOWN = 6;

/** The families behind a number of Cakupan lapangan: how many in the regency, and those within the reader's scope. */
export const coverageFamilies = procedure({ permission: "field.read", scope: "people", audit: null })
  .input(coverageFamiliesInputSchema)
  .query(({ ctx, input }): Promise<CoverageFamiliesAnswer> =>
    ctx.read(async (tx) => {
      const { behind, page, pageSize, ...asked } = input;
      // Which families they are is everybody's number; who they are only what the reader's scope lets through.
      const lines = await tx.derive((system) => linesOf(system, behind, ctx.clock.today()));
      const { inScope, rows } = await placeLines(tx, { ...asked, page, pageSize, familyIds: lines.map(({ familyId }) => familyId), days: lines.map(({ on }) => on) });
      return {
        total: lines.length, inScope, page, pageSize,
        rows: rows.flatMap(({ at, ...place }): CoverageFamily[] => {
          const line = lines[Number(at) - 1];
          return line ? [{ ...line, ...place }] : [];
        }),
      };
    }),
  );

async function linesOf(system: Scoped, behind: CoverageBehind, today: Day): Promise<readonly CoverageLine[]> {
  const area = behind.area ?? null;
  switch (behind.what) {
    case "REACH":
      return listReach(system, { ...behind, area });
    case "NOT_FOUND":
      return listNotFound(system, { ...behind, months: monthsEndingAt(behind.month, MONTHS_SHOWN), today, area });
    case "KEPT":
      return listKept(system, { ...behind, area });
    case "TOLD": {
      const standing = await ensureStanding(system, { programme: behind.programme, period: behind.period, today });
      return standing === null ? [] : listTold(system, standing, { ...behind, area });
    }
  }
}
