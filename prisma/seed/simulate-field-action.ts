import type { FieldPast, PastObjection, PastProposal, PastReferral, PastStep, PastVisit, PastVisitMember, PastVisitNeed } from "@sinergi/domain/fieldwork/field-past";
import { dayBefore, daysBetween, type Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { streamOf, type FieldOrder } from "#field-order";
import { momentOf, type SimulatedActor } from "#meeting-order";
import { pickOne, type Random } from "#random";
import { seededId } from "#seeded-id";
import type { VisitRows } from "#simulate-visits";

type Action = Pick<FieldPast, "referrals" | "referralChanges" | "meetings" | "proposals" | "proposalChanges" | "objections" | "objectionChanges">;
type Rows = { [Part in keyof Action]: Action[Part][number][] };

/** What became of needs and changes: referrals, proposals with their meetings, a few objections. In the order of days: numbers follow it. */
export function simulateAction(order: FieldOrder, { visits, visitNeeds, visitMembers }: VisitRows): Action {
  const rows: Rows = { referrals: [], referralChanges: [], meetings: [], proposals: [], proposalChanges: [], objections: [], objectionChanges: [] };
  const visitOf = new Map(visits.map((visit) => [visit.id, visit]));
  const inOrder = <T extends { readonly visitId: string }>(found: readonly T[]): { readonly row: T; readonly visit: PastVisit }[] =>
    found.flatMap((row) => { const visit = visitOf.get(row.visitId); return visit ? [{ row, visit }] : []; }).toSorted((a, b) => (a.visit.onDay < b.visit.onDay ? -1 : a.visit.onDay > b.visit.onDay ? 1 : a.row.visitId < b.row.visitId ? -1 : 1));
  const open = new Map<string, Day | null>();
  for (const { row, visit } of inOrder(visitNeeds)) refer(order, { need: row, visit }, { rows, open });
  for (const { row, visit } of inOrder(visitMembers)) propose(order, { change: row, visit }, rows);
  for (const [at, visit] of visits.filter(({ outcome }) => outcome === "BERTEMU").filter((_, nth) => nth % 331 === 17).entries()) object(order, visit, { at, rows });
  return rows;
}

/** Steps up to yesterday: each with its state, days after the one before, and who takes it. */
interface Planned { readonly to: string; readonly after: number; readonly note: string; readonly actor: SimulatedActor }

function stepsUpTo(today: Day, from: Day, planned: readonly Planned[]): readonly PastStep[] {
  const steps: PastStep[] = [];
  let on = from;
  for (const { to, after, note, actor } of planned) {
    on = shiftDay(on, after);
    if (on > dayBefore(today)) break;
    steps.push({ fromState: steps.at(-1)?.toState ?? null, toState: to, note, actorId: actor.id, actorName: actor.name, onDay: on, at: momentOf(on, `${String(9 + steps.length)}:20`) });
  }
  return steps;
}

/** None twice while one of the same family and need is open. */
function refer(order: FieldOrder, { need, visit }: { readonly need: PastVisitNeed; readonly visit: PastVisit }, { rows, open }: { readonly rows: Rows; readonly open: Map<string, Day | null> }): void {
  const key = `${need.familyId}/${need.need}`;
  const closed = open.get(key);
  if (closed === null || (closed !== undefined && closed >= visit.onDay)) return;
  const random = streamOf(order, "referral", need.id);
  const owner = order.officeOf[need.need];
  const actor = order.answererOf(owner);
  const field = { id: visit.userId, name: visit.userName };
  // An office answers quickly or slowly; of one in four nothing was heard.
  const pace = random.chance(0.25) ? 200 : random.int(1, 9);
  const refused = random.chance(0.12);
  const end: Planned = refused ? { to: "DITOLAK", after: random.int(3, 20), note: "Tidak masuk kuota tahun ini (simulasi)", actor } : { to: "SELESAI", after: random.int(5, 45), note: "Bantuan diserahkan (simulasi)", actor };
  const steps = stepsUpTo(order.today, visit.onDay, [
    { to: "DIKIRIM", after: 0, note: need.note, actor: field }, { to: "DITERIMA_OPD", after: pace, note: "", actor }, ...(refused ? [] : [{ to: "DITANGANI", after: random.int(2, 14), note: "Dijadwalkan petugas lapangan (simulasi)", actor }]), end,
  ]);
  const last = steps.at(-1);
  if (last === undefined) return;
  const closedOn = last.toState === "SELESAI" || last.toState === "DITOLAK" ? last.onDay : null;
  open.set(key, closedOn);
  const id = seededId(order.seed, "referral", need.id);
  const referral: PastReferral = {
    id, familyId: need.familyId, villageCode: visit.villageCode, need: need.need, needId: need.id, ownerCode: owner, text: need.note, state: last.toState, sentOn: visit.onDay, sentBy: visit.userId, sentName: visit.userName,
    closedOn, answer: closedOn === null ? "" : last.note, revision: steps.length,
  };
  rows.referrals.push(referral);
  rows.referralChanges.push(...steps.map((step, at) => ({ referralId: id, ...step, agency: at === 0 ? null : owner })));
}

const SUBJECT_CHANGES: readonly string[] = ["BORN", "DIED", "MOVED_OUT", "MOVED_IN", "SCHOOL", "DISABILITY", "PREGNANT", "HEALTH", "WORK"];
const WAYS = ["MUSYAWARAH", "DIINPUT_SIKSNG", "DIPERIKSA_DINSOS", "GROUND_CHECK", "DIKIRIM"] as const;

/** A change of a member as a proposal for the registry, as far as the monthly cycle has brought it; every sixth is of somebody unlisted. */
function propose(order: FieldOrder, { change, visit }: { readonly change: PastVisitMember; readonly visit: PastVisit }, rows: Rows): void {
  if (!SUBJECT_CHANGES.includes(change.change)) return;
  const random = streamOf(order, "proposal", change.id);
  const field = { id: visit.userId, name: visit.userName };
  const isNew = random.chance(0.16);
  const kind = isNew ? "BARU" : change.change === "HEALTH" && random.chance(0.5) ? "REAKTIVASI_PBI" : change.change === "MOVED_OUT" && random.chance(0.4) ? "HAPUS" : "UBAH";
  const heldOn = meetingAfter(visit.onDay);
  const stops = random.chance(0.1) ? 1 : random.chance(0.15) ? 3 : WAYS.length;
  const answered = random.chance(0.6) && daysBetween(visit.onDay, order.today) > 100;
  const dinsos = order.answererOf("DINSOS");
  const actors: Readonly<Record<(typeof WAYS)[number], SimulatedActor>> = { MUSYAWARAH: order.secretary, DIINPUT_SIKSNG: order.secretary, DIPERIKSA_DINSOS: dinsos, GROUND_CHECK: field, DIKIRIM: order.secretary };
  const steps = stepsUpTo(order.today, visit.onDay, [
    { to: "DRAF", after: 0, note: "", actor: field },
    ...WAYS.slice(0, stops).map((to, at): Planned => ({ to, after: at === 0 ? daysBetween(visit.onDay, heldOn) : random.int(2, 9), note: at === 0 ? "Disepakati musyawarah pekon (simulasi)" : "", actor: actors[to] })),
    ...(stops === 1 ? [{ to: "DITOLAK", after: 1, note: "Tidak disepakati musyawarah (simulasi)", actor: order.secretary }] : stops === 3 ? [{ to: "DIKEMBALIKAN", after: 3, note: "Dokumen belum lengkap (simulasi)", actor: dinsos }] : answered ? [{ to: "DISETUJUI", after: 20, note: "Terjawab pada versi data berikutnya (simulasi)", actor: order.secretary }] : []),
  ]);
  const last = steps.at(-1);
  if (last === undefined) return;
  const id = seededId(order.seed, "registry-proposal", change.id);
  const passed = steps.length > 1;
  const meetingId = passed ? meetingOf(order, visit.villageCode, heldOn, rows) : null;
  const proposal: PastProposal = {
    id, kind, familyId: isNew ? null : visit.familyId, personId: isNew ? null : change.personId, villageCode: visit.villageCode, subject: isNew ? `${pickOne(random, UNLISTED)} (SIMULASI)` : change.name,
    content: isNew ? { members: random.int(1, 6), address: "Dusun simulasi", reason: "Tinggal di rumah tidak layak, belum terdata (simulasi)" } : contentOf(kind, change), state: last.toState, lane: random.chance(0.85) ? "FORMAL" : "PARTISIPATIF", origin: "FIELD",
    meetingId, proposedOn: visit.onDay, proposedBy: field.id, proposedName: field.name, revision: steps.length,
  };
  rows.proposals.push(proposal);
  rows.proposalChanges.push(...steps.map((step) => ({ proposalId: id, ...step })));
}
const UNLISTED = ["SURATMI", "NASRUN", "PONIRAN", "HALIMAH", "SAMIYEM", "MARZUKI"];

function contentOf(kind: PastProposal["kind"], { change, detail, name }: PastVisitMember): object {
  if (kind === "HAPUS") return { removal: "MOVED", reason: "Pindah menurut tetangga dan pekon (simulasi)" };
  if (kind === "REAKTIVASI_PBI") return { person: name, reason: "JKN tidak aktif saat berobat (simulasi)" };
  const value = detail.note === "" ? {} : { value: detail.note };
  return { change, person: name, ...value, reason: "Dilihat saat kunjungan (simulasi)" };
}

/** Villages meet on the 8th. */
function meetingAfter(day: Day): Day {
  const ofMonth = `${day.slice(0, 8)}08` as Day;
  if (day < ofMonth) return ofMonth;
  return `${shiftDay(`${day.slice(0, 8)}28` as Day, 7).slice(0, 8)}08` as Day;
}

function meetingOf(order: FieldOrder, villageCode: string, heldOn: Day, rows: Rows): string {
  const id = seededId(order.seed, "village-meeting", villageCode, heldOn);
  if (!rows.meetings.some((meeting) => meeting.id === id)) {
    const random: Random = streamOf(order, "village-meeting", id);
    rows.meetings.push({ id, villageCode, heldOn, place: "Balai pekon (simulasi)", chair: "Peratin (simulasi)", participants: random.int(12, 40), recordedBy: order.secretary.id, recordedName: order.secretary.name, recordedAt: momentOf(heldOn, "14:00") });
  }
  return id;
}

const OBJECTIONS = [
  { kind: "UNFIT", subject: "Penerima diduga sudah mampu", text: "Warga menyampaikan keluarga ini memiliki dua kendaraan (simulasi)." },
  { kind: "MISSED", subject: "Lansia tinggal sendiri belum menerima", text: "Tetangga menyampaikan lansia ini tidak pernah didata (simulasi)." },
] as const satisfies readonly Pick<PastObjection, "kind" | "subject" | "text">[];

function object(order: FieldOrder, visit: PastVisit, { at, rows }: { readonly at: number; readonly rows: Rows }): void {
  const what = OBJECTIONS[at % OBJECTIONS.length] ?? OBJECTIONS[0];
  const id = seededId(order.seed, "objection", visit.id);
  const proven = at % 3 === 0;
  const steps = stepsUpTo(order.today, visit.onDay, [
    { to: "DITERIMA", after: 0, note: "", actor: { id: visit.userId, name: visit.userName } }, { to: "DIVERIFIKASI", after: 6, note: "Dilihat bersama perangkat pekon (simulasi)", actor: order.secretary },
    { to: "DITERUSKAN", after: 8, note: "", actor: order.secretary }, { to: proven ? "TERBUKTI" : "TIDAK_TERBUKTI", after: 21, note: "Hasil verifikasi (simulasi)", actor: order.secretary },
  ]);
  const last = steps.at(-1);
  if (last === undefined) return;
  const done = steps.length === 4;
  rows.objections.push({
    id, ...what, familyId: what.kind === "UNFIT" ? visit.familyId : null, programmeCode: what.kind === "UNFIT" ? "PKH" : null, villageCode: visit.villageCode, state: last.toState, receivedOn: visit.onDay, takenBy: visit.userId, takenName: visit.userName,
    answer: done ? last.note : "", revision: steps.length,
  });
  rows.objectionChanges.push(...steps.map((step) => ({ objectionId: id, ...step })));
}
