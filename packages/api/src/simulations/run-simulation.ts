import { listAreas } from "@sinergi/db/areas/areas.store";
import { readSimulationCells } from "@sinergi/db/simulations/simulation-cells.store";
import { simulatedFigures } from "@sinergi/targeting/simulated-figures";
import { procedure } from "#platform/procedures";
import { gatherSimulation } from "#simulations/gather-simulation";
import { costOf } from "#simulations/scenario-cost";
import { runInputSchema, type SimulationAnswer } from "#simulations/simulations.schema";
import { areaLabel, snapshotLabel } from "#targeting/read-snapshot";

/** Where, whom and what changes, if a programme had so much more room. A calculation: nothing is written down. */
export const runSimulation = procedure({ permission: "simulations.read", scope: "aggregates", audit: null })
  .input(runInputSchema)
  .query(async ({ ctx, input: { on, scenario } }): Promise<SimulationAnswer> => {
    const { gathered, cells, areas } = await ctx.read(async (tx) => {
      const found = await gatherSimulation(tx, { on, scenario, today: ctx.clock.today() });
      return { gathered: found, cells: await readSimulationCells(tx, found.snapshot, { regency: found.regency, programme: scenario.programme }), areas: await listAreas(tx) };
    });

    const { snapshot, programme, places } = gathered;
    const { programme: reach, districts, villages, ...figures } = simulatedFigures({ ...gathered, cells });
    const byCode = new Map(areas.map((area) => [area.code, areaLabel(area)]));
    const label = <T extends { readonly code: string }>({ code, ...row }: T) => {
      const area = byCode.get(code);
      return area ? [{ area, ...row }] : [];
    };
    return {
      ...figures,
      snapshot: snapshotLabel(snapshot),
      programme: { code: programme.code, name: programme.name, owner: programme.owner, side: programme.side, quota: programme.quota, inPackage: programme.inPackage },
      places,
      costIdr: costOf(scenario, figures.given),
      reach,
      districts: districts.flatMap(label),
      villages: villages.flatMap(label),
    };
  });
