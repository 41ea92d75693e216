import type { PastAgendaItem, PastEntry, PastFollowUp, PastFollowUpChange } from "@sinergi/domain/meetings/meeting-past";
import type { MinutesKind } from "@sinergi/domain/meetings/vocabulary";
import { ARTICLE, ARTICLE_TOPICS } from "#meeting-article";
import { momentOf, type MeetingOrder } from "#meeting-order";
import type { PlannedMeeting, PlannedTask } from "#meeting-plan";
import { TOPICS, type Topic, type TopicTask } from "#meeting-topics";
import { seededId } from "#seeded-id";
import { simulateFollowUp } from "#simulate-follow-up";
import { headOf } from "#simulated-offices";

/** A follow-up with what happened to it, and the series it came from. */
export interface Told {
  readonly series: string | null;
  readonly followUp: PastFollowUp;
  readonly changes: readonly PastFollowUpChange[];
}

interface Spoken {
  readonly agenda: readonly PastAgendaItem[];
  readonly entries: readonly PastEntry[];
  readonly told: readonly Told[];
}

interface Setting {
  readonly id: string;
  readonly order: MeetingOrder;
  /** Follow-ups of the meetings before. */
  readonly earlier: readonly Told[];
}

const TOPIC = new Map([...TOPICS, ...ARTICLE_TOPICS].map((topic) => [topic.key, topic]));
const CARRIED_MOST = 4;
const STEP = 10;
/** The first piece is written down at ten past nine, the others every four minutes. */
const BEGIN_MINUTE = 9 * 60 + 6;
const PIECE_MINUTES = 4;

/** What was on the agenda, what was said about it, and what was agreed. */
export function simulateAgenda(plan: PlannedMeeting, { id, order, earlier }: Setting): Spoken {
  const { seed } = order;
  const carried = earlier.filter((one) => plan.series !== null && one.series === plan.series && isOpenOn(one, plan.heldOn)).slice(-CARRIED_MOST);
  const topics = plan.topics.flatMap((key) => TOPIC.get(key) ?? []);
  const agenda: PastAgendaItem[] = [
    ...carried.map(({ followUp }, at) => ({
      ...plain(seededId(seed, "agenda", plan.key, "carried", at), id, (at + 1) * STEP), title: followUp.text, minutes: 10, organisationCode: followUp.leadCode, origin: "CARRIED" as const, followUpId: followUp.id,
    })),
    ...topics.map((topic, at) => ({ ...plain(seededId(seed, "agenda", plan.key, topic.key), id, (carried.length + at + 1) * STEP), title: topic.title, minutes: 35, organisationCode: order.offices.has(topic.opener) ? topic.opener : null, presenter: speakerOf(topic.opener, plan, order) })),
  ];
  const wasHeld = plan.state === "MINUTES_DRAFT" || plan.state === "MINUTES_SIGNED" || plan.state === "CLOSED";
  if (!wasHeld) return { agenda, entries: [], told: [] };
  const minutes = takeMinutes(plan, id, order);
  open(minutes, plan);
  for (const [at, { followUp }] of carried.entries()) minutes.write("DISCUSSION", `Kemajuan tindak lanjut dilaporkan: ${followUp.text}.`, { item: agenda[at]?.id, office: followUp.leadCode });
  const told: Told[] = [];
  for (const topic of topics) {
    const item = agenda.find(({ title, origin }) => title === topic.title && origin === "SECRETARIAT")?.id ?? null;
    discuss(minutes, topic, item);
    for (const planned of plan.tasks.filter(({ of }) => of.slice(0, of.lastIndexOf(".")) === topic.key)) {
      const one = agree(minutes, { planned, topic, item, plan, meetingId: id, order });
      if (one) told.push(one);
    }
  }
  minutes.write("CLOSING", plan.key === "article" ? ARTICLE.closing : "Rapat ditutup. Rapat berikutnya diberitahukan melalui undangan.", {});
  if (plan.key === "article") minutes.write("CLOSING", `Catatan simulasi: keputusan dan tindak lanjut di atas disusun dari tujuan rapat. ${ARTICLE.note}`, {});
  return { agenda, entries: minutes.entries, told };
}

