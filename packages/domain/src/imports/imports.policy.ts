import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";

/** What is begun: of which kind, and whose programme it is of. */
export interface ImportBegun {
  readonly kind: "families" | "recipients" | "payments";
  /** Owner of the programme; null for families, which belong to nobody. */
  readonly owner: string | null;
}

/** The secretariat brings in everything; an organisation the payment lists of its own programmes. */
export function mayBeginImport(actor: Pick<Actor, "role" | "agency">, { kind, owner }: ImportBegun): boolean {
  if (mayAsk(actor.role, "registry.write")) return true;
  return kind === "payments" && owner !== null && owner === actor.agency;
}

/** Within an organisation one sends the list and another approves it (`security.md` §5); the secretariat approves its own. */
export function mayApproveImport(actor: Pick<Actor, "id" | "role">, { startedById }: { readonly startedById: string | null }): boolean {
  return mayAsk(actor.role, "registry.write") || startedById !== actor.id;
}
