import type { SessionHeld } from "@sinergi/domain/fieldwork/session-held.schema";
import type { Presence, RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** Who logged something, and what is odd about it. */
export interface Logged {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  readonly flags: readonly RecordFlag[];
}

/** A session that stands beside this one: same group, day and module, whoever logged it. */
export function findTwinSession(tx: Scoped, id: string, it: Pick<SessionHeld, "groupId" | "groupName" | "villageCode" | "onDay" | "module">, amends: string | null): Promise<string | null> {
  return tx.derive(async (system) =>
    (await system.find<{ id: string }>(
      `select id from field_session where on_day = $2 and module = $3 and id <> $1 and id is distinct from $7::uuid and amended_by is null and voided_at is null
          and (group_id = $4 or (group_id is null and $4::uuid is null and lower(group_name) = lower($5) and village_code = $6)) order by received_at limit 1`,
      [id, it.onDay, it.module, it.groupId, it.groupName, it.villageCode, amends],
    ))?.id ?? null,
  );
}

export async function insertSession(tx: Scoped, { id, userId, userName, flags }: Logged, it: SessionHeld): Promise<void> {
  await tx.run(
    `insert into field_session (id, group_id, group_name, village_code, user_id, user_name, on_day, module, topic, minutes, notes, flags) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, it.groupId, it.groupName, it.villageCode, userId, userName, it.onDay, it.module, it.topic, it.minutes, it.notes, flags],
  );
  await tx.run(
    `insert into session_attendance (session_id, family_id, presence, note) select $1, a."familyId", a.presence, a.note from json_to_recordset($2) as a ("familyId" bigint, presence text, note text)`,
    [id, JSON.stringify(it.attendance)],
  );
}

export interface SessionRow {
  readonly id: string;
  readonly onDay: Day;
  readonly groupName: string;
  readonly villageCode: string;
  readonly userName: string;
  readonly module: string;
  readonly topic: string;
  readonly minutes: number | null;
  readonly notes: string;
  readonly flags: readonly RecordFlag[];
  /** Families by presence. */
  readonly attendance: Readonly<Partial<Record<Presence, number>>>;
  readonly families: number;
}

export const SESSIONS_MOST = 5_000;

/** Sessions that stand, of one month or of all time, within the reader's scope, the newest first. */
export async function listSessions(tx: Scoped, { month }: { readonly month: string | null }): Promise<SessionRow[]> {
  return tx.rows<SessionRow & Record<string, unknown>>(
    `select s.id, s.on_day as "onDay", s.group_name as "groupName", s.village_code as "villageCode", s.user_name as "userName", s.module, s.topic, s.minutes, s.notes, s.flags,
            coalesce(a.by, '{}') as attendance, coalesce(a.families, 0)::int as families
       from field_session s left join lateral (
         select jsonb_object_agg(p.presence, p.count) as by, sum(p.count) as families from (select presence, count(*)::int as count from session_attendance where session_id = s.id group by presence) p
       ) a on true
      where s.amended_by is null and s.voided_at is null and ($1::text is null or to_char(s.on_day, 'YYYY-MM') = $1)
      order by s.on_day desc, s.received_at desc limit ${SESSIONS_MOST}`,
    [month],
  );
}
