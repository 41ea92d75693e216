import type { Role } from "@sinergi/domain/access/roles";

/** What happened to an account, for the audit chain. Never a password, a code or a typed e-mail of nobody. */
export interface AccountAct {
  readonly action:
    | "session.opened"
    | "session.refused"
    | "session.closed"
    | "password.changed"
    | "secondFactor.enabled"
    | "secondFactor.disabled";
  /** Whose account; null where the e-mail belongs to nobody. */
  readonly accountId: string | null;
  /** Who did it: the account itself over the web, null for the operator at the command line and for strangers. */
  readonly actor: { readonly id: string; readonly name: string; readonly role: Role; readonly sessionId: string | null } | null;
  readonly address: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes an act to the audit chain; where that fails, the act is answered as a fault. */
export type RecordAct = (act: AccountAct) => Promise<void>;
