import type { BudgetChangeStored } from "@sinergi/db/budgets/budget-changes.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { mayWriteFor } from "@sinergi/domain/budgets/decide-change";
import { outputOf } from "@sinergi/targeting/budget-figures";
import { ratio } from "@sinergi/targeting/rates";
import type { BudgetRowAnswer, WaitingChange } from "#budgets/budgets.schema";
import type { PlannedRow } from "#budgets/read-plan";

interface Reader {
  readonly actor: Actor;
  /** The name of an office today; its code where it is gone. */
  readonly nameOf: (code: string) => string;
}

/** A row as it leaves, with what this reader may do with it. */
export function rowAnswer(row: PlannedRow, { actor, nameOf }: Reader): BudgetRowAnswer {
  const { id, position, content, revision, isNew, spentIdr, physicalPercent, achieved, progress, chain, pending } = row;
  return {
    id, position, content, revision, isNew, spentIdr, physicalPercent, achieved, progress, chain,
    agencyName: nameOf(content.agency),
    absorption: spentIdr === null ? null : ratio(spentIdr, content.ceilingIdr),
    output: outputOf(row),
    pending: pending === null ? null : waitingChange(pending, actor),
    mayWrite: mayAsk(actor.role, "budgets.propose") && mayWriteFor(actor, content.agency),
  };
}

function waitingChange({ id, kind, proposedBy, proposedName, proposedAt, reason, importId, agency, before, after }: BudgetChangeStored, actor: Actor): WaitingChange {
  const own = proposedBy === actor.id;
  return { id, kind, proposedName, proposedAt, reason, importId, own, mayDecide: !own && mayAsk(actor.role, "budgets.approve") && mayWriteFor(actor, agency), before, after };
}
