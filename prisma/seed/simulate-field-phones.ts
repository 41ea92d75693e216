import { createHash } from "node:crypto";
import type { FieldPast, PastProfile, PastReceipt, PastVisit } from "@sinergi/domain/fieldwork/field-past";
import { dayBefore } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import type { CrewMember } from "#field-crew";
import { MONTHS_ASSIGNED, monthsUpTo, recordIdOf, streamOf, type FieldFamilyFacts, type FieldOrder } from "#field-order";
import { momentOf } from "#meeting-order";
import { pickOne, type Random } from "#random";
import { seededId } from "#seeded-id";
import type { VisitRows } from "#simulate-visits";

/** Receipts are told of visits that arrived since so many days: older ones have none in the simulation. */
const DAYS_OF_RECEIPTS = 14;
/** Every how many facilitators one of whose records waits for a person. */
const REVIEW_EVERY = 3;
const LABELS = ["Samsung A03", "Redmi 9A", "Oppo A16", "Vivo Y12", "Infinix Smart"];
const SIGNATURE = { v: 1, clockOffsetMs: 0 } as const;

type Phones = Pick<FieldPast, "devices" | "receipts" | "profiles">;

/** His phone as it last reported itself, receipts of what it sent lately, and one record in three facilitators that waits for a person. Asked after all logs: it counts what they left on the phone. */
export function simulatePhone(order: FieldOrder, member: CrewMember, logged: VisitRows): Phones {
  const random = streamOf(order, "phone-record", member.at);
  const deviceId = seededId(order.seed, "device", member.id);
  const { count, oldest } = member.phone.held();
  const { lastSeen } = member.phone;
  const first = monthsUpTo(order.today, MONTHS_ASSIGNED)[0]?.first ?? order.today;
  const since = momentOf(shiftDay(order.today, -DAYS_OF_RECEIPTS), "00:00");
  const recent = logged.visits.filter(({ receivedAt }) => receivedAt >= since);
  const seqOf = member.phone.sent() - recent.length;
  const bodyOf = bodiesOf(logged);
  const receipts = recent.map((visit, at): PastReceipt => receiptOf(visit, { body: bodyOf(visit), other: recent.find(({ id, familyId, onDay }) => id !== visit.id && familyId === visit.familyId && onDay === visit.onDay)?.id ?? null, deviceId, deviceSeq: seqOf + at + 1 }));
  const profiles = member.families.filter(() => random.chance(0.15)).map((family) => profileOf(member, family, { random, on: first }));
  const waiting = member.at % REVIEW_EVERY === 1 ? waitingOf(order, member, { random, deviceId, deviceSeq: member.phone.sent() + 1, profile: profiles[0] }) : [];
  return {
    profiles, receipts: [...receipts, ...waiting],
    devices: [{
      deviceId, userId: member.id, userName: member.name, label: pickOne(random, LABELS), appVersion: "0.6.0", firstSeenAt: momentOf(first, "09:00"), lastSeenAt: momentOf(lastSeen, `${String(random.int(18, 22))}:${String(random.int(10, 59))}`), pending: count,
      oldestPendingAt: oldest === null ? null : momentOf(oldest, "10:30"), lastSeq: member.phone.sent() + waiting.length, storagePersisted: random.chance(0.8), storageUsage: random.int(4, 60) * 1_000_000, clockOffsetMs: random.int(-4_000, 4_000),
    }],
  };
}

const shaOf = (body: string): string => createHash("sha256").update(body).digest("hex");

function receiptOf(visit: PastVisit, { body, other, deviceId, deviceSeq }: { readonly body: string; readonly other: string | null; readonly deviceId: string; readonly deviceSeq: number }): PastReceipt {
  const { id, familyId, userId, userName, onDay, startedAt, receivedAt, flags } = visit;
  const twin = flags.includes("MAYBE_DUPLICATE");
  return {
    recordId: id, sha: shaOf(body), kind: "visit.logged", body, userId, userName, deviceId, deviceSeq, familyId, ...SIGNATURE,
    status: twin ? "REVIEW" : "APPLIED", code: twin ? "MAYBE_DUPLICATE" : flags.includes("OUT_OF_ASSIGNMENT") ? "OUT_OF_ASSIGNMENT" : flags.includes("CLOCK") ? "CLOCK" : null, detail: twin ? { other } : null,
    targetType: "visit.logged", targetId: id, clientAt: momentOf(onDay, startedAt), receivedAt,
  };
}

