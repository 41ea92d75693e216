import { appendAudit } from "@sinergi/db/audit/audit.store";
import { removeSimulation as remove } from "@sinergi/db/simulations/simulations.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { simulationActInputSchema } from "#simulations/saved-simulations.schema";

/** Takes a simulation of one's own away; `simulations.restore` brings it back. */
export const removeSimulation = procedure({ permission: "simulations.write", scope: "own", audit: "simulation.removed" })
  .input(simulationActInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!(await remove(tx, input.id, true))) throw refused({ code: "simulation_not_found" });
        await appendAudit(tx, { action: "simulation.removed", entity: "simulation", entityId: input.id, opId: input.opId });
        return null;
      }),
    ),
  );

export const restoreSimulation = procedure({ permission: "simulations.write", scope: "own", audit: "simulation.restored" })
  .input(simulationActInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!(await remove(tx, input.id, false))) throw refused({ code: "simulation_not_found" });
        await appendAudit(tx, { action: "simulation.restored", entity: "simulation", entityId: input.id, opId: input.opId });
        return null;
      }),
    ),
  );
