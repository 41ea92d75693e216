import { readChosenPage, type ChosenFamily } from "@sinergi/db/simulations/chosen-families.store";
import { readClass } from "@sinergi/db/simulations/class-code";
import type { Side } from "@sinergi/domain/programmes/vocabulary";
import type { CandidateClass } from "@sinergi/targeting/candidates";
import { completesSides } from "@sinergi/targeting/select-families";
import { procedure } from "#platform/procedures";
import { gatherSimulation } from "#simulations/gather-simulation";
import { type ChosenFamiliesAnswer, type ChosenFamilyAnswer, chosenInputSchema, type FamilyReasons } from "#simulations/simulations.schema";

/** The families behind a simulation, in order: its total for everybody, names within the reader's scope. */
export const listChosen = procedure({ permission: "families.read", scope: "people", audit: null })
  .input(chosenInputSchema)
  .query(({ ctx, input: { on, scenario, page, pageSize } }): Promise<ChosenFamiliesAnswer> =>
    ctx.read(async (tx) => {
      const { snapshot, programme, chosen } = await gatherSimulation(tx, { on, scenario, today: ctx.clock.today() });
      const { rows, hidden } = await readChosenPage(tx, snapshot, { programme: programme.code, chosen, offset: (page - 1) * pageSize, size: pageSize });
      return { total: chosen.reduce((sum, { given }) => sum + given, 0), hidden, page, pageSize, rows: rows.map((row) => chosenAnswer(row, programme.side)) };
    }),
  );

function chosenAnswer({ code, ...row }: ChosenFamily, side: Side): ChosenFamilyAnswer {
  return { ...row, ...reasonsOf(readClass(code), side) };
}

/** What the list says of a family beside its place. */
export function reasonsOf(kind: CandidateClass, side: Side): FamilyReasons {
  return { decile: kind.decile, eligibility: kind.eligibility, workingAge: kind.workingAge, completes: completesSides(kind, side), layers: kind.layers };
}
