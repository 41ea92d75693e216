import { appendAudit } from "@sinergi/db/audit/audit.store";
import { placeAll } from "@sinergi/db/simulations/chosen-families.store";
import { insertProposal } from "@sinergi/db/simulations/proposals.store";
import { readSimulationCells } from "@sinergi/db/simulations/simulation-cells.store";
import { lockForChange } from "@sinergi/db/targeting/snapshots.store";
import { isWithin, mayPropose } from "@sinergi/domain/simulations/proposal";
import { periodOf } from "@sinergi/domain/time/day";
import { simulatedFigures } from "@sinergi/targeting/simulated-figures";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { gatherSimulation, type GatheredSimulation } from "#simulations/gather-simulation";
import { proposeInputSchema } from "#simulations/proposals.schema";
import { costOf } from "#simulations/run-simulation";

const PROPOSED = "proposal.proposed";

/** Freezes the list of a scenario as it is today, family by family, for a second person to decide on. It enrols nobody. */
export const propose = procedure({ permission: "simulations.write", scope: "own", audit: PROPOSED })
  .input(proposeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { opId, id, name, note, scenario, expected } = input;
        // Under the lock of changes the list and the figures are of one state of the data.
        await lockForChange(tx);
        const gathered = await gatherSimulation(tx, { on: undefined, scenario, today: ctx.clock.today() });
        const { snapshot, programme } = gathered;
        if (!isWithin(ctx.actor, programme.owner)) throw refused({ code: "programme_not_own", programme: programme.code });
        const cells = await readSimulationCells(tx, snapshot, { regency: gathered.regency, programme: programme.code });

        const families = unwrap(mayPropose(countOf(gathered)));
        if (families !== expected) throw refused({ code: "proposal_list_changed", families, expected });
        const figures = figuresOf(simulatedFigures({ ...gathered, cells }));
        const placed = await tx.derive((system) => placeAll(system, snapshot, { programme: programme.code, chosen: gathered.chosen }));

        await insertProposal(tx, { id, name, note, owner: programme.owner, period: periodOf(snapshot.on), scenario, snapshot, figures: { ...figures, costIdr: costOf(scenario, families) }, families: placed });
        await appendAudit(tx, { action: PROPOSED, entity: "proposal", entityId: id, opId, detail: { name, programme: programme.code, families, on: snapshot.on, revision: snapshot.revision, scenario: JSON.stringify(scenario) } });
        return null;
      }),
    ),
  );

function countOf({ chosen }: GatheredSimulation): number {
  return chosen.reduce((sum, { given }) => sum + given, 0);
}

function figuresOf({ given, givenUnknown, programme: { before, after } }: ReturnType<typeof simulatedFigures>) {
  return {
    given, givenUnknown, eligible: before.eligible, reachedBefore: before.recipientsEligible, coverageBefore: before.coverage.value, coverageAfter: after.coverage.value, missedAfter: after.missed,
  };
}
