import type { FollowUpAct, FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { PastFollowUp, PastFollowUpChange } from "@sinergi/domain/meetings/meeting-past";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { momentOf, type MeetingOrder } from "#meeting-order";
import type { PlannedTask } from "#meeting-plan";
import { PRIORITIES, type TopicTask } from "#meeting-topics";
import { seededId } from "#seeded-id";

interface Agreed {
  readonly planned: PlannedTask;
  readonly task: TopicTask;
  readonly heldOn: Day;
  readonly meetingId: string;
  readonly item: string | null;
  readonly entryId: string;
  readonly order: MeetingOrder;
}

/** One step of a history: how many days after the meeting, by the lead or the secretariat. */
interface Step {
  readonly act: FollowUpAct;
  readonly to: FollowUpState;
  readonly after: number;
  readonly progress: number;
  readonly note: string;
}

const SECRETARIAT_ACTS: readonly FollowUpAct[] = ["CREATED", "VERIFIED", "SENT_BACK", "CANCELLED"];
const STRATEGY = { POLICY: null, PROGRAMME: "EXPENDITURE_REDUCTION", BUDGET: null, DATA: "EXPENDITURE_REDUCTION", COORDINATION: null, FOCUS_AREA: "POVERTY_POCKET_REDUCTION" } as const;
const PRODUCTION: readonly string[] = ["KUBE", "KUR", "BIBIT_KOPI", "PUPUK_SUBSIDI", "TERNAK", "PELATIHAN_KERJA"];

/** What was agreed, and what has become of it by today: every step is one the rules allow, on a day that has been. */
export function simulateFollowUp({ planned, task, heldOn, meetingId, item, entryId, order }: Agreed): { readonly followUp: PastFollowUp; readonly changes: readonly PastFollowUpChange[] } {
  const { today, seed, secretary, reporterOf, areas, offices } = order;
  const id = seededId(seed, "follow-up", meetingId, planned.of);
  const age = daysBetween(heldOn, today);
  const steps = stepsOf(planned, age);
  const changes = steps.map(({ act, to, after, progress, note }, at): PastFollowUpChange => {
    const bySecretariat = SECRETARIAT_ACTS.includes(act);
    const actor = bySecretariat ? secretary : reporterOf(task.lead);
    const onDay = shiftDay(heldOn, Math.min(after, age));
    return {
      followUpId: id, act, fromState: steps[at - 1]?.to ?? null, toState: to, progress, note, actorId: actor.id, actorName: actor.name, agency: bySecretariat ? null : task.lead, onDay,
      at: momentOf(onDay, onDay === heldOn ? "11:40" : `13:${String(10 + at).padStart(2, "0")}`),
    };
  });
  const last = changes.at(-1);
  const state = last?.toState ?? "NOT_STARTED";
  const closed = state === "DONE" || state === "CANCELLED";
  return {
    changes,
    followUp: {
      id, meetingId, agendaItemId: item, entryId, text: task.text, type: task.type, leadCode: task.lead, supportCodes: task.supports.filter((code) => offices.has(code)),
      areaCodes: task.areas.filter((area) => areas.has(area)), programmeCodes: task.programmes, strategy: task.programmes.some((code) => PRODUCTION.includes(code)) ? "INCOME_INCREASE" : STRATEGY[task.type],
      indicator: task.indicator, targetValue: task.target, unit: task.unit, dueOn: shiftDay(planned.fromToday ? today : heldOn, planned.due), priority: PRIORITIES[planned.of.length % PRIORITIES.length] ?? "NORMAL",
      fundingSource: task.source, state, progress: last?.progress ?? 0, obstacle: planned.course.to === "blocked" ? planned.course.obstacle : "", createdOn: heldOn, createdBy: secretary.id,
      verifiedBy: state === "DONE" ? secretary.id : null, verifiedName: state === "DONE" ? secretary.name : null, closedOn: closed ? (last?.onDay ?? null) : null, revision: changes.length,
    },
  };
}

const CREATED: Step = { act: "CREATED", to: "NOT_STARTED", after: 0, progress: 0, note: "" };
const report = (after: number, progress: number, note: string): Step => ({ act: "REPORTED", to: "IN_PROGRESS", after, progress, note });

function stepsOf({ course }: PlannedTask, age: number): readonly Step[] {
  const part = (share: number, of: number): number => Math.round(share * of);
  switch (course.to) {
    case "done": {
      const { after, sentBack } = course;
      const submitted = (share: number): Step => ({ act: "SUBMITTED", to: "DONE_UNVERIFIED", after: part(share, after), progress: 100, note: "Laporan akhir dan daftar keluaran disampaikan" });
      return [
        CREATED, report(part(0.4, after), 50, "Separuh kegiatan berjalan"),
        ...(sentBack === true ? [submitted(0.7), { act: "SENT_BACK" as const, to: "IN_PROGRESS" as const, after: part(0.75, after), progress: 90, note: "Mohon melampirkan rekap per kecamatan" }] : []),
        submitted(0.9), { act: "VERIFIED", to: "DONE", after, progress: 100, note: "Sesuai indikator" },
      ];
    }
    case "cancelled": return [CREATED, report(part(0.5, course.after), 20, "Persiapan"), { act: "CANCELLED", to: "CANCELLED", after: course.after, progress: 20, note: course.why }];
    case "running": return [CREATED, report(part(0.3, age), part(0.5, course.progress), "Persiapan selesai, pelaksanaan dimulai"), report(part(0.8, age), course.progress, "Berjalan di sebagian kecamatan")];
    case "blocked": return [CREATED, report(part(0.3, age), 30, "Verifikasi calon penerima"), { act: "BLOCKED", to: "BLOCKED", after: part(0.6, age), progress: 30, note: course.obstacle }];
    case "waiting": return [CREATED, report(part(0.4, age), 60, "Data tiga bulan diteruskan"), { act: "SUBMITTED", to: "DONE_UNVERIFIED", after: age - 2, progress: 100, note: "Enam bulan terlapor, rekap terlampir" }];
    case "new": return [CREATED];
  }
}
