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

/** Writes visits with all that was said at them, in the order of their ids, whoever writes; answers which are new: a record that is applied again changes nothing. */
export async function insertVisits(tx: Scoped, visits: readonly NewVisit[]): Promise<ReadonlySet<string>> {
  const rows = visits.map(({ id, userId, userName, villageCode, flags, said }) => [
    id, said.familyId, villageCode, userId, userName, said.onDay, said.startedAt, said.minutes, said.kind, said.outcome, said.carerMet, said.metPersonId, said.consent, said.place?.lat ?? null, said.place?.lng ?? null,
    said.place?.accuracyM ?? null, said.notes, jsonOf(said.conditions), jsonOf(said.business), said.followUp?.on ?? null, said.followUp?.note ?? "", `{${flags.join(",")}}`,
  ]);
  const written = await tx.rows<{ id: string }>(
    { name: "insert_visits", text: `insert into visit (id, family_id, village_code, user_id, user_name, on_day, started_at, minutes, kind, outcome, carer_met, met_person_id, consent, lat, lng, accuracy_m, notes, conditions, business,
       follow_up_on, follow_up_note, flags)
     select id, family_id, village_code, user_id, user_name, on_day, started_at, minutes, kind, outcome, carer_met, met_person_id, consent, lat, lng, accuracy_m, notes, conditions::jsonb, business::jsonb,
       follow_up_on, follow_up_note, flags::text[]
       from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::int[], $9::text[], $10::text[], $11::bool[], $12::bigint[], $13::bool[], $14::float8[], $15::float8[], $16::float8[],
       $17::text[], $18::text[], $19::text[], $20::date[], $21::text[], $22::text[])
       as v (id, family_id, village_code, user_id, user_name, on_day, started_at, minutes, kind, outcome, carer_met, met_person_id, consent, lat, lng, accuracy_m, notes, conditions, business, follow_up_on, follow_up_note, flags)
      order by id
     on conflict (id) do nothing returning id` },
    VISIT_COLUMNS.map((column) => rows.map((row) => row[column])),
  );
  const fresh = new Set(written.map(({ id }) => id));
  await insertParts(tx, visits.filter(({ id }) => fresh.has(id)));
  return fresh;
}

const VISIT_COLUMNS = Array.from({ length: 22 }, (_, at) => at);
const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

function partsOf<T extends object>(visits: readonly NewVisit[], of: (said: VisitLogged) => readonly T[]): object[] {
  return visits.flatMap(({ id, said }) => of(said).map((part) => ({ ...part, visitId: id, familyId: said.familyId })));
}

async function insertParts(tx: Scoped, visits: readonly NewVisit[]): Promise<void> {
  const [aid, needs, members] = [partsOf(visits, (said) => said.aid), partsOf(visits, (said) => said.needs), partsOf(visits, (said) => said.members)];
  // A statement of its own: row-level security sees a visit only once it is written.
  if (aid.length > 0) {
    await tx.run(
      { name: "insert_visit_aid", text: `insert into visit_aid (visit_id, family_id, programme_code, period, received, amount_idr, problem, note)
       select "visitId", "familyId", programme, period, received, "amountIdr", problem, note
         from json_to_recordset($1) as a ("visitId" uuid, "familyId" bigint, programme text, period text, received boolean, "amountIdr" bigint, problem text, note text)` },
      [JSON.stringify(aid)],
    );
  }
  if (needs.length > 0) {
    await tx.run(
      `insert into visit_need (id, visit_id, family_id, need, person_id, note)
       select id, "visitId", "familyId", need, "personId", note from json_to_recordset($1) as n (id uuid, "visitId" uuid, "familyId" bigint, need text, "personId" bigint, note text) on conflict (id) do nothing`,
      [JSON.stringify(needs)],
    );
  }
  if (members.length > 0) {
    await tx.run(
      `insert into visit_member (id, visit_id, family_id, person_id, name, change, detail)
       select id, "visitId", "familyId", "personId", name, change, detail from json_to_recordset($1) as m (id uuid, "visitId" uuid, "familyId" bigint, "personId" bigint, name text, change text, detail jsonb) on conflict (id) do nothing`,
      [JSON.stringify(members)],
    );
  }
}

export interface OwnVisit extends Spell {
  readonly id: string;
  readonly familyId: string;
  readonly onDay: Day;
  readonly kind: string;
}

/** The standing visits of one person on these days. */
export async function listVisitsOfDays(tx: Scoped, userId: string, days: readonly Day[]): Promise<OwnVisit[]> {
  return tx.rows<OwnVisit & Record<string, unknown>>(
    { name: "visits_of_days", text: 'select id, family_id as "familyId", on_day as "onDay", kind, started_at as "startedAt", minutes from visit where user_id = $1 and on_day = any ($2::date[]) and voided_at is null and amended_by is null order by id' },
    [userId, days],
  );
}

/** Where a family lives by the newest version that knows it. Asked with the rights of the system: it may not be the reader's any more. */
export const VILLAGE_OF = (family: string): string =>
  `select f.village_code from family_version f join dataset_version d on d.id = f.version_id and d.state = 'COMMITTED' where f.family_id = ${family} order by d.as_of desc, d.id desc limit 1`;

/** The GeoJSON feature of an area; null where there is none. */
export async function boundaryOf(tx: Scoped, code: string): Promise<unknown> {
  return (await tx.find<{ feature: unknown }>("select feature from area_boundary where code = $1", [code]))?.feature ?? null;
}
