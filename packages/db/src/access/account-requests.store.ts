import type { GuardedRole } from "@sinergi/domain/access/guarded-roles";
import type { Role } from "@sinergi/domain/access/roles";
import type { ApprovalState } from "@sinergi/domain/access/second-person";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";
import { announce } from "#targeting/announce";

/** A role with the keys of the house that waits for a second administrator. Times are ISO moments in UTC. */
export interface AccountRequestRow {
  readonly id: string;
  readonly kind: "INVITATION" | "ROLE";
  /** The account that gets the role; null for somebody who is still to be invited. */
  readonly accountId: string | null;
  readonly email: string;
  readonly name: string;
  readonly role: GuardedRole;
  readonly roleBefore: Role | null;
  readonly agency: string | null;
  readonly askedBy: string;
  readonly askedName: string;
  readonly askedAt: string;
  readonly state: ApprovalState;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly note: string;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `id, kind, account_id as "accountId", email, name, role, role_before as "roleBefore", agency_code as agency, asked_by as "askedBy", asked_name as "askedName",
  ${MOMENT("asked_at")} as "askedAt", state, decided_name as "decidedName", ${MOMENT("decided_at")} as "decidedAt", decision_note as note`;
type Row = AccountRequestRow & Record<string, unknown>;
const MOST = 50;

/** What waits, the oldest first, and below it what was decided of late. */
export async function listAccountRequests(tx: Scoped): Promise<AccountRequestRow[]> {
  return tx.inAccounts((accounts) =>
    accounts.rows<Row>(`select ${COLUMNS} from account_request order by state <> 'WAITING', case when state = 'WAITING' then asked_at end, decided_at desc, id limit ${MOST}`),
  );
}

export async function findAccountRequest(tx: Scoped, id: string): Promise<AccountRequestRow | null> {
  return tx.inAccounts((accounts) => accounts.find<Row>(`select ${COLUMNS} from account_request where id = $1 for update`, [id]));
}

export type NewAccountRequest = Pick<AccountRequestRow, "id" | "kind" | "accountId" | "email" | "name" | "role" | "roleBefore" | "agency">;

/** Writes down what is wanted; false where a request for the same address waits already. */
export async function insertAccountRequest(tx: Scoped, wanted: NewAccountRequest): Promise<boolean> {
  const { id, kind, accountId, email, name, role, roleBefore, agency } = wanted;
  const inserted = await tx.inAccounts((accounts) =>
    accounts.run(
      `insert into account_request (id, kind, account_id, email, name, role, role_before, agency_code, asked_by, asked_name, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'WAITING') on conflict (email) where state = 'WAITING' do nothing`,
      [id, kind, accountId, email, name, role, roleBefore, agency, tx.actor.id, tx.actor.name],
    ),
  );
  if (inserted === 0) return false;
  await appendAct(tx, wanted, "account.roleAsked", { kind, before: roleBefore, after: role });
  return true;
}

/** What the second administrator said, or that the asker took it back. */
export async function writeAccountDecision(tx: Scoped, request: AccountRequestRow, { state, note }: { readonly state: Exclude<ApprovalState, "WAITING">; readonly note: string }): Promise<void> {
  await tx.inAccounts((accounts) =>
    accounts.run("update account_request set state = $2, decision_note = $3, decided_by = $4, decided_name = $5, decided_at = now() where id = $1", [request.id, state, note, tx.actor.id, tx.actor.name]),
  );
  await appendAct(tx, request, ACTIONS[state], { askedBy: request.askedName, before: "WAITING", after: state, role: request.role, reason: note === "" ? null : note });
}

const ACTIONS = { APPROVED: "account.roleApproved", REFUSED: "account.roleRefused", WITHDRAWN: "account.roleWithdrawn" } as const;

async function appendAct(tx: Scoped, { id, accountId }: Pick<AccountRequestRow, "id" | "accountId">, action: string, detail: Readonly<Record<string, string | null>>): Promise<void> {
  await announce(tx, { kind: "approval", id });
  await appendAudit(tx, { action, entity: accountId === null ? "account_request" : "account", entityId: accountId ?? id, detail });
}
