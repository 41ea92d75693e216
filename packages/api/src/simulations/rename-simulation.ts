import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findOwnSimulation, renameSimulation as rename } from "@sinergi/db/simulations/simulations.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { renameSimulationInputSchema } from "#simulations/saved-simulations.schema";

const RENAMED = "simulation.renamed";

/** Another name, note or circle of readers for a simulation of one's own. */
export const renameSimulation = procedure({ permission: "simulations.write", scope: "own", audit: RENAMED })
  .input(renameSimulationInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { opId, id, ...words } = input;
        const before = await findOwnSimulation(tx, id);
        if (!before) throw refused({ code: "simulation_not_found" });

        await rename(tx, id, words);
        await appendAudit(tx, { action: RENAMED, entity: "simulation", entityId: id, opId, detail: { before: JSON.stringify(before), after: JSON.stringify(words) } });
        return null;
      }),
    ),
  );