function plain(id: string, meetingId: string, position: number): PastAgendaItem {
  return { id, meetingId, position, title: "", note: "", minutes: 30, presenter: "", organisationCode: null, origin: "SECRETARIAT", followUpId: null, proposalId: null };
}

function isOpenOn({ changes, followUp }: Told, day: string): boolean {
  return followUp.createdOn < day && !changes.some(({ toState, onDay }) => (toState === "DONE" || toState === "CANCELLED") && onDay <= day);
}

function speakerOf(code: string, { heldOn }: PlannedMeeting, { offices, seed }: MeetingOrder): string {
  const office = offices.get(code);
  return office === undefined ? "" : headOf(office, heldOn, seed).name;
}

function open(minutes: Minutes, plan: PlannedMeeting): void {
  const chair = plan.series === "rakor" ? "WABUP" : plan.kind === "MUSYAWARAH" ? "PEKON" : "BAPPEDA";
  if (plan.key !== "article") {
    minutes.write("OPENING", "Rapat dibuka; kuorum terpenuhi dan agenda disepakati.", { office: chair });
    return;
  }
  minutes.write("OPENING", ARTICLE.opening, { office: chair });
  for (const text of ARTICLE.directions) minutes.write("DIRECTION", text, { office: chair });
}

function discuss(minutes: Minutes, topic: Topic, item: string | null): void {
  minutes.write("PRESENTATION", topic.presentation, { item, office: topic.opener });
  for (const { office, text } of topic.discussion) minutes.write("DISCUSSION", text, { item, office });
  minutes.write("PROBLEM", topic.problem, { item });
  minutes.write("CONCLUSION", topic.conclusion, { item });
}

interface Agreed {
  readonly planned: PlannedTask;
  readonly topic: Topic;
  readonly item: string | null;
  readonly plan: PlannedMeeting;
  readonly meetingId: string;
  readonly order: MeetingOrder;
}

function agree(minutes: Minutes, { planned, topic, item, plan, meetingId, order }: Agreed): Told | null {
  const task: TopicTask | undefined = topic.tasks[Number(planned.of.slice(planned.of.lastIndexOf(".") + 1))];
  if (task === undefined || !order.offices.has(task.lead)) return null;
  const kind: MinutesKind = task.type === "POLICY" ? "RECOMMENDATION" : "DECISION";
  const entryId = minutes.write(kind, `${task.text}. Penanggung jawab: ${order.offices.get(task.lead)?.name ?? task.lead}.`, { item, office: undefined });
  const { followUp, changes } = simulateFollowUp({ planned, task, heldOn: plan.heldOn, meetingId, item, entryId, order });
  return { series: plan.series, followUp, changes };
}

/** The minutes of one meeting, written piece after piece. */
interface Minutes {
  readonly entries: PastEntry[];
  /** Writes a piece; answers its id. */
  write(kind: MinutesKind, text: string, about: { readonly item?: string | null | undefined; readonly office?: string | undefined }): string;
}

function takeMinutes(plan: PlannedMeeting, meetingId: string, order: MeetingOrder): Minutes {
  const { seed, secretary, offices } = order;
  const entries: PastEntry[] = [];
  return {
    entries,
    write(kind, text, { item, office }) {
      const position = entries.length + 1;
      const id = seededId(seed, "entry", plan.key, position);
      const known = office !== undefined && offices.has(office) ? office : null;
      const minute = BEGIN_MINUTE + position * PIECE_MINUTES;
      entries.push({
        id, meetingId, agendaItemId: item ?? null, kind, position, speaker: known === null ? "" : speakerOf(known, plan, order), organisationCode: known, text,
        createdBy: secretary.id, updatedBy: secretary.id, updatedName: secretary.name, updatedAt: momentOf(plan.heldOn, `${Math.floor(minute / 60)}:${minute % 60}`),
      });
      return id;
    },
  };
}
