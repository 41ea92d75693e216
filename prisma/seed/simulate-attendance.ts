import type { PastAttendance, PastInvitee } from "@sinergi/domain/meetings/meeting-past";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { momentOf, type MeetingOrder } from "#meeting-order";
import type { PlannedMeeting } from "#meeting-plan";
import { createRandom, type Random } from "#random";
import { seededId } from "#seeded-id";
import { deputyOf, habitOf, headOf, type Office, type Person } from "#simulated-offices";
import { SIMULATED_SEATS } from "#team-simulation";

const INVITED = {
  RAKOR_TKPK: [...SIMULATED_SEATS.map(({ organisation }) => organisation), "PPKH"],
  RAPAT_POKJA: ["DISKOMINFO", "DISDUKCAPIL", "BPS", "DINSOS", "BAPPEDA", "DPMP"],
  RAPAT_TEKNIS: ["BAPPEDA", "DINSOS", "DINKES", "DISDIK", "DPUPR", "PERKIM", "DPMP", "KOPERINDAG", "PERTANIAN"],
  MONEV: ["BAPPEDA", "DINSOS", "PERKIM", "DPUPR", "KECAMATAN", "PPKH"],
  MUSYAWARAH: ["PEKON", "KECAMATAN", "DPMP", "PPKH", "TKSK", "MASYARAKAT"],
  LAINNYA: [],
} as const satisfies Record<PlannedMeeting["kind"], readonly string[]>;

/** Offices the demo's accounts belong to: their answers to the coming rakor are theirs to give. */
const ANSWER_WAITS: readonly string[] = ["DINSOS", "PERTANIAN", "BAZNAS"];
const QR_SINCE = "2025-06-01";

interface Setting {
  readonly id: string;
  readonly order: MeetingOrder;
  /** Which meeting of the simulation it is, to draw another deputy each time. */
  readonly time: number;
}

/** Who was asked to come, what they answered, and who came. */
export function simulateAttendance(plan: PlannedMeeting, setting: Setting): { readonly invitees: readonly PastInvitee[]; readonly attendances: readonly PastAttendance[] } {
  const { order } = setting;
  if (plan.state === "PLANNED") return { invitees: [], attendances: [] };
  const offices = INVITED[plan.kind].flatMap((code) => order.offices.get(code) ?? []);
  const wasHeld = plan.state !== "INVITED" && plan.state !== "CANCELLED";
  const invited = offices.map((office, position) => inviteOne(plan, { ...setting, office, position, wasHeld }));
  const uninvited = wasHeld && plan.series === "rakor" && setting.time % 2 === 0 ? guest(plan, setting) : [];
  return { invitees: invited.map(({ invitee }) => invitee), attendances: [...invited.flatMap(({ attendance }) => attendance ?? []), ...uninvited] };
}

interface One extends Setting {
  readonly office: Office;
  readonly position: number;
  readonly wasHeld: boolean;
}

function inviteOne(plan: PlannedMeeting, one: One): { readonly invitee: PastInvitee; readonly attendance: PastAttendance | null } {
  const { order, office, time, wasHeld } = one;
  const { seed } = order;
  const habit = habitOf(office, seed);
  const random = createRandom(seed, `attendance/${plan.key}/${office.code}`);
  const head = headOf(office, plan.heldOn, seed);
  const leading = office.kind === "LEADERSHIP";
  const comes = plan.key === "article" ? office.code !== "BUPATI" && random.chance(0.96) : random.chance(office.code === "WABUP" && plan.series === "rakor" ? 1 : habit.presence);
  const own = leading || plan.key === "article" ? office.code !== "SEKDA" : !random.chance(habit.deputies);
  const deputy = deputyOf(office, time, { seed, steady: habit.steady });
  const waits = !wasHeld && (ANSWER_WAITS.includes(office.code) || random.chance(0.35));
  const answer = waits || plan.state === "CANCELLED" || random.chance(wasHeld ? 0.12 : 0) ? "WAITING" : comes ? (own ? "COMING" : "REPRESENTED") : random.chance(0.5) || !wasHeld ? "NOT_COMING" : "COMING";
  const represented = answer === "REPRESENTED";
  const answeredAt = answer === "WAITING" ? null : momentOf(earlier(shiftDay(plan.heldOn, -random.int(1, 6)), order.today), "10:00");
  const invitee: PastInvitee = {
    id: seededId(seed, "invitee", plan.key, office.code), meetingId: one.id, position: (one.position + 1) * 10, organisationCode: office.code, organisationName: office.name, name: head.name, jobTitle: head.jobTitle,
    answer, representativeName: represented ? deputy.name : null, representativeJobTitle: represented ? deputy.jobTitle : null, answerNote: answer === "NOT_COMING" ? "Bertepatan dengan tugas luar" : "",
    answeredBy: answeredAt === null ? null : order.reporterOf(office.code).id, answeredAt,
  };
  if (!wasHeld || !comes) return { invitee, attendance: null };
  return { invitee, attendance: { ...present(plan, one, { person: own ? head : deputy, random }), inviteeId: invitee.id, represents: own ? null : head.name } };
}

/** Nobody answers an invitation after today. */
function earlier<T extends string>(day: T, today: T): T {
  return day < today ? day : today;
}

const LATE_CHANCE = 0.14;

function present(plan: PlannedMeeting, { id, order, office }: Pick<One, "id" | "order" | "office">, { person, random }: { readonly person: Person; readonly random: Random }): PastAttendance {
  const byPhone = plan.heldOn >= QR_SINCE && random.chance(0.7);
  const minutes = random.chance(LATE_CHANCE) ? 9 * 60 + random.int(20, 70) : 9 * 60 - 30 + random.int(0, 35);
  return {
    id: seededId(order.seed, "attendance", plan.key, office.code, person.name), meetingId: id, inviteeId: null, name: person.name, jobTitle: person.jobTitle, organisationCode: office.code, organisationName: office.name,
    sex: person.sex, represents: null, arrivedAt: momentOf(plan.heldOn, `${Math.floor(minutes / 60)}:${minutes % 60}`), signature: byPhone ? squiggle(random) : null, via: byPhone ? "QR" : "TYPED", recordedBy: byPhone ? null : order.secretary.id,
  };
}

/** A signature of nobody: path data in 300 × 100. */
function squiggle(random: Random): string {
  const points = Array.from({ length: 6 }, (_, at) => `${20 + at * 46 + random.int(-8, 8)} ${random.int(22, 80)}`);
  return `M${points[0] ?? "20 50"} C${points.slice(1, 4).join(" ")} S${points.slice(4, 6).join(" ")}`;
}

/** Somebody who comes without having been asked. */
function guest(plan: PlannedMeeting, { id, order, time }: Setting): readonly PastAttendance[] {
  const office = order.offices.get(time % 4 === 0 ? "KAMPUS" : "MEDIA");
  if (office === undefined) return [];
  const random = createRandom(order.seed, `guest/${plan.key}`);
  return [present(plan, { id, order, office }, { person: deputyOf(office, time, { seed: order.seed, steady: false }), random })];
}
