import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readSimulationCells } from "@sinergi/db/simulations/simulation-cells.store";
import { insertSimulation, type SavedResult } from "@sinergi/db/simulations/simulations.store";
import { simulatedFigures } from "@sinergi/targeting/simulated-figures";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { gatherSimulation } from "#simulations/gather-simulation";
import { saveSimulationInputSchema } from "#simulations/saved-simulations.schema";

const SAVED = "simulation.saved";

/** Keeps scenarios under a name, with what each gives today. */
export const saveSimulation = procedure({ permission: "simulations.write", scope: "own", audit: SAVED })
  .input(saveSimulationInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { opId, on, scenarios, ...words } = input;
        const results: SavedResult[] = [];
        for (const scenario of scenarios) {
          const gathered = await gatherSimulation(tx, { on, scenario, today: ctx.clock.today() });
          const { given, programme } = simulatedFigures({ ...gathered, cells: await readSimulationCells(tx, gathered.snapshot, { regency: gathered.regency, programme: scenario.programme }) });
          results.push({ given, coverage: programme.after.coverage.value });
        }

        await insertSimulation(tx, { ...words, scenarios, results, savedOn: ctx.clock.today() });
        await appendAudit(tx, { action: SAVED, entity: "simulation", entityId: words.id, opId, detail: { name: words.name, visibility: words.visibility, scenarios: JSON.stringify(scenarios) } });
        return null;
      }),
    ),
  );
