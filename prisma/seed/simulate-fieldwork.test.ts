import { GROUP_SIZE } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { expect, test } from "vitest";
import type { FieldOrder } from "#field-order";
import { simulateFieldwork } from "#simulate-fieldwork";

const TODAY = "2026-11-28" as Day;
const office = (code: string) => ({ id: `simulasi-${code}`, name: code });
const NEEDS_TO = "DINSOS";
const order: FieldOrder = {
  today: TODAY, seed: 7, weakVillages: new Set(["18.04.01.2003"]), coordinator: office("KOORDINATOR"), secretary: office("SEKRETARIAT"), answererOf: office,
  facilitators: Array.from({ length: 8 }, (_, at) => ({ id: `p${at}`, name: `Pendamping ${at}`, email: `p${at}@contoh.invalid` })),
  families: Array.from({ length: 700 }, (_, at) => ({
    id: String(at + 1), villageCode: `18.04.01.20${String(Math.floor(at / 60)).padStart(2, "0")}`, headName: `KEPALA ${at}`, decile: (at % 4) + 1, programmes: at % 3 === 0 ? ["PKH"] : ["PKH", "SEMBAKO"],
    members: [{ id: String(at * 10), name: `ANAK ${at}`, birthDate: "2015-05-01" as Day, school: "SD", pregnant: false, severeDisability: false, isHead: false, sex: "P" as const }],
  })),
  officeOf: { PANGAN: NEEDS_TO, SANDANG: NEEDS_TO, KESEHATAN: NEEDS_TO, PENDIDIKAN: NEEDS_TO, DOKUMEN: NEEDS_TO, RUMAH: NEEDS_TO, MODAL: NEEDS_TO, KETERAMPILAN: NEEDS_TO, AIR_SANITASI: NEEDS_TO, LISTRIK: NEEDS_TO },
};
const PAST_DAYS = ["onDay", "sentOn", "closedOn", "decidedOn", "openedOn", "answeredOn", "receivedOn", "proposedOn"];
const past = simulateFieldwork(order);

test("the same order tells the same field work", () => {
  expect(simulateFieldwork(order)).toEqual(past);
});

test("every part of it has something to show", () => {
  for (const [part, rows] of Object.entries(past)) expect(rows.length, part).toBeGreaterThan(0);
});

test("every family has exactly one facilitator on every day of it, and handed over is not lost", () => {
  const open = past.assignments.filter(({ toDay }) => toDay === null);
  expect(new Set(open.map(({ familyId }) => familyId)).size).toBe(order.families.length);
  expect(open).toHaveLength(order.families.length);
  for (const ended of past.assignments.filter(({ toDay }) => toDay !== null)) {
    const next = open.find(({ familyId }) => familyId === ended.familyId);
    expect(Date.parse(next?.fromDay ?? "") - Date.parse(ended.toDay ?? "")).toBe(86_400_000);
  }
});

test("nobody logs a family before it was his, or after it was another's without saying so", () => {
  const spans = Map.groupBy(past.assignments, ({ familyId, userId }) => `${familyId}/${userId}`);
  const owned = ({ familyId, userId, onDay }: { readonly familyId: string; readonly userId: string; readonly onDay: Day }): boolean =>
    (spans.get(`${familyId}/${userId}`) ?? []).some(({ fromDay, toDay }) => fromDay <= onDay && (toDay === null || onDay <= toDay));
  for (const row of [...past.commitments, ...past.payouts]) expect(owned(row)).toBe(true);
  const odd = past.visits.filter((visit) => !owned(visit));
  expect(odd.every(({ flags }) => flags.includes("OUT_OF_ASSIGNMENT"))).toBe(true);
  const sessionOf = new Map(past.sessions.map((session) => [session.id, session]));
  for (const { sessionId, familyId } of past.attendance) {
    const session = sessionOf.get(sessionId);
    expect(session && owned({ familyId, userId: session.userId, onDay: session.onDay })).toBe(true);
  }
});

test("groups have 15-40 families with a head among them", () => {
  const sizes = Map.groupBy(past.groupMembers, ({ groupId }) => groupId);
  for (const group of past.groups) {
    const members = sizes.get(group.id) ?? [];
    expect(members.length).toBeGreaterThanOrEqual(GROUP_SIZE.least);
    expect(members.length).toBeLessThanOrEqual(GROUP_SIZE.most);
    expect(members.some(({ familyId }) => familyId === group.headFamilyId)).toBe(true);
  }
});

test("nothing happens in the future, and nothing arrives before it happened", () => {
  const all = Object.values<readonly object[]>({ ...past }).flat();
  const days = all.flatMap((row: object) => Object.entries(row)).filter(([key]) => PAST_DAYS.includes(key)).map(([, value]: [string, unknown]) => value);
  expect(days.filter((day) => typeof day === "string" && day >= TODAY)).toEqual([]);
  for (const { onDay, receivedAt } of [...past.visits, ...past.commitments, ...past.payouts, ...past.sessions]) {
    expect(receivedAt.slice(0, 10) >= onDay).toBe(true);
    expect(receivedAt < `${TODAY}T00:00:00Z`).toBe(true);
  }
});

test("what a phone still holds is counted on it and is not in the log", () => {
  const waiting = past.devices.filter(({ pending }) => pending > 0);
  expect(waiting.length).toBeGreaterThan(0);
  for (const { userId, oldestPendingAt } of waiting) {
    const own = past.visits.filter((visit) => visit.userId === userId).map(({ onDay }) => onDay).toSorted();
    expect((own.at(-1) ?? "") < (oldestPendingAt ?? "")).toBe(true);
  }
});

test("ids are given once", () => {
  for (const rows of Object.values<readonly object[]>({ ...past })) {
    const ids = rows.flatMap((row) => ("id" in row ? [row.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("of one need of a family only one referral is open", () => {
  const open = past.referrals.filter(({ closedOn }) => closedOn === null).map(({ familyId, need }) => `${familyId}/${need}`);
  expect(new Set(open).size).toBe(open.length);
});
