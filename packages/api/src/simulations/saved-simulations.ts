import { listSimulations } from "@sinergi/db/simulations/simulations.store";
import { z } from "zod";
import { procedure } from "#platform/procedures";
import { savedSimulationsInputSchema, type SavedSimulationsAnswer } from "#simulations/saved-simulations.schema";
import { scenarioSchema } from "#simulations/simulations.schema";

/** One's own simulations and those shared with one. */
export const savedSimulations = procedure({ permission: "simulations.read", scope: "own", audit: null })
  .input(savedSimulationsInputSchema)
  .query(async ({ ctx, input: { text, programme, ...paging } }): Promise<SavedSimulationsAnswer> => {
    const { total, rows } = await ctx.read((tx) => listSimulations(tx, { text: text || null, programme: programme ?? null, ...paging }));
    return { total, page: paging.page, pageSize: paging.pageSize, rows: rows.map((row) => ({ ...row, scenarios: z.array(scenarioSchema).parse(row.scenarios) })) };
  });
