import type { Scoped } from "#access/scoped";

/** One act on a thing, as the audit chain has it. */
export interface EntityAct {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

const MOST = 50;

/** What was done to a thing, newest first. Readers see only their own acts in the chain: call it with the system's rights, for those who may see the thing. */
export async function listEntityHistory(system: Scoped, { entity, entityId }: { readonly entity: string; readonly entityId: string }): Promise<EntityAct[]> {
  return system.rows<EntityAct & Record<string, unknown>>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, actor_name as actor, action,
            detail::jsonb ->> 'before' as before, detail::jsonb ->> 'after' as after, detail::jsonb ->> 'reason' as reason
       from audit_entry where entity = $1 and entity_id = $2 order by seq desc limit ${MOST}`,
    [entity, entityId],
  );
}
