import { mayAsk, PERMISSIONS } from "@sinergi/domain/access/permissions";
import { PKH_COMPONENTS } from "@sinergi/domain/payments/pkh-components.schema";
import { ROLES, type Role } from "@sinergi/domain/access/roles";
import { DEFAULT_FOCUS_SETTINGS } from "@sinergi/domain/focus/focus-settings.schema";
import { DEFAULT_REFERRAL_RULES } from "@sinergi/domain/referrals/referral-rules.schema";
import { openWorld, type World } from "./open-world.ts";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@sinergi/api/router";

/** Where the object a call names lies, seen from who calls. */
const POSITIONS = ["own", "other", "non-existing"] as const;
type Position = (typeof POSITIONS)[number];

/** How each procedure is called for an object at a position; `null` where it names no object at all. */
type InputOf = (world: World, role: Role, at: Position) => unknown;
const NO_OBJECT = null;
const opId = (): string => crypto.randomUUID();
const FIGURE = { area: "18.04", year: 2030, indicator: "P2", kind: "OBSERVED", value: 0.4, certainty: "READ", source: "Uji" };
/** The body of an act on nothing but oneself, with another operation id each time it is read. */
function anew(rest: object): object {
  return Object.defineProperty({ ...rest }, "opId", { get: opId, enumerable: true });
}
const NOWHERE = "00000000-0000-7000-8000-000000000000";
const SCENARIO = { programme: "PKH", room: { kind: "places", places: 5 }, order: ["decile"] };

/** Acts on an account: one there is, made for this, and one there is not. */
function accountOnly(rest: () => object): InputOf {
  return (world, __, at) => ({ ...rest(), id: at === "non-existing" ? "nobody" : world.account });
}

/** Rows of budgets: whose they are is tested where there are some (`budgets.db.test.ts`). */
function nowhere(rest: object): InputOf {
  return () => ({ ...rest, id: NOWHERE });
}
/** Minutes of a meeting that is not there: what there is of one is tested where there are some (`minutes.db.test.ts`). */
function nowhereMeeting(rest: object): InputOf {
  return () => ({ ...rest, meetingId: NOWHERE });
}
const REPORT = { quarter: 1, physicalPercent: 10, spentIdr: null, achieved: null, obstacle: "", followUp: "" };
const AMOUNTS = PKH_COMPONENTS.map((component) => ({ component, annualIdr: 900_000, maxPerFamily: null, minAge: null, maxAge: null }));
/** The amounts of a year, as somebody looked at them who saw those there are, or none. */
const amountsLookedAt: InputOf = (_, __, at) => ({ opId: opId(), period: "2026", amounts: AMOUNTS, basedOn: at === "non-existing" ? null : "2025", reason: "Keputusan menteri yang baru" });

/** Acts on an enrolment of somebody else's programme, or on none: an organisation finds neither. */
function enrolmentOnly(rest: () => object): InputOf {
  return (world, role, at) => ({ opId: opId(), ...rest(), enrolmentId: at === "non-existing" || role.startsWith("AGENCY") ? "999999" : world.unlistedEnrolment });
}

/** An organisation of the caller's, another's or none; own means PERTANIAN, whose people its accounts keep. */
function organisationOnly(rest: () => object): InputOf {
  return (_, __, at) => ({ opId: opId(), code: at === "non-existing" ? "NOWHERE" : at === "own" ? "PERTANIAN" : "DINSOS", ...rest() });
}
const A_SEAT = { seat: "ANGGOTA", decreeNumber: "SK uji", fromDay: "2026-02-01" };
const A_PERSON = { name: "Pejabat Uji", position: "Sekretaris", fromDay: "2026-02-01" };
const ITS_PLACE = { meetingId: NOWHERE, kind: "MINUTES" };
const A_PLEDGE = { area: "18.04.04", need: "TOILET", quantity: 5, unit: "UNIT", fromDay: "2026-10-01", toDay: "2026-12-31" };
const AN_ATTENDEE = { name: "Hadirin Uji", jobTitle: "Sekretaris", organisationName: "Dinas uji" };
const A_RESULT = { kind: "RECIPIENTS", quantity: 5, unit: "FAMILY", on: "2026-09-30" };
const A_DAY = { heldOn: "2026-10-06", startsAt: "09:00", endsAt: null };
const A_MEETING = { ...A_DAY, title: "Rapat uji", kind: "LAINNYA", place: "Aula" };

const aFigureIn = (area: string) => ({ opId: opId(), figureId: crypto.randomUUID(), figure: { kind: "measure", measure: "poor", area }, title: "Keluarga miskin", address: "/analisis/sasaran" });
const broughtIn = (area: string) => ({ ...aFigureIn(area), itemId: crypto.randomUUID(), meetingId: NOWHERE });
const proposedIn = (area: string) => ({ ...aFigureIn(area), proposalId: crypto.randomUUID() });

const A_PROPOSAL = { kind: "BARU", villageCode: "18.04.04.2002", subject: "Keluarga Uji" };
const AN_OBJECTION = { kind: "UNFIT", villageCode: "18.04.04.2002", subject: "Keluarga Uji", text: "Rumahnya bertingkat" };
const A_VILLAGE_MEETING = { villageCode: "18.04.04.2002", heldOn: "2026-09-29", place: "Balai pekon", chair: "Peratin" };
const A_FOLLOW_UP = { text: "Tindak lanjut uji", type: "DATA" };

const A_DEVICE = { deviceId: NOWHERE, appVersion: "uji", pending: 0, oldestPendingAt: null, lastSeq: 0, storagePersisted: null, storageUsage: null, clockOffsetMs: null, clientAt: "2026-09-30T01:00:00Z" };
const A_PHONE = { deviceId: NOWHERE, userId: "nobody" };
const A_PUSH = { batchId: NOWHERE, device: A_DEVICE, lastAck: null, items: [] };
/** Families of a village, given to somebody who is not on the list of facilitators. */
const A_VILLAGE = { by: "VILLAGE", area: "18.04.04.2002", programme: null };
const AN_ACT = { which: A_VILLAGE, fromDay: "2026-09-30", expected: 0 };
const A_GROUP = { name: "Kelompok uji", familyIds: [] };

