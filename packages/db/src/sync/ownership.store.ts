import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { VILLAGE_OF } from "#fieldwork/visits.store";

/** What the caller may find out about families of records he sends, whoever has them today: by family, the days each was his, what it was merged into, and where it lives. */
export interface FamilyOwnership {
  readonly known: boolean;
  readonly mergedInto: string | null;
  /** By the newest version that knows it; null where none does. */
  readonly villageCode: string | null;
  readonly spans: readonly { readonly from: Day; readonly to: Day | null }[];
}

type OwnershipRow = FamilyOwnership & { readonly familyId: string };

/** Rows as `OwnershipRow` of the families `$2` for the account `$1`. */
const OWNERSHIP = `select s.id::text as "familyId", exists (select from family f where f.id = s.id) as known,
         (select l.kept_id::text from identity_link l where l.subject = 'FAMILY' and l.alias_id = s.id and l.undone_at is null limit 1) as "mergedInto",
         (${VILLAGE_OF("s.id")}) as "villageCode",
         coalesce((select json_agg(json_build_object('from', a.from_day, 'to', a.to_day)) from assignment a where a.family_id = s.id and a.user_id = $1), '[]') as spans
    from unnest($2::bigint[]) as s (id)`;

/** One question for all families of a batch. */
export async function readOwnership(tx: Scoped, userId: string, familyIds: readonly string[]): Promise<ReadonlyMap<string, FamilyOwnership>> {
  if (familyIds.length === 0) return new Map();
  return byFamily(await tx.derive((system) => system.rows<OwnershipRow & Record<string, unknown>>(OWNERSHIP, [userId, familyIds])));
}

function byFamily(rows: readonly OwnershipRow[]): ReadonlyMap<string, FamilyOwnership> {
  return new Map(rows.map(({ familyId, ...ownership }) => [familyId, ownership]));
}

/** What a batch of a phone is asked about, before anything of it is taken. */
export interface BatchQuestion {
  readonly deviceId: string;
  /** The last receipt the phone has; null where it has none. */
  readonly lastAck: { readonly id: string; readonly receiptNo: number } | null;
  readonly familyIds: readonly string[];
  readonly sent: readonly { readonly id: string; readonly seq: number }[];
}

export interface BatchStanding {
  /** Whether the server gave that receipt: it does not know it where it was restored from an older backup. */
  readonly lastAckKnown: boolean;
  /** Whether another record came from the same phone under one of these numbers: then two phones say that they are this one. */
  readonly cloned: boolean;
  readonly families: ReadonlyMap<string, FamilyOwnership>;
  /** Which of the records are here already, whoever sent them. */
  readonly here: ReadonlySet<string>;
}

/** With the rights of the system, in one statement: phones send on the same evening, and each message to the database counts. */
export async function readBatchStanding(tx: Scoped, { deviceId, lastAck, familyIds, sent }: BatchQuestion): Promise<BatchStanding> {
  const found = await tx.derive((system) => system.one<{ lastAckKnown: boolean; cloned: boolean; here: string[]; families: OwnershipRow[] }>(
    {
      name: "batch_standing",
      text: `select $3::uuid is null or exists (select from sync_receipt r where r.record_id = $3 and r.receipt_no = $4) as "lastAckKnown",
                    exists (select from unnest($6::uuid[], $7::int[]) as s (id, seq) join sync_receipt r on r.device_id = $5 and r.device_seq = s.seq and r.record_id <> s.id and r.via = 'PHONE') as cloned,
                    coalesce((select array_agg(r.record_id) from sync_receipt r where r.record_id = any ($6::uuid[])), '{}') as here,
                    coalesce((select json_agg(o) from (${OWNERSHIP}) o), '[]') as families`,
    },
    [tx.actor.id, familyIds, lastAck?.id ?? null, lastAck?.receiptNo ?? null, deviceId, sent.map(({ id }) => id), sent.map(({ seq }) => seq)],
  ));
  return { lastAckKnown: found.lastAckKnown, cloned: found.cloned, here: new Set(found.here), families: byFamily(found.families) };
}
