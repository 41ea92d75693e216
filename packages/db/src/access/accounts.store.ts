import { SESSION_IDLE_MINUTES } from "@sinergi/domain/access/session-limits";
import type { AccountState } from "@sinergi/domain/access/account-state";
import type { Role } from "@sinergi/domain/access/roles";
import type { Scoped } from "#access/scoped";

/** An account as the users page has it. Times are ISO moments in UTC. */
export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Code of the organisation it belongs to. */
  readonly agency: string | null;
  readonly state: AccountState;
  readonly demo: boolean;
  readonly secondFactor: boolean;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
  /** Open sessions. */
  readonly sessions: number;
  /** Until when a link that nobody has used opens; null where there is none, or it has expired. */
  readonly linkOpenUntil: string | null;
}

export const ACCOUNT_SORTS = ["name", "email", "role", "agency", "state", "lastSignInAt"] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

export interface AccountQuery {
  /** Part of a name or address. */
  readonly text: string | null;
  readonly role: string | null;
  readonly state: AccountState | null;
  readonly agency: string | null;
  readonly sort: AccountSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

const OPEN_SESSION = `x.expires_at > now() and x.updated_at > now() - interval '${SESSION_IDLE_MINUTES} minutes'`;
const ISO = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
/** Every account with its state: without a password, and not of the simulation, nobody can have signed in. */
const ACCOUNTS = `(
  select u.id, u.email, u.name, u.role, u.agency_code as agency, u.demo, coalesce(u.two_factor_enabled, false) as "secondFactor",
         ${ISO("u.created_at")} as "createdAt", ${ISO("u.last_sign_in_at")} as "lastSignInAt",
         case when u.disabled_at is not null then 'DISABLED'
              when u.demo or exists (select from credential c where c.user_id = u.id and c.provider_id = 'credential' and c.password is not null) then 'ACTIVE'
              else 'INVITED' end as state,
         (select count(*)::int from session x where x.user_id = u.id and ${OPEN_SESSION}) as sessions,
         (select ${ISO("max(l.expires_at)")} from account_link l where l.user_id = u.id and l.used_at is null and l.revoked_at is null and l.expires_at > now()) as "linkOpenUntil"
    from user_account u) a`;

const ORDER: Readonly<Record<AccountSort, string>> = { name: "lower(name)", email: "email", role: "role", agency: "agency", state: "state", lastSignInAt: '"lastSignInAt"' };
const NARROWED = `where ($1::text is null or strpos(lower(name || ' ' || email), lower($1)) > 0) and ($2::text is null or role = $2)
    and ($3::text is null or state = $3) and ($4::text is null or agency = $4)`;

/** One page of accounts. */
export async function listAccounts(tx: Scoped, query: AccountQuery): Promise<{ readonly total: number; readonly rows: AccountRow[] }> {
  const filter = [query.text, query.role, query.state, query.agency];
  const direction = query.descending ? "desc nulls last" : "asc nulls last";
  return tx.inAccounts(async (accounts) => {
    const { total } = await accounts.one<{ total: number }>(`select count(*)::int as total from ${ACCOUNTS} ${NARROWED}`, filter);
    const rows = await accounts.rows<AccountRow & Record<string, unknown>>(
      `select * from ${ACCOUNTS} ${NARROWED} order by ${ORDER[query.sort]} ${direction}, email limit $5 offset $6`,
      [...filter, query.pageSize, (query.page - 1) * query.pageSize],
    );
    return { total, rows };
  });
}

/** An account by its id or its address, as it stands now; null where there is none. */
export async function findAccount(tx: Scoped, by: { readonly id: string } | { readonly email: string }): Promise<AccountRow | null> {
  const [column, value] = "id" in by ? ["id", by.id] : ["email", by.email.trim().toLowerCase()];
  return tx.inAccounts((accounts) => accounts.find<AccountRow & Record<string, unknown>>(`select * from ${ACCOUNTS} where ${column} = $1`, [value]));
}

/** Administrators who can sign in, beside one account. The simulation's count only in the simulation. */
export async function countOtherAdmins(tx: Scoped, id: string, { simulated }: { readonly simulated: boolean }): Promise<number> {
  const row = await tx.inAccounts((accounts) =>
    accounts.one<{ count: number }>(`select count(*)::int as count from ${ACCOUNTS} where role = 'ADMIN' and state = 'ACTIVE' and id <> $1 and (not demo or $2)`, [id, simulated]),
  );
  return row.count;
}

const ACCOUNTS_LOCK = 740_113;

/** Two administrators who shut each other out at the same moment: one after the other. */
export async function lockAccounts(tx: Scoped): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock($1)", [ACCOUNTS_LOCK]);
}

export interface SessionRow {
  readonly id: string;
  readonly openedAt: string;
  readonly lastUsedAt: string;
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly userAgent: string | null;
}

/** Open sessions of an account, the last used first. */
export async function listSessions(tx: Scoped, accountId: string): Promise<SessionRow[]> {
  return tx.inAccounts((accounts) =>
    accounts.rows<SessionRow & Record<string, unknown>>(
      `select x.id, ${ISO("x.created_at")} as "openedAt", ${ISO("x.updated_at")} as "lastUsedAt", x.ip_address as address, x.user_agent as "userAgent"
         from session x where x.user_id = $1 and ${OPEN_SESSION} order by x.updated_at desc, x.id`,
      [accountId],
    ),
  );
}
