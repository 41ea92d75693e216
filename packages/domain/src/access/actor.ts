import type { Role, ScopeKind } from "#access/roles";

/** Who acts, as read from the database for this very request. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Code of the organisation an agency account belongs to. */
  readonly agency: string | null;
  readonly scope: ScopeKind;
  readonly sessionId: string | null;
  readonly address: string | null;
}
