import type { Role } from "@sinergi/domain/access/roles";
import type { Scoped } from "#access/scoped";

/** Who may be named on a restricted case: people who work on cases. */
const ROLES_OF_CASES: readonly Role[] = ["COORDINATOR", "SECRETARIAT", "FACILITATOR"];

export interface CasePerson {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
}

/** Accounts that could be named, coordinators first. The office alone is offered on phones. */
export async function listCasePeople(tx: Scoped, { officeOnly }: { readonly officeOnly: boolean }): Promise<CasePerson[]> {
  const roles = officeOnly ? ROLES_OF_CASES.filter((role) => role !== "FACILITATOR") : ROLES_OF_CASES;
  return tx.inAccounts((accounts) =>
    accounts.rows<CasePerson & Record<string, unknown>>(
      `select id as "userId", name, role from user_account where role = any ($1) and disabled_at is null order by array_position($1, role), lower(name), id limit 400`,
      [roles],
    ),
  );
}

export interface NamedPerson {
  readonly userId: string;
  readonly userName: string;
  readonly namedAt: string;
}

/** Who is named on a case now. Asked by the system, once the case was seen to be the reader's to see. */
export function listNamed(tx: Scoped, caseId: string): Promise<NamedPerson[]> {
  return tx.derive((system) =>
    system.rows<NamedPerson & Record<string, unknown>>(
      `select user_id as "userId", user_name as "userName", to_char(named_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "namedAt" from case_access where case_id = $1 and removed_at is null order by named_at, user_id`,
      [caseId],
    ),
  );
}

/** Names somebody, also one who was named before. */
export async function nameOn(tx: Scoped, caseId: string, { userId, userName, namedBy }: { readonly userId: string; readonly userName: string; readonly namedBy: string }): Promise<void> {
  await tx.derive((system) =>
    system.run(
      `insert into case_access (case_id, user_id, user_name, named_by) values ($1, $2, $3, $4)
       on conflict (case_id, user_id) do update set removed_at = null, named_by = excluded.named_by, named_at = now() where case_access.removed_at is not null`,
      [caseId, userId, userName, namedBy],
    ),
  );
}

export async function unnameOn(tx: Scoped, caseId: string, userId: string): Promise<void> {
  await tx.derive((system) => system.run("update case_access set removed_at = now() where case_id = $1 and user_id = $2 and removed_at is null", [caseId, userId]));
}

export async function restrictCase(tx: Scoped, caseId: string): Promise<void> {
  await tx.derive((system) => system.run("update field_case set restricted = true, revision = revision + 1 where id = $1", [caseId]));
}
