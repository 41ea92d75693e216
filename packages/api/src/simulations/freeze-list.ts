import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { placeAll } from "@sinergi/db/simulations/chosen-families.store";
import { insertProposal, type ProposalFigures } from "@sinergi/db/simulations/proposals.store";
import { readSimulationCells } from "@sinergi/db/simulations/simulation-cells.store";
import { lockForChange } from "@sinergi/db/targeting/snapshots.store";
import { isWithin, mayPropose } from "@sinergi/domain/simulations/proposal";
import type { Scenario } from "@sinergi/domain/simulations/scenario";
import { periodOf, type Day } from "@sinergi/domain/time/day";
import { simulatedFigures } from "@sinergi/targeting/simulated-figures";
import { refused, unwrap } from "#platform/refusals";
import { gatherSimulation, type GatheredSimulation } from "#simulations/gather-simulation";
import { costOf } from "#simulations/scenario-cost";

export const PROPOSED = "proposal.proposed";

interface ListToFreeze {
  readonly opId: string;
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly scenario: Scenario;
  /** Families the proposer looked at; null where nobody looked. */
  readonly expected: number | null;
  readonly today: Day;
}

/** Writes down the list of a scenario as it is today, family by family, with the figures it is made for. */
export async function freezeList(tx: Scoped, { opId, id, name, note, scenario, expected, today }: ListToFreeze): Promise<void> {
  // Under the lock of changes the list and the figures are of one state of the data.
  await lockForChange(tx);
  const gathered = await gatherSimulation(tx, { on: undefined, scenario, today });
  const { snapshot, programme, chosen, regency } = gathered;
  if (!isWithin(tx.actor, programme.owner)) throw refused({ code: "programme_not_own", programme: programme.code });
  const cells = await readSimulationCells(tx, snapshot, { regency, programme: programme.code });

  const families = unwrap(mayPropose(chosen.reduce((sum, { given }) => sum + given, 0)));
  if (expected !== null && families !== expected) throw refused({ code: "proposal_list_changed", families, expected });
  const figures = figuresOf(gathered, { cells, costIdr: costOf(scenario, families) });
  const placed = await tx.derive((system) => placeAll(system, snapshot, { programme: programme.code, chosen }));

  await insertProposal(tx, { id, name, note, owner: programme.owner, period: periodOf(snapshot.on), scenario, snapshot, figures, families: placed });
  await appendAudit(tx, { action: PROPOSED, entity: "proposal", entityId: id, opId, detail: { name, programme: programme.code, families, on: snapshot.on, revision: snapshot.revision, scenario: JSON.stringify(scenario) } });
}

interface FiguresWanted {
  readonly cells: Parameters<typeof simulatedFigures>[0]["cells"];
  readonly costIdr: number | null;
}

function figuresOf(gathered: GatheredSimulation, { cells, costIdr }: FiguresWanted): ProposalFigures {
  const { given, givenUnknown, programme: { before, after } } = simulatedFigures({ ...gathered, cells });
  return { given, givenUnknown, eligible: before.eligible, reachedBefore: before.recipientsEligible, coverageBefore: before.coverage.value, coverageAfter: after.coverage.value, missedAfter: after.missed, costIdr };
}