/** Visits as a phone sends them: canonical JSON, keys in order. */
function bodiesOf({ visitAid, visitNeeds, visitMembers }: VisitRows): (visit: PastVisit) => string {
  const [aid, needs, members] = [Map.groupBy(visitAid, ofVisit), Map.groupBy(visitNeeds, ofVisit), Map.groupBy(visitMembers, ofVisit)];
  return ({ id, familyId, onDay, startedAt, minutes, kind, outcome, carerMet, consent, notes, conditions, business, followUpOn, followUpNote }) => canonical({
    familyId, onDay, startedAt, minutes, kind, outcome, carerMet, consent, notes, conditions, business, metPersonId: null, place: null, followUp: followUpOn === null ? null : { on: followUpOn, note: followUpNote },
    aid: (aid.get(id) ?? []).map(({ programmeCode, period, received, amountIdr, problem }) => ({ programme: programmeCode, period, received, amountIdr, problem, note: "" })),
    needs: (needs.get(id) ?? []).map(({ id: needId, need, note }) => ({ id: needId, need, personId: null, note })),
    members: (members.get(id) ?? []).map(({ id: changeId, personId, name, change, detail }) => ({ id: changeId, personId, name, change, detail })),
  });
}
const ofVisit = ({ visitId }: { readonly visitId: string }): string => visitId;

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part !== null && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part));
}

function profileOf(member: CrewMember, family: FieldFamilyFacts, { random, on }: { readonly random: Random; readonly on: PastVisit["onDay"] }): PastProfile {
  const carer = family.members.find(({ sex, isHead }) => sex === "P" && !isHead) ?? family.members[0];
  return {
    familyId: family.id, version: 2, carerName: carer?.name ?? family.headName, phone: "", landmark: pickOne(random, ["Dekat mushola", "Belakang balai pekon", "Setelah jembatan gantung", "Samping warung"]), livelihood: pickOne(random, ["Buruh kebun kopi", "Tani", "Buruh harian", "Dagang kecil"]),
    livestock: pickOne(random, ["", "3 ayam", "2 kambing", "1 sapi"]), businessType: pickOne(random, ["", "", "Warung", "Keripik pisang"]), updatedBy: member.id, updatedName: member.name, updatedAt: momentOf(shiftDay(on, random.int(10, 60)), "15:10"),
  };
}

/** A correction based on a version that has moved on: the same field with another value goes to a person, with both values kept. */
function waitingOf(order: FieldOrder, member: CrewMember, { random, deviceId, deviceSeq, profile }: { readonly random: Random; readonly deviceId: string; readonly deviceSeq: number; readonly profile: PastProfile | undefined }): readonly PastReceipt[] {
  if (profile === undefined) return [];
  const on = dayBefore(shiftDay(member.phone.lastSeen, -random.int(0, 12)));
  const body = JSON.stringify({ changes: { livelihood: { from: "Tidak bekerja", to: "Buruh bangunan" } }, note: "" });
  const at = momentOf(on < order.today ? on : dayBefore(order.today), "19:05");
  return [{
    recordId: recordIdOf(random, on), sha: shaOf(body), kind: "profile.corrected", body, userId: member.id, userName: member.name, deviceId, deviceSeq, familyId: profile.familyId, ...SIGNATURE,
    status: "REVIEW", code: "HARD_CONFLICT", detail: { fields: ["livelihood"], version: 2 }, targetType: null, targetId: null, clientAt: momentOf(on, "11:00"), receivedAt: at,
  }];
}
