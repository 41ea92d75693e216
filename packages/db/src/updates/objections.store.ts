import type { Objector } from "@sinergi/domain/fieldwork/objection-raised.schema";
import { objectorSchema } from "@sinergi/domain/fieldwork/objection-raised.schema";
import type { ObjectionKind, ObjectionState } from "@sinergi/domain/updates/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface ObjectionRow {
  readonly id: string;
  readonly number: number;
  readonly kind: ObjectionKind;
  readonly familyId: string | null;
  readonly programmeCode: string | null;
  readonly villageCode: string;
  readonly subject: string;
  readonly text: string;
  readonly state: ObjectionState;
  readonly receivedOn: Day;
  readonly takenBy: string;
  readonly takenName: string;
  readonly answer: string;
  readonly proposalId: string | null;
  readonly revision: number;
  /** Somebody gave a name; which one is not here. */
  readonly hasObjector: boolean;
  readonly movedOn: Day;
}

const OBJECTION = `select o.id, o.number, o.kind, o.family_id as "familyId", o.programme_code as "programmeCode", o.village_code as "villageCode", o.subject, o.text, o.state, o.received_on as "receivedOn",
  o.taken_by as "takenBy", o.taken_name as "takenName", o.answer, o.proposal_id as "proposalId", o.revision, o.objector is not null as "hasObjector",
  coalesce((select c.on_day from objection_change c where c.objection_id = o.id order by c.id desc limit 1), o.received_on) as "movedOn" from objection o`;
type ObjectionData = ObjectionRow & Record<string, unknown>;
const placeOf = (id: string): string => `objection.objector.${id}`;

export type ObjectionSketch = Pick<ObjectionRow, "id" | "number" | "kind" | "state" | "villageCode" | "subject" | "text" | "takenName" | "receivedOn">;

/** All objections the reader's scope holds, as far as looking for one needs it. */
export async function listObjectionSketches(tx: Scoped): Promise<ObjectionSketch[]> {
  return tx.rows<ObjectionSketch & Record<string, unknown>>(
    'select id, number, kind, state, village_code as "villageCode", subject, text, taken_name as "takenName", received_on as "receivedOn" from objection',
  );
}

/** These objections, as far as the reader's scope holds them, in the order they are asked in. */
export async function listObjectionsOfIds(tx: Scoped, ids: readonly string[]): Promise<ObjectionRow[]> {
  return ids.length === 0 ? [] : tx.rows<ObjectionData>(`${OBJECTION} where o.id = any ($1::uuid[]) order by array_position($1::uuid[], o.id)`, [ids]);
}

export async function listObjectionsOf(tx: Scoped, { userId, since }: { readonly userId: string; readonly since: Day }): Promise<ObjectionRow[]> {
  return tx.rows<ObjectionData>(`${OBJECTION} where o.taken_by = $1 and (o.received_on >= $2 or o.state not in ('TERBUKTI', 'TIDAK_TERBUKTI')) order by o.number desc`, [userId, since]);
}

export async function findObjection(tx: Scoped, id: string): Promise<ObjectionRow | null> {
  return tx.find<ObjectionData>(`${OBJECTION} where o.id = $1`, [id]);
}

export async function lockObjection(tx: Scoped, id: string): Promise<ObjectionRow | null> {
  if ((await tx.find("select 1 from objection where id = $1 for update", [id])) === null) return null;
  return findObjection(tx, id);
}

/** Who objects, in full; null where he gave no name. */
export async function readObjector(tx: Scoped, id: string): Promise<Objector | null> {
  const row = await tx.find<{ objector: Buffer | null }>("select objector from objection where id = $1", [id]);
  return row?.objector ? objectorSchema.parse(JSON.parse(tx.db.texts.open(row.objector, placeOf(id)))) : null;
}

export interface NewObjection extends Pick<ObjectionRow, "id" | "kind" | "familyId" | "programmeCode" | "villageCode" | "subject" | "text" | "receivedOn" | "takenBy" | "takenName"> {
  readonly objector: Objector | null;
}

/** Taken down with its first line of history; false where its id is taken already. */
export async function insertObjection(tx: Scoped, it: NewObjection): Promise<boolean> {
  const said = it.objector !== null && (it.objector.name !== "" || it.objector.contact !== "");
  const objector = said ? tx.db.texts.seal(JSON.stringify(it.objector), placeOf(it.id)) : null;
  const made = await tx.run(
    `insert into objection (id, kind, family_id, programme_code, village_code, subject, text, objector, received_on, taken_by, taken_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`,
    [it.id, it.kind, it.familyId, it.programmeCode, it.villageCode, it.subject, it.text, objector, it.receivedOn, it.takenBy, it.takenName],
  );
  if (made > 0) await addObjectionChange(tx, { objectionId: it.id, fromState: null, toState: "DITERIMA", note: "", onDay: it.receivedOn });
  return made > 0;
}

export async function writeObjection(tx: Scoped, id: string, { state, answer, proposalId }: { readonly state: ObjectionState; readonly answer: string; readonly proposalId: string | null }): Promise<void> {
  await tx.run("update objection set state = $2, answer = $3, proposal_id = $4, revision = revision + 1 where id = $1", [id, state, answer, proposalId]);
}

export interface ObjectionChangeRow {
  readonly id: string;
  readonly fromState: ObjectionState | null;
  readonly toState: ObjectionState;
  readonly note: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly onDay: Day;
  readonly at: string;
}

type ChangeData = ObjectionChangeRow & { objectionId: string } & Record<string, unknown>;

export async function listObjectionChanges(tx: Scoped, ids: readonly string[]): Promise<(ObjectionChangeRow & { readonly objectionId: string })[]> {
  return tx.rows<ChangeData>(
    `select id::text as id, objection_id as "objectionId", from_state as "fromState", to_state as "toState", note, actor_id as "actorId", actor_name as "actorName", on_day as "onDay",
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from objection_change where objection_id = any ($1::uuid[]) order by id`,
    [ids],
  );
}

export async function addObjectionChange(tx: Scoped, it: Pick<ObjectionChangeRow, "fromState" | "toState" | "note" | "onDay"> & { readonly objectionId: string }): Promise<void> {
  await tx.run("insert into objection_change (objection_id, from_state, to_state, note, actor_id, actor_name, on_day) values ($1, $2, $3, $4, $5, $6, $7)", [
    it.objectionId, it.fromState, it.toState, it.note, tx.actor.id, tx.actor.name, it.onDay,
  ]);
}
