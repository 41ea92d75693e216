import type { PledgeRow } from "@sinergi/db/partners/pledges.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { actsOn } from "@sinergi/domain/partners/move-pledge";
import type { PledgeAnswer } from "#partners/partners.schema";

/** A pledge as it leaves, with what the reader may do with it. */
export function pledgeAnswer({ resultKind, resultQuantity, resultUnit, resultProgramme, resultOn, resultNote, ...row }: PledgeRow, actor: Actor): PledgeAnswer {
  return {
    ...row,
    result: resultKind === null || resultQuantity === null || resultUnit === null || resultOn === null ? null : { kind: resultKind, quantity: resultQuantity, unit: resultUnit, programme: resultProgramme, on: resultOn, note: resultNote ?? "" },
    acts: actsOn(row, actor),
  };
}
