import type { Scoped } from "#access/scoped";

export interface AccountHistory {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
}

const MOST = 30;

/** What was done to an account, from the audit chain, newest first; sign-ins are left out, they are many. */
export async function listAccountHistory(tx: Scoped, accountId: string): Promise<AccountHistory[]> {
  return tx.rows<AccountHistory & Record<string, unknown>>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, actor_name as actor, action,
            detail::jsonb ->> 'before' as before, detail::jsonb ->> 'after' as after
       from audit_entry where entity = 'account' and entity_id = $1 and action not in ('session.opened', 'session.closed', 'session.refused') order by seq desc limit ${MOST}`,
    [accountId],
  );
}
