import type { MeetingPast, PastFollowUp, PastMeeting, PastMeetingChange, PastProposal } from "@sinergi/domain/meetings/meeting-past";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { ARTICLE } from "#meeting-article";
import { momentOf, type MeetingOrder, type SimulatedActor } from "#meeting-order";
import { planMeetings, type PlannedMeeting, type SeriesKey } from "#meeting-plan";
import { seededId } from "#seeded-id";
import { simulateAgenda, type Told } from "#simulate-agenda";
import { simulateAttendance } from "#simulate-attendance";
import { deputyOf, headOf } from "#simulated-offices";

const SERIES = {
  rakor: { kind: "RAKOR_TKPK", title: "Rakor TKPK Kabupaten", note: `Data simulasi sesudah rakor pertama. ${ARTICLE.note} Keputusan dan tindak lanjut rakor pertama disusun dari tujuan rapat, bukan dari berita.`, groupCode: null },
  pokja: { kind: "RAPAT_POKJA", title: "Pokja Data dan Informasi", note: "Data simulasi.", groupCode: "DATA_INFORMATION" },
  technical: { kind: "RAPAT_TEKNIS", title: "Rapat teknis bahan rakor", note: "Data simulasi.", groupCode: null },
} as const satisfies Record<SeriesKey, object>;

/** How a meeting came to its state, step by step: days before or after it, in the order of the rules. */
const STEPS: Readonly<Record<MeetingState, readonly (readonly [state: MeetingState, days: number])[]>> = {
  PLANNED: [["PLANNED", -28]],
  INVITED: [["PLANNED", -28], ["INVITED", -12]],
  RUNNING: [["PLANNED", -28], ["INVITED", -12], ["RUNNING", 0]],
  MINUTES_DRAFT: [["PLANNED", -28], ["INVITED", -8], ["RUNNING", 0], ["MINUTES_DRAFT", 0]],
  MINUTES_SIGNED: [["PLANNED", -28], ["INVITED", -8], ["RUNNING", 0], ["MINUTES_DRAFT", 0], ["MINUTES_SIGNED", 3]],
  CLOSED: [["PLANNED", -28], ["INVITED", -8], ["RUNNING", 0], ["MINUTES_DRAFT", 0], ["MINUTES_SIGNED", 3], ["CLOSED", 30]],
  POSTPONED: [["PLANNED", -28], ["POSTPONED", -2]],
  CANCELLED: [["PLANNED", -28], ["INVITED", -8], ["CANCELLED", -1]],
};
const STARTS = "09:00";
const ENDS = "12:00";
const TIME_OF: Partial<Record<MeetingState, string>> = { RUNNING: "09:07", MINUTES_DRAFT: "12:10" };

/** Meetings of the regency up to a day, with what was said, agreed and done since: the same seed and day, the same rows. */
export function simulateMeetings(order: MeetingOrder): MeetingPast {
  const { seed } = order;
  const planned = planMeetings(order.today);
  const told: Told[] = [];
  const past: { [Part in keyof MeetingPast]: MeetingPast[Part][number][] } = { series: [], meetings: [], changes: [], proposals: [], agenda: [], invitees: [], attendances: [], entries: [], followUps: [], followUpChanges: [] };
  for (const key of ["rakor", "pokja", "technical"] as const) past.series.push({ id: seededId(seed, "series", key), ...SERIES[key], createdAt: momentOf(shiftDay(planned[0]?.heldOn ?? order.today, -30), "08:00") });
  for (const [time, plan] of planned.entries()) {
    const id = seededId(seed, "meeting", plan.key);
    const changes = changesOf(plan, id, order);
    past.meetings.push(meetingOf(plan, { id, changes, order, time }));
    past.changes.push(...changes);
    const spoken = simulateAgenda(plan, { id, order, earlier: told });
    told.push(...spoken.told);
    past.agenda.push(...spoken.agenda);
    past.entries.push(...spoken.entries);
    past.followUps.push(...spoken.told.map(({ followUp }) => followUp));
    past.followUpChanges.push(...spoken.told.flatMap(({ changes: of }) => of));
    const present = simulateAttendance(plan, { id, order, time });
    past.invitees.push(...present.invitees);
    past.attendances.push(...present.attendances);
  }
  return withProposals({ ...past, followUps: inOrder(past.followUps) }, order, planned);
}

function inOrder(followUps: readonly PastFollowUp[]): readonly PastFollowUp[] {
  return followUps.toSorted((a, b) => (a.createdOn < b.createdOn ? -1 : a.createdOn > b.createdOn ? 1 : 0));
}

