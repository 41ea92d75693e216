import { placeLines } from "@sinergi/db/fieldwork/coverage-lists.store";
import { coverageLines } from "#coverage/coverage-lines";
import { coverageFamiliesInputSchema, type CoverageFamiliesAnswer, type CoverageFamily } from "#coverage/coverage.schema";
import { procedure } from "#platform/procedures";

/** The families behind a number of Cakupan lapangan: how many in the regency, and those within the reader's scope. */
export const coverageFamilies = procedure({ permission: "field.read", scope: "people", audit: null })
  .input(coverageFamiliesInputSchema)
  .query(({ ctx, input }): Promise<CoverageFamiliesAnswer> =>
    ctx.read(async (tx) => {
      const { behind, page, pageSize, ...asked } = input;
      // Which families they are is everybody's number; who they are only what the reader's scope lets through.
      const lines = await tx.derive((system) => coverageLines(system, behind, ctx.clock.today()));
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
