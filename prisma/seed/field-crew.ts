import type { PastAct, PastAssignment, PastFacilitator, PastGroup } from "@sinergi/domain/fieldwork/field-past";
import { GROUP_SIZE } from "@sinergi/domain/fieldwork/vocabulary";
import { dayBefore, type Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { momentOf, type SimulatedActor } from "#meeting-order";
import { MONTHS_ASSIGNED, monthsUpTo, streamOf, type FieldFamilyFacts, type FieldOrder } from "#field-order";
import { seededId } from "#seeded-id";

/** A facilitator with his families, and how his phone finds a network. */
export interface CrewMember extends SimulatedActor {
  readonly at: number;
  readonly email: string;
  readonly families: readonly FieldFamilyFacts[];
  /** Families he had until he handed them over, with his last day. */
  readonly former: readonly FieldFamilyFacts[];
  readonly formerUntil: Day | null;
  /** Families he took over, with the first day. */
  readonly takenIds: ReadonlySet<string>;
  readonly takenFrom: Day | null;
  /** Chance that a family is visited in a month. */
  readonly diligence: number;
  readonly groups: readonly CrewGroup[];
  readonly phone: Phone;
}

export interface CrewGroup {
  readonly id: string;
  readonly name: string;
  readonly villageCode: string;
  readonly families: readonly FieldFamilyFacts[];
}

/** Carries records to the server at the next day with a network; counts what it said it still holds. */
export interface Phone {
  readonly lastSeen: Day;
  /** The moment a record of this day arrived, or null: it is still on the phone. */
  arrives(day: Day): string | null;
  held(): { readonly count: number; readonly oldest: Day | null };
  /** Records that arrived. */
  sent(): number;
}

/** Every how many facilitators one handed families over to the next. */
const HAND_OVER_EVERY = 9;

/** Families dealt out evenly along the order of villages, groups in them, a few handed over two months ago. */
export function simulateCrew(order: FieldOrder): readonly CrewMember[] {
  const { facilitators, families, today } = order;
  const size = Math.ceil(families.length / facilitators.length);
  const parts = facilitators.map((_, at) => families.slice(at * size, (at + 1) * size));
  const handedOn = shiftDay(today, -60);
  return facilitators.map((person, at) => {
    const own = parts[at] ?? [];
    const given = handsOver(at, facilitators.length) ? own.slice(-Math.floor(own.length / 8)) : [];
    const taken = at > 0 && handsOver(at - 1, facilitators.length) ? lastEighth(parts[at - 1] ?? []) : [];
    const mine = [...taken, ...own.slice(0, own.length - given.length)];
    const random = streamOf(order, "crew", at);
    const weak = mine.filter(({ villageCode }) => order.weakVillages.has(villageCode)).length > mine.length / 5;
    return {
      ...person, at, families: mine, former: given, formerUntil: given.length > 0 ? dayBefore(handedOn) : null, takenIds: new Set(taken.map(({ id }) => id)), takenFrom: taken.length > 0 ? handedOn : null,
      diligence: 0.34 + random.next() * 0.42, groups: groupsOf(order, person, mine), phone: phoneOf(order, at, weak),
    };
  });
}

const handsOver = (at: number, of: number): boolean => at % HAND_OVER_EVERY === 4 && at + 1 < of;
const lastEighth = (families: readonly FieldFamilyFacts[]): readonly FieldFamilyFacts[] => families.slice(families.length - Math.floor(families.length / 8));

/** Neighbouring villages gathered until there are enough for a group, and what is too many divided evenly. */
function groupsOf(order: FieldOrder, { id: userId }: SimulatedActor, families: readonly FieldFamilyFacts[]): readonly CrewGroup[] {
  const segments: FieldFamilyFacts[][] = [];
  for (const family of families) {
    const last = segments.at(-1);
    if (last && (last.length < GROUP_SIZE.least || last.at(-1)?.villageCode === family.villageCode)) last.push(family);
    else segments.push([family]);
  }
  const short = segments.length > 1 && (segments.at(-1)?.length ?? 0) < GROUP_SIZE.least ? segments.pop() : undefined;
  if (short) segments.at(-1)?.push(...short);
  return segments.filter((segment) => segment.length >= GROUP_SIZE.least).flatMap(divide).map((members, at) => ({
    id: seededId(order.seed, "field-group", userId, at), name: `${FLOWERS[at % FLOWERS.length] ?? "Kelompok"} ${Math.floor(at / FLOWERS.length) + 1}`, villageCode: members[0]?.villageCode ?? "", families: members,
  }));
}
const FLOWERS = ["Melati", "Mawar", "Kenanga", "Anggrek", "Cempaka", "Dahlia", "Teratai", "Flamboyan", "Seroja", "Tulip", "Bougenville", "Kamboja"];

function divide(families: readonly FieldFamilyFacts[]): readonly (readonly FieldFamilyFacts[])[] {
  const parts = Math.ceil(families.length / GROUP_SIZE.most);
  return Array.from({ length: parts }, (_, at) => families.slice(Math.floor((at * families.length) / parts), Math.floor(((at + 1) * families.length) / parts)));
}

/** Where the signal is weak a phone sends every few days; a few have been silent for one or two weeks. */
function phoneOf(order: FieldOrder, at: number, weak: boolean): Phone {
  const random = streamOf(order, "phone", at);
  const yesterday = dayBefore(order.today);
  const silent = at === 4 || at % 11 === 7;
  const lastSeen = silent ? shiftDay(yesterday, -random.int(8, 19)) : weak && at % 3 === 1 ? shiftDay(yesterday, -2) : yesterday;
  const [step, behind] = silent ? [1, 2] : weak ? [4, random.int(2, 6)] : [1, at % 9 === 5 ? 1 : 0];
  const lastPush = shiftDay(lastSeen, -behind);
  let [held, sent, oldest]: [number, number, Day | null] = [0, 0, null];
  return {
    lastSeen,
    arrives(day) {
      if (day > lastPush) {
        // What was logged after the phone was last heard of is known to nobody but the phone.
        if (day <= lastSeen) {
          held += 1;
          if (oldest === null || day < oldest) oldest = day;
        }
        return null;
      }
      sent += 1;
      const late = step === 1 ? 0 : random.int(0, step);
      const on = shiftDay(day, late);
      return momentOf(on < lastPush ? on : lastPush, `${String(random.int(17, 21))}:${String(random.int(10, 59))}`);
    },
    held: () => ({ count: held, oldest }),
    sent: () => sent,
  };
}

export interface CrewRows {
  readonly facilitators: readonly PastFacilitator[];
  readonly acts: readonly PastAct[];
  readonly assignments: readonly PastAssignment[];
  readonly groups: readonly PastGroup[];
  readonly groupMembers: readonly { readonly groupId: string; readonly familyId: string; readonly fromDay: Day }[];
}

/** The coordinator's acts, and what they left. */
export function crewRows(order: FieldOrder, crew: readonly CrewMember[]): CrewRows {
  const from = monthsUpTo(order.today, MONTHS_ASSIGNED)[0]?.first ?? order.today;
  const { coordinator, seed } = order;
  const signed = { actorId: coordinator.id, actorName: coordinator.name };
  const actId = (what: string, member: CrewMember): string => seededId(seed, "assignment-act", what, member.at);
  const acts: PastAct[] = [];
  const assignments: PastAssignment[] = [];
  for (const member of crew) {
    const start = { actId: actId("assigned", member), fromDay: from, userId: member.id };
    const own = member.families.filter(({ id }) => !member.takenIds.has(id));
    acts.push({ id: start.actId, act: "ASSIGNED", by: "VILLAGE", families: own.length + member.former.length, fromUserId: null, toUserId: member.id, fromDay: from, reason: "", ...signed, at: momentOf(from, "08:15") });
    for (const { id } of own) assignments.push({ familyId: id, ...start, toDay: null, endActId: null });
    const next = crew[member.at + 1];
    if (member.formerUntil === null || next?.takenFrom == null) continue;
    const handed = actId("handed", member);
    acts.push({ id: handed, act: "HANDED_OVER", by: "HAND", families: member.former.length, fromUserId: member.id, toUserId: next.id, fromDay: next.takenFrom, reason: "Pemerataan beban (simulasi)", ...signed, at: momentOf(shiftDay(next.takenFrom, -3), "10:05") });
    for (const { id } of member.former) {
      assignments.push({ familyId: id, ...start, toDay: member.formerUntil, endActId: handed });
      assignments.push({ familyId: id, actId: handed, userId: next.id, fromDay: next.takenFrom, toDay: null, endActId: null });
    }
  }
  const groups = crew.flatMap((member) => member.groups.map((group) => ({ member, group })));
  return {
    acts: inTime(acts), assignments,
    facilitators: crew.map(({ id, name, email, at, families }) => ({
      userId: id, name, email, number: `SIM-${String(at + 1).padStart(3, "0")}`, phone: "", districtCodes: [...new Set(families.map(({ villageCode }) => villageCode.slice(0, 8)))].toSorted(), activeFrom: from,
    })),
    groups: groups.map(({ member, group: { id, name, villageCode, families } }) => ({ id, name, userId: member.id, villageCode, headFamilyId: families[0]?.id ?? "", headName: families[0]?.headName ?? "" })),
    groupMembers: groups.flatMap(({ member, group }) => group.families.map(({ id }) => ({ groupId: group.id, familyId: id, fromDay: member.takenIds.has(id) && member.takenFrom !== null ? member.takenFrom : from }))),
  };
}

function inTime(acts: readonly PastAct[]): readonly PastAct[] {
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