const CALLS: Readonly<Record<string, { readonly object: InputOf | null; readonly input: unknown }>> = {
  "meetings.list": { object: NO_OBJECT, input: undefined },
  "cases.list": { object: NO_OBJECT, input: undefined },
  "cases.detail": { object: nowhere({}), input: { id: NOWHERE } },
  "cases.note": { object: nowhere({ opId: opId(), basedOn: 1, move: "note", text: "Catatan uji" }), input: { opId: opId(), id: NOWHERE, basedOn: 1, move: "note", text: "Catatan uji" } },
  "cases.name": { object: nowhere({ opId: opId(), userId: "nobody" }), input: { opId: opId(), id: NOWHERE, userId: "nobody" } },
  "cases.unname": { object: nowhere({ opId: opId(), userId: "nobody" }), input: { opId: opId(), id: NOWHERE, userId: "nobody" } },
  "graduations.list": { object: NO_OBJECT, input: undefined },
  "graduations.decide": { object: nowhere({ opId: opId(), verdict: "approve", note: "Alasan uji" }), input: { opId: opId(), id: NOWHERE, verdict: "approve", note: "Alasan uji" } },
  "graduations.undo": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "graduations.withdraw": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "monthReports.list": { object: NO_OBJECT, input: { month: "2026-09" } },
  "monthReports.mine": { object: NO_OBJECT, input: { month: "2026-09" } },
  "monthReports.sessions": { object: NO_OBJECT, input: {} },
  "monthReports.detail": { object: nowhere({}), input: { id: NOWHERE } },
  "monthReports.submit": { object: NO_OBJECT, input: anew({ id: NOWHERE, month: "2026-09", words: "" }) },
  "monthReports.approve": { object: nowhere({ opId: opId(), basedOn: 1 }), input: { opId: opId(), id: NOWHERE, basedOn: 1 } },
  "monthReports.return": { object: nowhere({ opId: opId(), basedOn: 1, note: "Belum lengkap" }), input: { opId: opId(), id: NOWHERE, basedOn: 1, note: "Belum lengkap" } },
  "monthReports.undo": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "papers.list": { object: () => ({ meetingId: NOWHERE }), input: { meetingId: NOWHERE } },
  "papers.read": { object: () => ITS_PLACE, input: ITS_PLACE },
  "papers.save": { object: () => ({ opId: opId(), ...ITS_PLACE, words: {}, basedOn: null }), input: { opId: opId(), ...ITS_PLACE, words: {}, basedOn: null } },
  "papers.check": { object: nowhere({ opId: opId(), digest: "0".repeat(64) }), input: { opId: opId(), id: NOWHERE, digest: "0".repeat(64) } },
  "papers.sendBack": { object: nowhere({ opId: opId(), note: "Belum lengkap" }), input: { opId: opId(), id: NOWHERE, note: "Belum lengkap" } },
  "papers.sign": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "papers.correct": { object: nowhere({ opId: opId(), note: "Nama pejabat" }), input: { opId: opId(), id: NOWHERE, note: "Nama pejabat" } },
  "meetings.find": { object: nowhere({}), input: { id: NOWHERE } },
  "meetings.preparation": { object: nowhere({}), input: { id: NOWHERE } },
  "meetings.changeSeries": { object: nowhere({ opId: opId(), basedOn: "Rakor", title: "Rakor TKPK", closed: false }), input: { opId: opId(), id: NOWHERE, basedOn: "Rakor", title: "Rakor TKPK", closed: false } },
  "meetings.create": {
    object: (_, __, at) => ({ opId: opId(), id: crypto.randomUUID(), seriesId: at === "non-existing" ? NOWHERE : null, draft: A_MEETING }),
    input: { opId: opId(), id: NOWHERE, draft: A_MEETING },
  },
  "meetings.edit": { object: nowhere({ opId: opId(), basedOn: 1, draft: A_MEETING }), input: { opId: opId(), id: NOWHERE, basedOn: 1, draft: A_MEETING } },
  "meetings.move": { object: nowhere({ opId: opId(), basedOn: 1, act: "invite" }), input: { opId: opId(), id: NOWHERE, basedOn: 1, act: "invite" } },
  "meetings.postpone": { object: nowhere({ opId: opId(), basedOn: 1, reason: "Alasan uji", to: null }), input: { opId: opId(), id: NOWHERE, basedOn: 1, reason: "Alasan uji", to: null } },
  "meetings.replan": { object: nowhere({ opId: opId(), basedOn: 1, to: A_DAY }), input: { opId: opId(), id: NOWHERE, basedOn: 1, to: A_DAY } },
  "meetings.addAgendaItem": { object: nowhere({ opId: opId(), meetingId: NOWHERE, item: { title: "Butir uji" } }), input: { opId: opId(), id: NOWHERE, meetingId: NOWHERE, item: { title: "Butir uji" } } },
  "meetings.editAgendaItem": { object: nowhere({ opId: opId(), basedOn: 1, item: { title: "Butir uji" } }), input: { opId: opId(), id: NOWHERE, basedOn: 1, item: { title: "Butir uji" } } },
  "meetings.stepAgendaItem": { object: nowhere({ opId: opId(), step: 1 }), input: { opId: opId(), id: NOWHERE, step: 1 } },
  "meetings.removeAgendaItem": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "meetings.restoreAgendaItem": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "meetings.carryAlong": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "meetings.inviteOrganisations": { object: () => ({ opId: opId(), meetingId: NOWHERE, organisations: ["DINSOS"] }), input: { opId: opId(), meetingId: NOWHERE, organisations: ["DINSOS"] } },
  "meetings.addInvitee": { object: nowhere({ opId: opId(), meetingId: NOWHERE, invitee: { jobTitle: "Camat" } }), input: { opId: opId(), id: NOWHERE, meetingId: NOWHERE, invitee: { jobTitle: "Camat" } } },
  "meetings.changeInvitee": { object: nowhere({ opId: opId(), basedOn: 1, invitee: { jobTitle: "Camat" } }), input: { opId: opId(), id: NOWHERE, basedOn: 1, invitee: { jobTitle: "Camat" } } },
  "meetings.removeInvitee": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "meetings.restoreInvitee": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "meetings.answer": { object: nowhere({ opId: opId(), basedOn: 1, answer: { answer: "COMING" } }), input: { opId: opId(), id: NOWHERE, basedOn: 1, answer: { answer: "COMING" } } },
  "meetings.proposals": { object: NO_OBJECT, input: undefined },
  "meetings.propose": { object: (_, __, at) => ({ opId: opId(), id: crypto.randomUUID(), proposal: { title: "Usulan uji", reason: at === "non-existing" ? "Keluarga 1804044101809001" : "Tiga pekon tanpa bantuan" } }), input: { opId: opId(), id: NOWHERE, proposal: { title: "Usulan uji", reason: "Tiga pekon tanpa bantuan" } } },
  "meetings.withdrawProposal": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "meetings.acceptProposal": { object: nowhere({ opId: opId(), meetingId: NOWHERE, itemId: NOWHERE }), input: { opId: opId(), id: NOWHERE, meetingId: NOWHERE, itemId: NOWHERE } },
  "meetings.declineProposal": { object: nowhere({ opId: opId(), answer: "Alasan uji" }), input: { opId: opId(), id: NOWHERE, answer: "Alasan uji" } },
  "meetings.reopenProposal": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "keptFigures.coming": { object: NO_OBJECT, input: undefined },
  "keptFigures.find": { object: nowhere({}), input: { id: NOWHERE } },
  "keptFigures.progress": { object: (_, __, at) => (at === "non-existing" ? { meetingId: NOWHERE } : null), input: { meetingId: NOWHERE } },
  "keptFigures.measure": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), meetingId: NOWHERE } : null), input: { opId: opId(), meetingId: NOWHERE } },
  "keptFigures.bring": { object: (_, __, at) => (at === "non-existing" ? broughtIn("18.04.04") : null), input: broughtIn("18.04.04") },
  "keptFigures.takeBack": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), itemId: NOWHERE } : null), input: { opId: opId(), itemId: NOWHERE } },
  "keptFigures.propose": { object: (_, __, at) => proposedIn(at === "non-existing" ? "18.04.99" : "18.04.04"), input: proposedIn("18.04.04") },
  "keptFigures.withdraw": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), proposalId: NOWHERE } : null), input: { opId: opId(), proposalId: NOWHERE } },
  "attendance.list": { object: () => ({ meetingId: NOWHERE }), input: { meetingId: NOWHERE } },
  "attendance.showCode": { object: () => ({ meetingId: NOWHERE }), input: { meetingId: NOWHERE } },
  "attendance.record": { object: () => ({ opId: opId(), id: crypto.randomUUID(), meetingId: NOWHERE, attendee: AN_ATTENDEE }), input: { opId: opId(), id: NOWHERE, meetingId: NOWHERE, attendee: AN_ATTENDEE } },
  "attendance.correct": { object: nowhere({ opId: opId(), revision: 1, attendee: AN_ATTENDEE, arrivedTime: "09:10" }), input: { opId: opId(), id: NOWHERE, revision: 1, attendee: AN_ATTENDEE, arrivedTime: "09:10" } },
  "attendance.remove": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "attendance.restore": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "attendance.signature": { object: nowhere({}), input: { id: NOWHERE } },
  "coverage.overview": { object: (_, __, at) => (at === "non-existing" ? { area: "18.04.99" } : {}), input: {} },
  "coverage.families": { object: NO_OBJECT, input: { behind: { what: "REACH", state: "VISITED", month: "2026-09" } } },
  "coordination.overview": { object: NO_OBJECT, input: {} },
  "minutes.read": { object: nowhereMeeting({}), input: { meetingId: NOWHERE } },
  "minutes.speakers": { object: nowhereMeeting({}), input: { meetingId: NOWHERE } },
  "minutes.history": { object: nowhereMeeting({ id: NOWHERE }), input: { meetingId: NOWHERE, id: NOWHERE } },
  "minutes.save": { object: nowhereMeeting({ opId: opId(), id: NOWHERE, base: 0, change: { text: "Uji" } }), input: { opId: opId(), meetingId: NOWHERE, id: NOWHERE, base: 0, change: { text: "Uji" } } },
  "minutes.setTimer": { object: nowhereMeeting({ opId: opId(), itemId: NOWHERE, run: true }), input: { opId: opId(), meetingId: NOWHERE, itemId: NOWHERE, run: true } },
  "minutes.comment": { object: nowhereMeeting({ opId: opId(), id: NOWHERE, entryId: NOWHERE, text: "Uji" }), input: { opId: opId(), meetingId: NOWHERE, id: NOWHERE, entryId: NOWHERE, text: "Uji" } },
  "minutes.answer": { object: nowhereMeeting({ opId: opId(), id: NOWHERE, answer: "", settled: true }), input: { opId: opId(), meetingId: NOWHERE, id: NOWHERE, answer: "", settled: true } },
  "minutes.approve": { object: nowhereMeeting({ opId: opId() }), input: { opId: opId(), meetingId: NOWHERE } },
  "minutes.unapprove": { object: nowhereMeeting({ opId: opId() }), input: { opId: opId(), meetingId: NOWHERE } },
  "minutes.search": { object: NO_OBJECT, input: {} },
  "followUps.list": { object: NO_OBJECT, input: {} },
  "followUps.detail": { object: nowhere({}), input: { id: NOWHERE } },
  "followUps.create": { object: (_, __, at) => ({ opId: opId(), id: opId(), draft: { ...A_FOLLOW_UP, lead: at === "non-existing" ? "NOWHERE" : "PERTANIAN" } }), input: { opId: opId(), id: NOWHERE, draft: A_FOLLOW_UP } },
  "followUps.edit": { object: nowhere({ opId: opId(), basedOn: 1, draft: A_FOLLOW_UP }), input: { opId: opId(), id: NOWHERE, basedOn: 1, draft: A_FOLLOW_UP } },
  "followUps.answer": { object: nowhere({ opId: opId(), move: "accept" }), input: { opId: opId(), id: NOWHERE, move: "accept" } },
  "followUps.report": { object: nowhere({ opId: opId(), basedOn: 1, move: "report", progress: 10, obstacle: "" }), input: { opId: opId(), id: NOWHERE, basedOn: 1, move: "report", progress: 10, obstacle: "" } },
  "followUps.undoReport": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "followUps.verify": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "followUps.sendBack": { object: nowhere({ opId: opId(), reason: "Alasan uji" }), input: { opId: opId(), id: NOWHERE, reason: "Alasan uji" } },
  "followUps.cancel": { object: nowhere({ opId: opId(), reason: "Alasan uji" }), input: { opId: opId(), id: NOWHERE, reason: "Alasan uji" } },
  "followUps.reopen": { object: nowhere({ opId: opId(), reason: "Alasan uji" }), input: { opId: opId(), id: NOWHERE, reason: "Alasan uji" } },
  "followUps.removeEvidence": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "followUps.restoreEvidence": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "assignments.facilitators": { object: NO_OBJECT, input: undefined },
  "assignments.facilitator": { object: () => ({ userId: "nobody" }), input: { userId: "nobody" } },
  "assignments.saveFacilitator": { object: () => ({ opId: opId(), userId: "nobody", basedOn: 0, draft: { activeFrom: "2026-01-01" } }), input: { opId: opId(), userId: "nobody", basedOn: 0, draft: { activeFrom: "2026-01-01" } } },
  "assignments.acts": { object: NO_OBJECT, input: undefined },
  "assignments.villageFamilies": { object: NO_OBJECT, input: { area: "18.04.04.2002", programme: null } },
  "assignments.preview": { object: () => ({ which: A_VILLAGE, toUserId: "nobody", fromDay: "2026-09-30" }), input: { which: A_VILLAGE, toUserId: null, fromDay: "2026-09-30" } },
  "assignments.assign": { object: () => ({ opId: opId(), id: opId(), toUserId: "nobody", ...AN_ACT }), input: { opId: opId(), id: NOWHERE, toUserId: "nobody", ...AN_ACT } },
  "assignments.end": { object: () => ({ opId: opId(), id: opId(), ...AN_ACT, which: { by: "GROUP", groupId: NOWHERE } }), input: { opId: opId(), id: NOWHERE, ...AN_ACT } },
  "assignments.undo": { object: () => ({ opId: opId(), id: opId(), actId: NOWHERE }), input: { opId: opId(), id: NOWHERE, actId: NOWHERE } },
  "assignments.file": { object: nowhere({}), input: { id: NOWHERE } },
  "assignments.commitFile": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "assignments.groups": { object: NO_OBJECT, input: undefined },
  "assignments.group": { object: nowhere({}), input: { id: NOWHERE } },
  "assignments.proposeGroups": { object: (_, __, at) => ({ userId: "nobody", area: at === "non-existing" ? "18.04.99.2001" : "18.04.04.2002" }), input: { userId: "nobody", area: "18.04.04.2002" } },
  "assignments.makeGroups": { object: () => ({ opId: opId(), userId: "nobody", area: "18.04.04.2002", groups: [{ id: opId(), ...A_GROUP }] }), input: { opId: opId(), userId: "nobody", area: "18.04.04.2002", groups: [{ id: NOWHERE, ...A_GROUP }] } },
  "assignments.editGroup": { object: nowhere({ opId: opId(), basedOn: 1, name: "Uji", headFamilyId: null }), input: { opId: opId(), id: NOWHERE, basedOn: 1, name: "Uji", headFamilyId: null } },
  "assignments.moveFamilies": { object: nowhere({ opId: opId(), basedOn: 1, familyIds: ["1"], into: true }), input: { opId: opId(), id: NOWHERE, basedOn: 1, familyIds: ["1"], into: true } },
  "assignments.closeGroup": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "assignments.reopenGroup": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "queues.list": { object: NO_OBJECT, input: undefined },
  "queues.detail": { object: nowhere({}), input: { id: NOWHERE } },
  "queues.preview": { object: NO_OBJECT, input: { filter: {} } },
  "queues.deal": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: opId(), title: "Uji", task: "Uji saja", expected: 1, filter: { on: "2026-09-30@999999" } } : null), input: { opId: opId(), id: NOWHERE, title: "Uji", task: "Uji saja", expected: 1, filter: {} } },
  "queues.takeBack": { object: nowhere({ opId: opId(), itemIds: null }), input: { opId: opId(), id: NOWHERE, itemIds: null } },
  "queues.dealAgain": { object: nowhere({ opId: opId(), itemIds: null }), input: { opId: opId(), id: NOWHERE, itemIds: null } },
  "queues.close": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "queues.reopen": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "referrals.list": { object: NO_OBJECT, input: undefined },
  "referrals.detail": { object: nowhere({}), input: { id: NOWHERE } },
  "referrals.move": { object: nowhere({ opId: opId(), basedOn: 1, move: "take" }), input: { opId: opId(), id: NOWHERE, basedOn: 1, move: "take" } },
  "referrals.reroute": { object: nowhere({ opId: opId(), basedOn: 1, owner: "DINSOS", note: "Alasan uji" }), input: { opId: opId(), id: NOWHERE, basedOn: 1, owner: "DINSOS", note: "Alasan uji" } },
  "referrals.undo": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "referrals.rules": { object: NO_OBJECT, input: undefined },
  "referrals.saveRules": { object: (_, __, at) => ({ opId: opId(), basedOn: at === "non-existing" ? 999 : 0, rules: DEFAULT_REFERRAL_RULES }), input: { opId: opId(), basedOn: 0, rules: DEFAULT_REFERRAL_RULES } },
  "updates.list": { object: NO_OBJECT, input: undefined },
  "updates.detail": { object: nowhere({}), input: { id: NOWHERE } },
  "updates.propose": { object: (_, __, at) => ({ opId: opId(), id: opId(), ...A_PROPOSAL, villageCode: at === "non-existing" ? "18.04.99.2001" : "18.04.04.2002" }), input: { opId: opId(), id: NOWHERE, ...A_PROPOSAL } },
  "updates.move": { object: () => ({ opId: opId(), ids: [NOWHERE], move: "enter" }), input: { opId: opId(), ids: [NOWHERE], move: "enter" } },
  "updates.check": { object: () => ({ opId: opId(), ids: [NOWHERE], move: "check" }), input: { opId: opId(), ids: [NOWHERE], move: "check" } },
  "updates.undo": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "updates.askGroundCheck": { object: () => ({ opId: opId(), ids: [NOWHERE] }), input: { opId: opId(), ids: [NOWHERE] } },
  "updates.recordGroundCheck": { object: nowhere({ opId: opId(), on: "2026-09-30", result: "SESUAI" }), input: { opId: opId(), id: NOWHERE, on: "2026-09-30", result: "SESUAI" } },
  "updates.meetings": { object: NO_OBJECT, input: undefined },
  "updates.recordMeeting": { object: () => ({ opId: opId(), id: opId(), draft: A_VILLAGE_MEETING, verdicts: [{ proposalId: NOWHERE, verdict: "AGREED" }] }), input: { opId: opId(), id: NOWHERE, draft: A_VILLAGE_MEETING, verdicts: [{ proposalId: NOWHERE, verdict: "AGREED" }] } },
  "updates.files": { object: NO_OBJECT, input: undefined },
  "updates.prepareFile": { object: nowhere({ opId: opId(), purpose: "Pengiriman usulan uji" }), input: { opId: opId(), id: NOWHERE, purpose: "Pengiriman usulan uji" } },
  "updates.sendFile": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "updates.cancelFile": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "updates.answerFromVersion": { object: NO_OBJECT, input: anew({}) },
  "objections.list": { object: NO_OBJECT, input: undefined },
  "objections.detail": { object: nowhere({}), input: { id: NOWHERE } },
  "objections.take": { object: (_, __, at) => ({ opId: opId(), id: opId(), ...AN_OBJECTION, villageCode: at === "non-existing" ? "18.04.99.2001" : "18.04.04.2002" }), input: { opId: opId(), id: NOWHERE, ...AN_OBJECTION } },
  "objections.move": { object: nowhere({ opId: opId(), basedOn: 1, move: "verify" }), input: { opId: opId(), id: NOWHERE, basedOn: 1, move: "verify" } },
  "objections.revealObjector": { object: nowhere({ reason: "Alasan uji" }), input: { id: NOWHERE, reason: "Alasan uji" } },
  "session.me": { object: NO_OBJECT, input: undefined },
  "home.overview": { object: NO_OBJECT, input: undefined },
  "agency.overview": { object: (_, __, at) => ({ agency: at === "non-existing" ? "TIDAK_ADA" : "DINSOS" }), input: {} },
  "areas.list": { object: NO_OBJECT, input: undefined },
  "areas.boundaries": { object: NO_OBJECT, input: undefined },
  "areas.figures": { object: NO_OBJECT, input: { level: "village" } },
  "areas.profile": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: { area: "18.04.04" } },
  "programmes.list": { object: NO_OBJECT, input: undefined },
  "programmes.owners": { object: NO_OBJECT, input: undefined },
  "programmes.detail": { object: (_, __, at) => ({ code: at === "non-existing" ? "NOWHERE" : "PKH" }), input: { code: "PKH" } },
  "programmes.change": { object: (_, __, at) => ({ opId: opId(), code: at === "non-existing" ? "NOWHERE" : "PKH", change: { kind: "reinstate" }, basedOn: 1 }), input: { opId: opId(), code: "PKH", change: { kind: "reinstate" }, basedOn: 1 } },
  "programmes.undo": { object: (_, __, at) => ({ opId: opId(), code: at === "non-existing" ? "NOWHERE" : "PKH", basedOn: 1 }), input: { opId: opId(), code: "PKH", basedOn: 1 } },
  "programmes.previewRule": { object: NO_OBJECT, input: { code: "PKH", period: "2026", rule: { decile: { max: 2 } } } },
  "programmes.movedFamilies": { object: NO_OBJECT, input: { code: "PKH", period: "2026", rule: { decile: { max: 2 } }, move: "entering" } },
  "programmes.proposals": { object: NO_OBJECT, input: {} },
  "programmes.propose": {
    object: (_, __, at) => ({ opId: opId(), id: crypto.randomUUID(), code: at === "non-existing" ? "NOWHERE" : "PKH", change: { kind: "retire", from: "2026-10-01" }, basedOn: 1 }),
    input: { opId: opId(), id: NOWHERE, code: "PKH", change: { kind: "retire", from: "2026-10-01" }, basedOn: 1 },
  },
  "programmes.approve": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "programmes.reject": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, reason: "Belum lengkap datanya" } : null), input: { opId: opId(), id: NOWHERE, reason: "Belum lengkap datanya" } },
  "programmes.withdraw": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "targeting.figures": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: {} },
  "targeting.byDecile": { object: (_, __, at) => ({ programme: "PKH", area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: { programme: "PKH" } },
  "targeting.byArea": { object: (_, __, at) => ({ programme: "PKH", area: at === "non-existing" ? "18.04.99" : "18.04" }), input: { programme: "PKH" } },
  "synergy.overview": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: {} },
  "synergy.sidesByArea": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04" }), input: {} },
  "synergy.persons": { object: (_, __, at) => ({ programme: "PKH", area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: { programme: "PKH" } },
  "targeting.freeze": { object: (_, __, at) => ({ opId: opId(), ...(at === "non-existing" ? { on: "2026-09-30@999999" } : {}) }), input: { opId: opId() } },
  "targeting.frozen": { object: NO_OBJECT, input: undefined },
  "families.list": { object: NO_OBJECT, input: { filter: {} } },
  "families.detail": { object: (world, role, at) => ({ familyId: world.familyAt(role, at) }), input: { familyId: "1" } },
  "families.history": { object: (world, role, at) => ({ familyId: world.familyAt(role, at) }), input: { familyId: "1" } },
  "movements.overview": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: {} },
  "movements.versions": { object: NO_OBJECT, input: undefined },
  "compare.sides": { object: (_, __, at) => ({ left: { area: at === "non-existing" ? "18.04.99" : "18.04.04" }, right: {} }), input: { left: {}, right: {} } },
  "families.revealNumber": {
    object: (world, role, at) => ({ familyId: world.familyAt(role, at), personId: null, number: "NO_KK", reason: "Mencocokkan kartu keluarga" }),
    input: { familyId: "1", personId: null, number: "NO_KK", reason: "Mencocokkan kartu keluarga" },
  },
  "enrolments.unlisted": { object: NO_OBJECT, input: {} },
  "enrolments.accept": { object: (world, role, at) => ({ opId: opId(), enrolmentId: at === "non-existing" ? "999999" : world.unlistedEnrolment, familyId: world.familyAt(role, at) }), input: { opId: opId(), enrolmentId: "1", familyId: "1" } },
  "enrolments.undo": { object: (world, __, at) => ({ opId: opId(), enrolmentId: at === "non-existing" ? "999999" : world.unlistedEnrolment }), input: { opId: opId(), enrolmentId: "1" } },
  "enrolments.preview": { object: (world, role, at) => ({ familyId: world.familyAt(role, at), programme: "BIBIT", startsOn: "2026-05-01" }), input: { familyId: "1", programme: "BIBIT", startsOn: "2026-05-01" } },
  "enrolments.add": { object: (world, role, at) => ({ opId: opId(), familyId: world.familyAt(role, at), programme: "BIBIT", startsOn: "2026-05-01" }), input: { opId: opId(), familyId: "1", programme: "BIBIT", startsOn: "2026-05-01" } },
  "enrolments.correct": { object: enrolmentOnly(() => ({ startsOn: "2026-05-01" })), input: { opId: opId(), enrolmentId: "1", startsOn: "2026-05-01" } },
  "enrolments.end": { object: enrolmentOnly(() => ({ endedOn: "2026-09-01", reason: "MOVED" })), input: { opId: opId(), enrolmentId: "1", endedOn: "2026-09-01", reason: "MOVED" } },
  "enrolments.restore": { object: enrolmentOnly(() => ({})), input: { opId: opId(), enrolmentId: "1" } },
  "enrolments.remove": { object: enrolmentOnly(() => ({})), input: { opId: opId(), enrolmentId: "1" } },
  "enrolments.history": { object: (world, role, at) => ({ familyId: world.familyAt(role, at) }), input: { familyId: "1" } },
  "enrolments.recipients": { object: NO_OBJECT, input: { filter: { programme: "PKH", period: "2026" } } },
  "payments.overview": { object: NO_OBJECT, input: {} },
  "payments.tranches": { object: NO_OBJECT, input: { programme: "PKH", period: "2026" } },
  "payments.byArea": { object: NO_OBJECT, input: { programme: "PKH", period: "2026", tranche: 1 } },
  "payments.families": { object: NO_OBJECT, input: { filter: { programme: "PKH", period: "2026", tranche: 1, state: "PAID" } } },
  "payments.unlisted": { object: NO_OBJECT, input: { filter: { programme: "PKH", period: "2026", tranche: 1 } } },
  "payments.ofFamily": { object: (world, role, at) => ({ familyId: world.familyAt(role, at) }), input: { familyId: "1" } },
  "visits.list": { object: NO_OBJECT, input: { filter: {} } },
  "visits.ofFamily": { object: (world, role, at) => ({ familyId: world.familyAt(role, at) }), input: { familyId: "1" } },
  "payments.components": { object: NO_OBJECT, input: { period: "2026" } },
  "payments.saveComponents": { object: amountsLookedAt, input: { opId: opId(), period: "2026", amounts: AMOUNTS, basedOn: null, reason: "Keputusan menteri yang baru" } },
  "imports.begin": { object: NO_OBJECT, input: { opId: "11111111-1111-7111-8111-111111111111", kind: "families", source: "OTHER", asOf: "2026-01-01" } },
  "imports.get": { object: (world, __, at) => ({ id: at === "non-existing" ? NOWHERE : world.familiesImport }), input: { id: NOWHERE } },
  "imports.list": { object: NO_OBJECT, input: {} },
  "imports.issues": { object: NO_OBJECT, input: { id: NOWHERE } },
  "imports.versions": { object: NO_OBJECT, input: undefined },
  "imports.lists": { object: NO_OBJECT, input: undefined },
  "imports.mapColumns": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, mapping: {}, emptyAsNo: [], sheet: null } : null), input: { opId: opId(), id: NOWHERE, mapping: {}, emptyAsNo: [], sheet: null } },
  "imports.check": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "imports.approve": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "imports.withdraw": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "imports.discard": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "problems.overview": { object: NO_OBJECT, input: undefined },
  "problems.list": { object: NO_OBJECT, input: { kind: "NO_DECILE" } },
  "problems.decide": {
    object: (_, __, at) => (at === "non-existing" ? { opId: opId(), kind: "NO_DECILE", caseKey: "f999999", basis: "none", verdict: "CHECK_FIELD" } : null),
    input: { opId: opId(), kind: "NO_DECILE", caseKey: "f999999", basis: "none", verdict: "CHECK_FIELD" },
  },
  "problems.confirm": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), decisionId: "999999" } : null), input: { opId: opId(), decisionId: "999999" } },
  "problems.undo": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), decisionId: "999999" } : null), input: { opId: opId(), decisionId: "999999" } },
  "families.findPerson": { object: NO_OBJECT, input: { text: "Siti Simulasi", reason: "Aduan warga di kantor" } },
  "lists.saved": { object: NO_OBJECT, input: {} },
  "lists.find": { object: (_, __, at) => (at === "non-existing" ? { id: NOWHERE } : null), input: { id: NOWHERE } },
  "lists.save": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, name: "Daftar uji", filter: { on: "2026-09-30@9999" } } : { opId: opId(), id: crypto.randomUUID(), name: "Daftar uji", filter: {} }), input: { opId: opId(), id: NOWHERE, name: "Daftar uji", filter: {} } },
  "lists.rename": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, name: "Daftar uji" } : null), input: { opId: opId(), id: NOWHERE, name: "Daftar uji" } },
  "lists.refilter": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, filter: {} } : null), input: { opId: opId(), id: NOWHERE, filter: {} } },
  "lists.remove": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "lists.restore": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "notices.list": { object: NO_OBJECT, input: undefined },
  "notices.unread": { object: NO_OBJECT, input: undefined },
  "notices.mark": { object: NO_OBJECT, input: anew({ ids: [NOWHERE], read: true }) },
  "notices.markAll": { object: NO_OBJECT, input: anew({}) },
  "notices.choice": { object: NO_OBJECT, input: undefined },
  "notices.choose": { object: NO_OBJECT, input: anew({ digest: true }) },
  "notices.mails": { object: NO_OBJECT, input: undefined },
  "exports.requests": { object: NO_OBJECT, input: {} },
  "exports.decide": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, verdict: "APPROVED" } : null), input: { opId: opId(), id: NOWHERE, verdict: "APPROVED" } },
  "exports.withdraw": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "sync.hello": { object: NO_OBJECT, input: { device: null } },
  "sync.push": { object: NO_OBJECT, input: A_PUSH },
  "sync.snapshot": { object: NO_OBJECT, input: { deviceId: NOWHERE, etag: null } },
  "sync.unseal": { object: () => ({ keyId: 999, sealed: "AAAA" }), input: { keyId: 999, sealed: "AAAA" } },
  "sync.photoLost": { object: nowhere({}), input: { id: NOWHERE } },
  "sync.deliveries": { object: NO_OBJECT, input: { decided: false } },
  "sync.delivery": { object: nowhere({}), input: { id: NOWHERE } },
  "sync.decide": { object: nowhere({ opId: opId(), decision: "NOTED" }), input: { opId: opId(), id: NOWHERE, decision: "NOTED" } },
  "sync.devices": { object: NO_OBJECT, input: undefined },
  "sync.askWipe": { object: () => ({ opId: opId(), ...A_PHONE, asked: true, reason: "Hilang" }), input: { opId: opId(), ...A_PHONE, asked: true, reason: "Hilang" } },
  "sync.retireDevice": { object: () => ({ opId: opId(), ...A_PHONE, retired: true }), input: { opId: opId(), ...A_PHONE, retired: true } },
  "sync.verify": { object: NO_OBJECT, input: { ids: [NOWHERE] } },
  "audit.list": { object: NO_OBJECT, input: {} },
  "accounts.list": { object: NO_OBJECT, input: {} },
  "accounts.agencies": { object: NO_OBJECT, input: undefined },
  "accounts.own": { object: NO_OBJECT, input: undefined },
  "accounts.detail": { object: accountOnly(() => ({})), input: { id: "nobody" } },
  "accounts.requests": { object: NO_OBJECT, input: undefined },
  "accounts.decideRequest": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, verdict: "APPROVED" } : null), input: { opId: opId(), id: NOWHERE, verdict: "APPROVED" } },
  "accounts.withdrawRequest": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "accounts.invite": { object: NO_OBJECT, input: { opId: "33333333-3333-7333-8333-333333333333", email: "undangan@simulasi.invalid", name: "Uji Undangan", role: "LEADER", agency: null } },
  "accounts.newLink": { object: accountOnly(() => ({ opId: opId() })), input: { opId: opId(), id: "nobody" } },
  "accounts.revokeLink": { object: accountOnly(() => ({ opId: opId() })), input: { opId: opId(), id: "nobody" } },
  "accounts.changeRole": { object: accountOnly(() => ({ opId: opId(), role: "AUDITOR", agency: null })), input: { opId: opId(), id: "nobody", role: "AUDITOR", agency: null } },
  "accounts.disable": { object: accountOnly(() => ({ opId: opId() })), input: { opId: opId(), id: "nobody" } },
  "accounts.enable": { object: accountOnly(() => ({ opId: opId() })), input: { opId: opId(), id: "nobody" } },
  "accounts.closeSessions": { object: accountOnly(() => ({ opId: opId(), sessionId: null })), input: { opId: opId(), id: "nobody", sessionId: null } },
  "accounts.closeOwnSessions": { object: (_, __, at) => ({ opId: opId(), sessionId: at === "own" ? null : "nobodys-session" }), input: { opId: opId(), sessionId: null } },
  "settings.read": { object: NO_OBJECT, input: undefined },
  "settings.preview": { object: NO_OBJECT, input: { change: { group: "timeZone", value: "Asia/Makassar" } } },
  "settings.save": { object: (_, __, at) => ({ opId: opId(), change: { group: "limits", value: { exportRows: 500 } }, basedOn: at === "non-existing" ? 999 : 0 }), input: { opId: opId(), change: { group: "limits", value: { exportRows: 500 } }, basedOn: 0 } },
  "settings.undo": { object: (_, __, at) => ({ opId: opId(), group: "limits", basedOn: at === "non-existing" ? 999 : 1 }), input: { opId: opId(), group: "limits", basedOn: 1 } },
  "settings.addLogo": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), image: "AAAA" } : null), input: { opId: opId(), image: "AAAA" } },
  "focus.scores": { object: NO_OBJECT, input: { level: "village" } },
  "focus.standing": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: { area: "18.04.04" } },
  "focus.lists": { object: NO_OBJECT, input: undefined },
  "focus.list": { object: (_, __, at) => (at === "non-existing" ? { id: NOWHERE } : null), input: { id: NOWHERE } },
  "focus.reach": { object: (_, __, at) => (at === "non-existing" ? { id: NOWHERE } : null), input: { id: NOWHERE } },
  "focus.candidates": { object: (_, __, at) => (at === "non-existing" ? { id: NOWHERE } : null), input: { id: NOWHERE } },
  "focus.draft": {
    object: (_, __, at) => ({ opId: opId(), id: crypto.randomUUID(), year: 2027, name: "Lokus uji", from: at === "non-existing" ? { kind: "list", id: NOWHERE } : { kind: "scores", count: 1 } }),
    input: { opId: opId(), id: NOWHERE, year: 2027, name: "Lokus uji", from: { kind: "scores", count: 1 } },
  },
  "focus.change": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, basedOn: 1, name: "Lokus uji", note: "", decree: null, places: [], omitted: [] } : null), input: { opId: opId(), id: NOWHERE, basedOn: 1, name: "Lokus uji", note: "", decree: null, places: [], omitted: [] } },
  "focus.giveUp": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "focus.takeUp": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "focus.sign": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, basedOn: 1, decree: { number: "B/1", date: "2026-01-10" } } : null), input: { opId: opId(), id: NOWHERE, basedOn: 1, decree: { number: "B/1", date: "2026-01-10" } } },
  "focus.saveSettings": { object: (_, __, at) => ({ opId: opId(), settings: DEFAULT_FOCUS_SETTINGS, basedOn: at === "non-existing" ? 999 : 0 }), input: { opId: opId(), settings: DEFAULT_FOCUS_SETTINGS, basedOn: 0 } },
  "focus.undoSettings": { object: (_, __, at) => ({ opId: opId(), basedOn: at === "non-existing" ? 999 : 1 }), input: { opId: opId(), basedOn: 1 } },
  "trends.overview": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: {} },
  "trends.flows": { object: (_, __, at) => (at === "non-existing" ? { from: "2026-06-30@999999" } : null), input: { from: "2026-06-30@999999" } },
  "trends.keepQuarter": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), quarter: "2019-Q1" } : null), input: { opId: opId(), quarter: "2019-Q1" } },
  "series.overview": { object: (_, __, at) => (at === "non-existing" ? { area: "18.04.04" } : { area: "18.04" }), input: {} },
  "series.history": { object: NO_OBJECT, input: { area: "18.04", year: 2024, indicator: "P0", kind: "OBSERVED" } },
  "series.save": { object: (_, __, at) => ({ opId: opId(), figure: { ...FIGURE, area: at === "non-existing" ? "18.04.04" : "18.04" }, basedOn: null }), input: { opId: opId(), figure: FIGURE, basedOn: null } },
  "series.remove": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: "999999" } : null), input: { opId: opId(), id: "999999" } },
  "series.undo": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: "999999" } : null), input: { opId: opId(), id: "999999" } },
  "series.import": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), table: "area_code,year" } : null), input: { opId: opId(), table: "area_code,year" } },
  "simulations.run": { object: (_, __, at) => ({ scenario: { ...SCENARIO, area: at === "non-existing" ? "18.04.99" : "18.04.04" } }), input: { scenario: SCENARIO } },
  "simulations.families": { object: NO_OBJECT, input: { scenario: SCENARIO } },
  "simulations.saved": { object: NO_OBJECT, input: {} },
  "simulations.save": { object: (_, __, at) => ({ opId: opId(), id: crypto.randomUUID(), name: "Simulasi uji", scenarios: [{ ...SCENARIO, programme: at === "non-existing" ? "TAK_ADA" : "PKH" }] }), input: { opId: opId(), id: NOWHERE, name: "Simulasi uji", scenarios: [SCENARIO] } },
  "simulations.rename": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, name: "Simulasi uji" } : null), input: { opId: opId(), id: NOWHERE, name: "Simulasi uji" } },
  "simulations.remove": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "simulations.restore": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "proposals.list": { object: NO_OBJECT, input: {} },
  "proposals.find": { object: (_, __, at) => (at === "non-existing" ? { id: NOWHERE } : null), input: { id: NOWHERE } },
  "proposals.propose": { object: (_, __, at) => ({ opId: opId(), id: crypto.randomUUID(), name: "Usulan uji", scenario: { ...SCENARIO, programme: at === "non-existing" ? "TAK_ADA" : "BIBIT" }, expected: 0 }), input: { opId: opId(), id: NOWHERE, name: "Usulan uji", scenario: SCENARIO, expected: 0 } },
  "proposals.decide": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, verdict: "APPROVED" } : null), input: { opId: opId(), id: NOWHERE, verdict: "APPROVED" } },
  "proposals.withdraw": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "proposals.candidates": { object: (_, __, at) => (at === "non-existing" ? { proposal: NOWHERE } : null), input: { proposal: NOWHERE } },
  "proposals.decideCandidate": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), proposal: NOWHERE, place: 1, verdict: "DITERIMA" } : null), input: { opId: opId(), proposal: NOWHERE, place: 1, verdict: "DITERIMA" } },
  "organisations.list": { object: NO_OBJECT, input: {} },
  "organisations.detail": { object: (_, __, at) => ({ code: at === "non-existing" ? "NOWHERE" : at === "own" ? "PERTANIAN" : "DINSOS" }), input: { code: "PERTANIAN" } },
  "organisations.add": { object: (_, __, at) => ({ opId: opId(), code: at === "non-existing" ? "DINSOS" : `UJI_${opId().slice(0, 8).toUpperCase().replaceAll("-", "")}`, name: "Organisasi uji", kind: "OPD", group: "GOVERNMENT" }), input: { opId: opId(), code: "DINSOS", name: "Organisasi uji", kind: "OPD", group: "GOVERNMENT" } },
  "organisations.rename": { object: organisationOnly(() => ({ name: "Nama uji", fromDay: "2026-02-01" })), input: { opId: opId(), code: "NOWHERE", name: "Nama uji", fromDay: "2026-02-01" } },
  "organisations.classify": { object: organisationOnly(() => ({ kind: "OPD", group: "GOVERNMENT" })), input: { opId: opId(), code: "NOWHERE", kind: "OPD", group: "GOVERNMENT" } },
  "organisations.takeBack": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), code: "NOWHERE" } : null), input: { opId: opId(), code: "NOWHERE" } },
  "organisations.addSeat": { object: organisationOnly(() => ({ id: opId(), ...A_SEAT })), input: { opId: opId(), id: NOWHERE, code: "NOWHERE", ...A_SEAT } },
  "organisations.endSeat": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, on: "2026-09-30" } : null), input: { opId: opId(), id: NOWHERE, on: "2026-09-30" } },
  "organisations.reopenSeat": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "organisations.addPerson": { object: organisationOnly(() => ({ id: opId(), ...A_PERSON })), input: { opId: opId(), id: NOWHERE, code: "NOWHERE", ...A_PERSON } },
  "organisations.changePerson": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, basedOn: 1, ...A_PERSON } : null), input: { opId: opId(), id: NOWHERE, basedOn: 1, ...A_PERSON } },
  "organisations.endPerson": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, on: "2026-09-30" } : null), input: { opId: opId(), id: NOWHERE, on: "2026-09-30" } },
  "organisations.reopenPerson": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "organisations.addTeamGroup": { object: (_, __, at) => ({ opId: opId(), code: at === "non-existing" ? "OTHER" : `UJI_${opId().slice(0, 8).toUpperCase()}`, kind: "POKJA", name: "Pokja uji" }), input: { opId: opId(), code: "OTHER", kind: "POKJA", name: "Pokja uji" } },
  "organisations.changeTeamGroup": { object: (_, __, at) => ({ opId: opId(), code: at === "non-existing" ? "NOWHERE" : "OTHER", kind: "PROGRAMME_GROUP", name: "Program lainnya" }), input: { opId: opId(), code: "NOWHERE", kind: "POKJA", name: "Pokja uji" } },
  "gaps.byArea": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: {} },
  "gaps.overlap": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04", need: "TOILET" }), input: { area: "18.04", need: "TOILET" } },
  "pledges.list": { object: NO_OBJECT, input: undefined },
  "pledges.detail": { object: (_, __, at) => (at === "non-existing" ? { id: NOWHERE } : null), input: { id: NOWHERE } },
  "pledges.submit": { object: (_, __, at) => ({ opId: opId(), id: opId(), partner: "BAZNAS", seen: [], draft: { ...A_PLEDGE, area: at === "non-existing" ? "18.04.99" : "18.04.04" } }), input: { opId: opId(), id: NOWHERE, draft: A_PLEDGE } },
  "pledges.match": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, match: { handler: "PERTANIAN", works: "Uji" } } : null), input: { opId: opId(), id: NOWHERE, match: { handler: "PERTANIAN", works: "Uji" } } },
  "pledges.start": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "pledges.stepBack": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "pledges.finish": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, result: A_RESULT } : null), input: { opId: opId(), id: NOWHERE, result: A_RESULT } },
  "pledges.decline": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, reason: "Alasan uji" } : null), input: { opId: opId(), id: NOWHERE, reason: "Alasan uji" } },
  "pledges.withdraw": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, reason: "Alasan uji" } : null), input: { opId: opId(), id: NOWHERE, reason: "Alasan uji" } },
  "live.changes": { object: NO_OBJECT, input: undefined },
  "budgets.overview": { object: NO_OBJECT, input: {} },
  "budgets.familyCost": { object: NO_OBJECT, input: {} },
  "budgets.rows": { object: NO_OBJECT, input: {} },
  "budgets.chain": { object: NO_OBJECT, input: {} },
  "budgets.imports": { object: NO_OBJECT, input: {} },
  "budgets.row": { object: nowhere({}), input: { id: NOWHERE } },
  "budgets.propose": { object: nowhere({ opId: opId(), rowId: NOWHERE, proposal: { kind: "REMOVE", basedOn: 1 } }), input: { opId: opId(), id: NOWHERE, rowId: NOWHERE, proposal: { kind: "REMOVE", basedOn: 1 } } },
  "budgets.approve": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "budgets.reject": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "budgets.withdraw": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "budgets.report": { object: () => ({ opId: opId(), rowId: NOWHERE, report: REPORT }), input: { opId: opId(), rowId: NOWHERE, report: REPORT } },
  "budgets.match": { object: () => ({ opId: opId(), ratId: NOWHERE, document: "RKPD", otherId: null }), input: { opId: opId(), ratId: NOWHERE, document: "RKPD", otherId: null } },
  "budgets.unmatch": { object: () => ({ opId: opId(), ratId: NOWHERE, document: "RKPD" }), input: { opId: opId(), ratId: NOWHERE, document: "RKPD" } },
  "budgets.import": { object: nowhere({}), input: { id: NOWHERE } },
  "budgets.commitImport": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "budgets.discardImport": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
  "budgets.approveImport": { object: nowhere({ opId: opId() }), input: { opId: opId(), id: NOWHERE } },
};

