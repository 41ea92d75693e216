import type { FieldPast, PastQueue, PastWorkItem } from "@sinergi/domain/fieldwork/field-past";
import type { WorkOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { crewRows, simulateCrew, type CrewMember } from "#field-crew";
import { recordIdOf, streamOf, type FieldOrder } from "#field-order";
import { pickerOf } from "#random";
import { seededId } from "#seeded-id";
import { simulateAction } from "#simulate-field-action";
import { simulateCases } from "#simulate-field-cases";
import { simulateLogs } from "#simulate-field-logs";
import { simulatePhone } from "#simulate-field-phones";
import { simulateMonthReports } from "#simulate-month-reports";
import { simulateVisits } from "#simulate-visits";

/** Field work of months up to yesterday: the same families, facilitators, seed and day, the same rows. What phones still hold is not in it but for its number. */
export function simulateFieldwork(order: FieldOrder): FieldPast {
  const { crew, queue } = begin(order);
  return gather(order, { crew, queue, of: crew.map((member) => workOf(order, member)) });
}

/** The same, one facilitator after another with a turn for everybody else between them. */
export async function simulateFieldworkInTurns(order: FieldOrder, turn: () => Promise<unknown>): Promise<FieldPast> {
  const { crew, queue } = begin(order);
  const of: Work[] = [];
  for (const member of crew) {
    of.push(workOf(order, member));
    await turn();
  }
  return gather(order, { crew, queue, of });
}

type Queue = ReturnType<typeof queueOf>;
type Work = ReturnType<typeof workOf>;

function begin(order: FieldOrder): { readonly crew: readonly CrewMember[]; readonly queue: Queue } {
  const crew = simulateCrew(order);
  // Before the phones are told of: they count what was left on them.
  return { crew, queue: queueOf(order, crew) };
}

function workOf(order: FieldOrder, member: CrewMember) {
  const visits = simulateVisits(order, member);
  const logs = simulateLogs(order, member);
  const cases = simulateCases(order, member, visits.visits);
  return { ...visits, ...logs, ...cases, monthReports: simulateMonthReports(order, member, { ...visits, ...logs, ...cases }), ...simulatePhone(order, member, visits) };
}

function gather(order: FieldOrder, { crew, queue, of }: { readonly crew: readonly CrewMember[]; readonly queue: Queue; readonly of: readonly Work[] }): FieldPast {
  const all = <Part extends keyof Work>(part: Part): Work[Part][number][] => of.flatMap((one) => [...one[part]] as Work[Part][number][]);
  const visits = { visits: all("visits"), visitAid: all("visitAid"), visitNeeds: all("visitNeeds"), visitMembers: all("visitMembers") };
  return {
    ...crewRows(order, crew), ...visits, ...simulateAction(order, visits), ...queue,
    sessions: all("sessions"), attendance: all("attendance"), commitments: all("commitments"), payouts: all("payouts"), cases: inTime(all("cases")), caseNotes: all("caseNotes"), caseAccess: all("caseAccess"), graduations: all("graduations"),
    monthReports: all("monthReports"), devices: all("devices"), receipts: all("receipts").toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0)), profiles: all("profiles"),
  };
}

function inTime<T extends { readonly openedOn: string }>(cases: readonly T[]): T[] {
  return cases.toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0));
}

const outcomeOf = pickerOf<WorkOutcome>({ PROPOSED: 0.5, NOT_ELIGIBLE: 0.18, ENROLLED: 0.12, ALREADY_SERVED: 0.08, NOT_FOUND: 0.06, MOVED: 0.04, REFUSED: 0.02 });
const DEALT_DAYS_AGO = 24;
const OF_QUEUE = { programme: "SEMBAKO", most: 12 } as const;

/** One gap list that was dealt out: families of deciles 1-2 with PKH and without SEMBAKO, to whom each is assigned. */
function queueOf(order: FieldOrder, crew: readonly CrewMember[]): { readonly queues: readonly PastQueue[]; readonly workItems: readonly PastWorkItem[] } {
  const id = seededId(order.seed, "work-queue", OF_QUEUE.programme);
  const dealtOn = shiftDay(order.today, -DEALT_DAYS_AGO);
  const workItems = crew.flatMap((member) => member.families.filter(({ programmes, decile }) => !programmes.includes(OF_QUEUE.programme) && decile !== null && decile <= 2).slice(0, OF_QUEUE.most).map((family): PastWorkItem => {
    const random = streamOf(order, "work", family.id);
    const answeredOn = shiftDay(dealtOn, random.int(2, DEALT_DAYS_AGO - 2));
    const isAnswered = random.chance(0.58) && member.phone.arrives(answeredOn) !== null;
    return {
      id: seededId(order.seed, "work-item", family.id), queueId: id, familyId: family.id, userId: member.id, userName: member.name, state: isAnswered ? "ANSWERED" : "OPEN", outcome: isAnswered ? outcomeOf(random) : null, note: "",
      answeredOn: isAnswered ? answeredOn : null, recordId: isAnswered ? recordIdOf(random, answeredOn) : null,
    };
  }));
  if (workItems.length === 0) return { queues: [], workItems };
  return {
    workItems,
    queues: [{
      id, title: "PKH desil 1-2 belum menerima SEMBAKO (simulasi)", task: "Tanyakan kartu dan usulkan bila belum pernah didaftarkan.", filter: { programme: "SEMBAKO", eligibility: ["yes"], receives: false, deciles: [1, 2] },
      dealtOn, dueOn: shiftDay(dealtOn, 30), total: workItems.length, unassigned: 0, dealtBy: order.coordinator.id, dealtName: order.coordinator.name,
    }],
  };
}
