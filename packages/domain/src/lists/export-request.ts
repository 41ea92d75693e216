import { refuseDecision, type ApprovalRefusal, type Asked, type Decision } from "#access/second-person";
import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import type { Role } from "#access/roles";
import { accept, refuse, type Result } from "#result";

/** Rows that may leave with a second person's yes. A longer list is narrowed first: nobody works through more, and nobody can judge more. */
export const EXPORT_APPROVED_MAX_ROWS = 20_000;
/** How long an approved list may be fetched. */
export const EXPORT_VALID_HOURS = 24;
/** A list that grew by more than this since it was asked for is another list than the one approved. */
const GROWTH_ALLOWED = 1.1;

export interface ExportAsked extends Asked {
  readonly askedRole: Role;
  readonly agency: string | null;
}

export type ExportRequestRefusal =
  | ApprovalRefusal
  | { readonly code: "export_beyond"; readonly rows: number; readonly maxRows: number }
  | { readonly code: "export_grown"; readonly rows: number; readonly approved: number }
  | { readonly code: "export_expired" | "export_not_approved" };

/** Whose requests one may decide on: the secretariat on all but its own, the head of an office on those of its operators. */
export function mayDecideExport(actor: Pick<Actor, "id" | "role" | "agency">, { askedBy, askedRole, agency }: ExportAsked): boolean {
  if (askedBy === actor.id || !mayAsk(actor.role, "lists.approve")) return false;
  return actor.role === "SECRETARIAT" || (askedRole === "AGENCY_OPERATOR" && agency !== null && agency === actor.agency);
}

/** What decides on a list, in order: it is there for the one who decides, it waits, it is not his own, a no says why. */
export function decideExport(actor: Pick<Actor, "id" | "role" | "agency">, asked: ExportAsked, decision: Decision): ExportRequestRefusal | null {
  const refusal = refuseDecision(asked, actor.id, decision);
  if (refusal !== null) return refusal;
  return mayDecideExport(actor, asked) ? null : { code: "approval_not_found" };
}

/** Only a list too long for one person waits for a second, and none beyond what a second can judge. */
export function mayAskFor(rows: number, { alone }: { readonly alone: number }): Result<number, ExportRequestRefusal> {
  if (rows <= alone) return refuse({ code: "approval_not_needed" });
  return rows > EXPORT_APPROVED_MAX_ROWS ? refuse({ code: "export_beyond", rows, maxRows: EXPORT_APPROVED_MAX_ROWS }) : accept(rows);
}

export interface ExportApproved {
  readonly state: Asked["state"];
  /** Is the time over in which it may be fetched? */
  readonly expired: boolean;
  /** Rows there were when it was asked for. */
  readonly rows: number;
}

/** Whether the asker may fetch what was approved; `rows` is how many there are now. */
export function refuseFetching({ state, expired, rows: approved }: ExportApproved, rows: number): ExportRequestRefusal | null {
  if (state !== "APPROVED") return { code: "export_not_approved" };
  if (expired) return { code: "export_expired" };
  return rows > approved * GROWTH_ALLOWED ? { code: "export_grown", rows, approved } : null;
}