const declaredSchema = z.object({ _def: z.object({ meta: z.object({ permission: z.enum(PERMISSIONS), scope: z.string(), audit: z.string().nullable() }) }) });
const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]) => ({ path, meta: declaredSchema.parse({ _def: Reflect.get(procedure, "_def") })._def.meta }));
type Declared = (typeof procedures)[number]["meta"];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function outcome(role: Role | null, path: string, input: unknown): Promise<string> {
  try {
    await world.call(role, path, input);
    return "ok";
  } catch (error) {
    if (error instanceof TRPCError) return error.code;
    throw error;
  }
}

/** What must happen, from the matrix of roles alone: never from what the code did. */
function expected(role: Role, declared: Declared, at: Position): string {
  if (!mayAsk(role, declared.permission)) return "FORBIDDEN";
  if (at === "non-existing") return "missing";
  // Another's family looks exactly like one that does not exist; whoever sees the whole regency has no "other".
  return declared.scope === "people" && at === "other" && !["SECRETARIAT", "COORDINATOR"].includes(role) ? "missing" : "allowed";
}

const MISSING: readonly string[] = ["NOT_FOUND", "CONFLICT", "UNPROCESSABLE_CONTENT"];

describe("who may ask what", () => {
  it("every procedure declares permission, scope and audit, and has its line here", () => {
    expect(Object.keys(CALLS).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
  });

  it.each(procedures.map(({ path }) => path))("%s is refused to whoever is not signed in", async (path) => {
    expect(await outcome(null, path, CALLS[path]?.input)).toBe("UNAUTHORIZED");
  });

  const lines = procedures.flatMap(({ path, meta }) => ROLES.flatMap((role) => POSITIONS.map((at) => ({ path, role, at, meta }))));
  it.each(lines)("$path for $role on what is $at", async ({ path, role, at, meta }) => {
    const want = expected(role, meta, at);
    const call = CALLS[path];
    const input = call?.object ? (call.object(world, role, at) ?? call.input) : call?.input;
    const got = await outcome(role, path, input);

    if (want === "FORBIDDEN") expect(got).toBe("FORBIDDEN");
    else if (want === "missing" && call?.object) expect(MISSING).toContain(got);
    else expect([...MISSING, "ok"]).toContain(got);
    if (want === "allowed" && !call?.object && path !== "imports.begin" && path !== "live.changes" && path !== "imports.issues") expect(got).toBe("ok");
    if (want === "allowed" && meta.scope === "people" && path.startsWith("families.") && call?.object) expect(got).toBe("ok");
  });

  it("a refused caller with a nonsense body is still refused for who he is", async () => {
    expect(await outcome("PARTNER", "families.detail", { familyId: { $ne: 1 } })).toBe("FORBIDDEN");
  });
});
