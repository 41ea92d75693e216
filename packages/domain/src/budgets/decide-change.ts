import type { Actor } from "#access/actor";
import type { BudgetRefusal } from "#budgets/budget-refusal";
import type { BudgetContent, BudgetField } from "#budgets/budget-row.schema";
import { accept, refuse, type Result } from "#result";

export const CHANGE_KINDS = ["NEW", "EDIT", "REMOVE"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
/** IMPORTED: taken over from an official document as a whole, without a proposal. */
export const CHANGE_STATES = ["PENDING", "APPROVED", "REJECTED", "WITHDRAWN", "IMPORTED"] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export const REASON_MIN_LENGTH = 10;
export const REASON_MAX_LENGTH = 500;

/** Whose rows may this person propose for or report on? The secretariat for every office, an office for its own. */
export function mayWriteFor(actor: Actor, agency: string): boolean {
  return actor.role === "SECRETARIAT" || (actor.agency !== null && actor.agency === agency);
}

/** What an action plan must say and this row does not, in the order of the form. */
export function findMissing(content: BudgetContent): readonly BudgetField[] {
  const needed: readonly BudgetField[] = ["strategy", "side", "targetQuantity", "benefitKind"];
  return needed.filter((field) => content[field] === null);
}

/** The row a proposal is about, as it is approved now. */
export interface ApprovedRow {
  readonly content: BudgetContent;
  readonly revision: number;
  readonly hasPending: boolean;
  /** Rupiah reported as spent so far; null where nothing is. */
  readonly spentIdr: number | null;
}

export type Proposal =
  | { readonly kind: "NEW"; readonly content: BudgetContent }
  | { readonly kind: "EDIT"; readonly content: BudgetContent; readonly basedOn: number }
  | { readonly kind: "REMOVE"; readonly basedOn: number };

/**
 * May this proposal wait for another person's yes? One proposal waits on a row at a time, so that nobody approves a state that
 * another yes has changed meanwhile. Null is the row of a new one.
 */
export function acceptProposal(proposal: Proposal, row: ApprovedRow | null): Result<BudgetContent | null, BudgetRefusal> {
  if (proposal.kind === "NEW") return complete(proposal.content);
  if (row === null) return refuse({ code: "budget_not_found" });
  if (row.hasPending) return refuse({ code: "budget_pending" });
  if (row.revision !== proposal.basedOn) return refuse({ code: "budget_changed" });
  if (proposal.kind === "REMOVE") return (row.spentIdr ?? 0) > 0 ? refuse({ code: "budget_below_spent", spentIdr: row.spentIdr ?? 0 }) : accept(null);
  if (changedFields(row.content, proposal.content).length === 0) return refuse({ code: "budget_unchanged" });
  if (row.spentIdr !== null && proposal.content.ceilingIdr < row.spentIdr) return refuse({ code: "budget_below_spent", spentIdr: row.spentIdr });
  return complete(proposal.content);
}

function complete(content: BudgetContent): Result<BudgetContent, BudgetRefusal> {
  const fields = findMissing(content);
  return fields.length > 0 ? refuse({ code: "budget_incomplete", fields }) : accept(content);
}

/** What differs between two states of a row. The order of places and quarters is nothing that differs. */
export function changedFields(before: BudgetContent, after: BudgetContent): readonly BudgetField[] {
  const fields = Object.keys(before) as BudgetField[];
  return fields.filter((field) => plain(before[field]) !== plain(after[field]));
}

function plain(value: BudgetContent[BudgetField]): string {
  return JSON.stringify(Array.isArray(value) ? value.map(String).toSorted() : value);
}

export interface PendingChange {
  readonly agency: string;
  readonly proposedBy: string;
  readonly state: ChangeState;
  /** Revision of the row that was looked at; null for a new row. */
  readonly basedOn: number | null;
}

/** Four eyes: whoever proposed a change never approves or rejects it; the head of an office decides for that office alone. */
export function decideOn(change: PendingChange, { actor, revision }: { readonly actor: Actor; readonly revision: number | null }): Result<null, BudgetRefusal> {
  if (!mayWriteFor(actor, change.agency)) return refuse({ code: "budget_not_found" });
  if (change.state !== "PENDING") return refuse({ code: "budget_decided" });
  if (change.proposedBy === actor.id) return refuse({ code: "budget_own" });
  return change.basedOn !== null && change.basedOn !== revision ? refuse({ code: "budget_changed" }) : accept(null);
}

/** Only the proposer takes a waiting proposal back; after a decision nobody does. */
export function withdrawChange(change: PendingChange, actor: Actor): Result<null, BudgetRefusal> {
  if (change.state !== "PENDING") return refuse({ code: "budget_decided" });
  return change.proposedBy === actor.id ? accept(null) : refuse({ code: "budget_not_own" });
}
