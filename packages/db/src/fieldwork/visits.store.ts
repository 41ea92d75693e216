import type { Spell } from "@sinergi/domain/fieldwork/visit-flags";
import type { VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface NewVisit {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  readonly villageCode: string;
  readonly flags: readonly RecordFlag[];
  readonly said: VisitLogged;
}

/** Writes a visit with all that was said at it. False where it is there already: a record that is applied again changes nothing. */
export async function insertVisit(tx: Scoped, { id, userId, userName, villageCode, flags, said }: NewVisit): Promise<boolean> {
  const written = await tx.run(
    { name: "insert_visit", text: `insert into visit (id, family_id, village_code, user_id, user_name, on_day, started_at, minutes, kind, outcome, carer_met, met_person_id, consent, lat, lng, accuracy_m, notes, conditions, business,
       follow_up_on, follow_up_note, flags)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) on conflict (id) do nothing` },
    [id, said.familyId, villageCode, userId, userName, said.onDay, said.startedAt, said.minutes, said.kind, said.outcome, said.carerMet, said.metPersonId, said.consent, said.place?.lat ?? null, said.place?.lng ?? null,
      said.place?.accuracyM ?? null, said.notes, jsonOf(said.conditions), jsonOf(said.business), said.followUp?.on ?? null, said.followUp?.note ?? "", flags],
  );
  if (written === 0) return false;
  await insertParts(tx, id, said);
  return true;
}

const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

async function insertParts(tx: Scoped, id: string, { familyId, aid, needs, members }: VisitLogged): Promise<void> {
  if (aid.length > 0) {
    await tx.run(
      { name: "insert_visit_aid", text: `insert into visit_aid (visit_id, family_id, programme_code, period, received, amount_idr, problem, note)
       select $1, $2, programme, period, received, "amountIdr", problem, note
         from json_to_recordset($3) as a (programme text, period text, received boolean, "amountIdr" bigint, problem text, note text)` },
      [id, familyId, JSON.stringify(aid)],
    );
  }
  if (needs.length > 0) {
    await tx.run(
      `insert into visit_need (id, visit_id, family_id, need, person_id, note)
       select id, $1, $2, need, "personId", note from json_to_recordset($3) as n (id uuid, need text, "personId" bigint, note text) on conflict (id) do nothing`,
      [id, familyId, JSON.stringify(needs)],
    );
  }
  if (members.length > 0) {
    await tx.run(
      `insert into visit_member (id, visit_id, family_id, person_id, name, change, detail)
       select id, $1, $2, "personId", name, change, detail from json_to_recordset($3) as m (id uuid, "personId" bigint, name text, change text, detail jsonb) on conflict (id) do nothing`,
      [id, familyId, JSON.stringify(members)],
    );
  }
}

export interface OwnVisit extends Spell {
  readonly id: string;
  readonly familyId: string;
  readonly kind: string;
}

/** The standing visits of one person on one day. */
export async function listVisitsOfDay(tx: Scoped, userId: string, onDay: Day): Promise<OwnVisit[]> {
  return tx.rows<OwnVisit & Record<string, unknown>>(
    { name: "visits_of_day", text: 'select id, family_id as "familyId", kind, started_at as "startedAt", minutes from visit where user_id = $1 and on_day = $2 and voided_at is null and amended_by is null order by id' },
    [userId, onDay],
  );
}

/** Where a family lives by the newest version that knows it. Asked with the rights of the system: it may not be the reader's any more. */
export const VILLAGE_OF = (family: string): string =>
  `select f.village_code from family_version f join dataset_version d on d.id = f.version_id and d.state = 'COMMITTED' where f.family_id = ${family} order by d.as_of desc, d.id desc limit 1`;

/** The GeoJSON feature of an area; null where there is none. */
export async function boundaryOf(tx: Scoped, code: string): Promise<unknown> {
  return (await tx.find<{ feature: unknown }>("select feature from area_boundary where code = $1", [code]))?.feature ?? null;
}
