import type { FieldFamily, FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import type { SessionHeld } from "@sinergi/domain/fieldwork/session-held.schema";
import type { Presence } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";

export interface SessionFields {
  /** Id of a group of the office, or `desa:` and the code of a village whose families are in no group. */
  readonly circle: string | null;
  readonly onDay: Day | null;
  readonly module: string | null;
  readonly topic: string;
  readonly minutes: number | null;
  readonly notes: string;
  /** Without a key: not answered. */
  readonly presences: Readonly<Partial<Record<string, Presence>>>;
}

/** Who meets: a group of the office, or the families of a village that are in none. */
export interface Circle {
  readonly key: string;
  readonly groupId: string | null;
  readonly name: string;
  readonly villageCode: string;
  readonly families: readonly FieldFamily[];
}

const VILLAGE = "desa:";

export function startSession(today: Day, circle: string | null): SessionFields {
  return { circle, onDay: today, module: null, topic: "", minutes: null, notes: "", presences: {} };
}

/** Groups first; a village is offered only for families that are in no group. */
export function circlesOf(snapshot: Pick<FieldSnapshot, "groups" | "families"> | null): readonly Circle[] {
  if (snapshot === null) return [];
  const byHead = (families: readonly FieldFamily[]) => families.toSorted((a, b) => a.headName.localeCompare(b.headName, "id"));
  const grouped = new Set(snapshot.groups.flatMap(({ familyIds }) => familyIds));
  const alone = snapshot.families.filter(({ id }) => !grouped.has(id));
  const villages = [...new Map(alone.map(({ villageCode, villageName }) => [villageCode, villageName])).entries()];
  return [
    ...snapshot.groups.map(({ id, name, villageCode, familyIds }) => ({ key: id, groupId: id, name, villageCode, families: byHead(snapshot.families.filter((family) => familyIds.includes(family.id))) })),
    ...villages.map(([villageCode, name]) => ({ key: `${VILLAGE}${villageCode}`, groupId: null, name, villageCode, families: byHead(alone.filter((family) => family.villageCode === villageCode)) })),
  ];
}

export function countPresences(presences: SessionFields["presences"], families: readonly FieldFamily[]): Readonly<Record<Presence | "OPEN", number>> {
  const of = (presence: Presence | undefined): number => families.filter(({ id }) => presences[id] === presence).length;
  return { PRESENT: of("PRESENT"), REPRESENTED: of("REPRESENTED"), EXCUSED: of("EXCUSED"), ABSENT: of("ABSENT"), OPEN: of(undefined) };
}

/** The record, once every family has its mark. Families of a session that is put right stay in it although they are carried no more. */
export function sessionBody(fields: SessionFields, circle: Circle, today: Day): SessionHeld {
  const carried = circle.families.map(({ id }) => id);
  const others = Object.keys(fields.presences).filter((id) => !carried.includes(id));
  return {
    groupId: circle.groupId, groupName: circle.name, villageCode: circle.villageCode, onDay: fields.onDay ?? today, module: fields.module ?? "", topic: fields.topic.trim(), minutes: fields.minutes, notes: fields.notes.trim(),
    attendance: [...carried, ...others].flatMap((familyId) => {
      const presence = fields.presences[familyId];
      return presence === undefined ? [] : [{ familyId, presence, note: "" }];
    }),
  };
}

/** A kept session again, to put it right. */
export function fieldsOfSession(body: SessionHeld): SessionFields {
  return {
    circle: body.groupId ?? `${VILLAGE}${body.villageCode}`, onDay: body.onDay, module: body.module, topic: body.topic, minutes: body.minutes, notes: body.notes,
    presences: Object.fromEntries(body.attendance.map(({ familyId, presence }) => [familyId, presence])),
  };
}