function changesOf({ heldOn, state }: PlannedMeeting, meetingId: string, { secretary, today }: MeetingOrder): PastMeetingChange[] {
  const steps = STEPS[state];
  return steps.map(([toState, days], at) => {
    const on = shiftDay(heldOn, days);
    return {
      meetingId, fromState: steps[at - 1]?.[0] ?? null, toState, reason: toState === "CANCELLED" ? "Bertepatan dengan pemeriksaan; agenda digabung ke rapat berikutnya" : "",
      actorId: secretary.id, actorName: secretary.name, at: momentOf(on > today ? today : on, TIME_OF[toState] ?? "08:10"),
    };
  });
}

function meetingOf(plan: PlannedMeeting, { id, changes, order, time }: { readonly id: string; readonly changes: readonly PastMeetingChange[]; readonly order: MeetingOrder; readonly time: number }): PastMeeting {
  const { series, kind, title, state, heldOn, place, area, key } = plan;
  const { seed, offices, secretary, areas } = order;
  const chairOffice = series === "rakor" ? "WABUP" : kind === "MUSYAWARAH" ? "PEKON" : "BAPPEDA";
  const office = offices.get(chairOffice);
  const chair = office === undefined ? null : headOf(office, heldOn, seed);
  const bappeda = offices.get("BAPPEDA");
  const taker = bappeda === undefined ? null : deputyOf(bappeda, time, { seed, steady: true });
  const wasHeld = changes.some(({ toState }) => toState === "RUNNING");
  const firstAt = changes[0]?.at ?? momentOf(heldOn, "08:00");
  return {
    id, seriesId: series === null ? null : seededId(seed, "series", series), kind, title, state, heldOn, startsAt: STARTS, endsAt: ENDS, place, areaCode: area !== null && areas.has(area) ? area : null,
    basis: key === "article" ? "" : `Surat undangan 005/${String(100 + time)}/TKPK/${heldOn.slice(0, 4)} (simulasi)`,
    chairName: chair?.name ?? "", chairPosition: chair?.jobTitle ?? "", moderatorName: "", noteTakerName: taker?.name ?? "", noteTakerPosition: taker === null ? "" : `${taker.jobTitle} Bappeda`,
    openedAt: wasHeld ? momentOf(heldOn, "09:07") : null, closedAt: wasHeld ? momentOf(heldOn, "12:10") : null, revision: changes.length, createdBy: secretary.id, createdAt: firstAt,
  };
}

/** What offices and the field asked for: accepted into the coming rakor, declined, waiting. */
function withProposals(past: MeetingPast, { proposers, secretary, seed, today }: MeetingOrder, planned: readonly PlannedMeeting[]): MeetingPast {
  const coming = planned.find(({ state, series }) => state === "INVITED" && series === "rakor");
  if (proposers === null || coming === undefined) return past;
  const meetingId = seededId(seed, "meeting", coming.key);
  const { head, operator, facilitator } = proposers;
  const propose = (key: string, by: SimulatedActor & { readonly agency?: string }, rest: Pick<PastProposal, "title" | "reason" | "state" | "answer"> & { readonly ago: number }): PastProposal => {
    const { ago, ...words } = rest;
    const decided = rest.state === "WAITING" ? null : momentOf(shiftDay(today, -ago + 2), "10:30");
    return {
      id: seededId(seed, "proposal", key), ...words, organisationCode: by.agency ?? null, proposedBy: by.id, proposedName: by.name, meetingId: rest.state === "ACCEPTED" ? meetingId : null,
      decidedBy: decided === null ? null : secretary.id, decidedName: decided === null ? null : secretary.name, decidedAt: decided, createdAt: momentOf(shiftDay(today, -ago), "14:00"),
    };
  };
  const proposals = [
    propose("accepted", head, { title: "Kuota usulan PKH bagi desil 1", reason: "Jumlah keluarga desil 1 yang memenuhi syarat melebihi kuota usulan tahun ini.", state: "ACCEPTED", answer: "Masuk agenda rakor terdekat", ago: 6 }),
    propose("declined", operator, { title: "Pengadaan alat pascapanen", reason: "Beberapa kelompok meminta alat tambahan.", state: "DECLINED", answer: "Dibahas pada rapat teknis, bukan rakor", ago: 9 }),
    propose("waiting", facilitator, { title: "Transport kunjungan ke pekon terjauh", reason: "Dua kecamatan hanya terjangkau saat cuaca baik.", state: "WAITING", answer: "", ago: 2 }),
  ];
  const last = Math.max(...past.agenda.filter((item) => item.meetingId === meetingId).map(({ position }) => position), 0);
  const item = { id: seededId(seed, "agenda", coming.key, "proposed"), meetingId, position: last + 10, title: proposals[0]?.title ?? "", note: "", minutes: 20, presenter: "", organisationCode: head.agency, origin: "PROPOSED" as const, followUpId: null, proposalId: proposals[0]?.id ?? null };
  return { ...past, proposals, agenda: [...past.agenda, item] };
}

