import type { FollowUpAnswer, FollowUpsAnswer } from "@sinergi/api/followups/followups.schema";
import { OPEN_STATES } from "@sinergi/domain/followups/overdue";
import { byUrgency } from "@sinergi/domain/followups/urgency";
import { followUpNumber } from "@sinergi/domain/followups/follow-up-number";
import { FOLLOW_UP_STATES, type FollowUpState } from "@sinergi/domain/followups/vocabulary";
import { type FollowUpsSearch, type GroupKey, stateIn, typeIn } from "#urls/followups.url";

export const FOLLOW_UP_SORTS = { number: "nomor", lead: "opd", due: "tenggat", state: "keadaan", progress: "maju" } as const;
export type FollowUpSort = keyof typeof FOLLOW_UP_SORTS;

export interface FollowUpOrder {
  /** Null is the order of work: what is late first. */
  readonly sort: FollowUpSort | null;
  readonly descending: boolean;
}

export function followUpOrder({ urut }: FollowUpsSearch): FollowUpOrder {
  const name = urut?.replace(/^-/, "");
  const sort = (Object.keys(FOLLOW_UP_SORTS) as FollowUpSort[]).find((key) => FOLLOW_UP_SORTS[key] === name) ?? null;
  return { sort, descending: urut?.startsWith("-") ?? false };
}

/** The next order of a column: up, down, then the order of work again. */
export function nextFollowUpOrder(now: FollowUpOrder, key: string): string | undefined {
  const name = (FOLLOW_UP_SORTS as Readonly<Record<string, string>>)[key];
  if (name === undefined) return undefined;
  if (now.sort !== key) return name;
  return now.descending ? undefined : `-${name}`;
}

export interface FollowUpsAsked {
  readonly meetingId?: string | undefined;
  readonly lead?: string | undefined;
  readonly state?: FollowUpState | "OPEN" | undefined;
}

/** What of the address the server narrows to, where one list does not hold all. What is late or declined is open. */
export function askedOfServer(search: FollowUpsSearch, own: string | null): FollowUpsAsked {
  const { rapat, opd, milik, keadaan, lambat, jawab } = search;
  const isOpenOnly = keadaan === "buka" || lambat !== undefined || jawab !== undefined;
  return { meetingId: rapat, lead: opd ?? (milik === undefined ? undefined : (own ?? undefined)), state: stateIn(search) ?? (isOpenOnly ? "OPEN" : undefined) };
}

/** Follow-ups that answer to what the address asks, in its order. An area holds the areas within it. */
export function findFollowUps({ rows, today, own }: Pick<FollowUpsAnswer, "rows" | "today" | "own">, search: FollowUpsSearch): readonly FollowUpAnswer[] {
  const found = rows.filter((row) => fitsWho(row, search, own) && fitsWhat(row, search) && fitsWhere(row, search));
  const { sort, descending } = followUpOrder(search);
  const urgent = byUrgency(today);
  if (sort === null) return found.toSorted(urgent);
  const turn = descending ? -1 : 1;
  return found.toSorted((a, b) => turn * compare(a, b, sort) || urgent(a, b));
}

function fitsWho(row: FollowUpAnswer, { opd, milik, jawab }: FollowUpsSearch, own: string | null): boolean {
  return (opd === undefined || row.lead === opd) && (milik === undefined || (own !== null && row.lead === own)) && (jawab === undefined || (row.answer === "DECLINED" && OPEN_STATES.includes(row.state)));
}

function fitsWhat(row: FollowUpAnswer, search: FollowUpsSearch): boolean {
  const state = stateIn(search);
  const type = typeIn(search);
  return (
    (state === undefined || row.state === state) && (search.keadaan !== "buka" || OPEN_STATES.includes(row.state)) && (type === undefined || row.type === type) && (search.lambat === undefined || row.overdue) && hasWords(row, search.cari)
  );
}

function hasWords(row: FollowUpAnswer, words: string | undefined): boolean {
  if (words === undefined) return true;
  const text = [followUpNumber(row.number), row.text, row.indicator, row.obstacle, row.leadName, row.meetingTitle].join(" ").toLocaleLowerCase("id");
  return words.toLocaleLowerCase("id").split(/\s+/).every((word) => text.includes(word));
}

function fitsWhere(row: FollowUpAnswer, { rapat, seri, wil, prog }: FollowUpsSearch): boolean {
  return (
    (rapat === undefined || row.meetingId === rapat) && (seri === undefined || row.seriesId === seri) && (prog === undefined || row.programmes.includes(prog)) &&
    (wil === undefined || row.areas.some((area) => area === wil || area.startsWith(`${wil}.`)))
  );
}

function compare(a: FollowUpAnswer, b: FollowUpAnswer, sort: FollowUpSort): number {
  switch (sort) {
    case "number":
      return a.number - b.number;
    case "lead":
      return (a.leadName ?? "\uffff").localeCompare(b.leadName ?? "\uffff", "id");
    case "due":
      return (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999");
    case "state":
      return FOLLOW_UP_STATES.indexOf(a.state) - FOLLOW_UP_STATES.indexOf(b.state);
    case "progress":
      return a.progress - b.progress;
  }
}

export interface FollowUpGroup {
  readonly key: string;
  readonly rows: readonly FollowUpAnswer[];
}

/** Rows by what they share, each group in the order of the first of its rows; every row in exactly one. */
export function groupFollowUps(rows: readonly FollowUpAnswer[], by: GroupKey): readonly FollowUpGroup[] {
  const groups = Map.groupBy(rows, (row): string => (by === "opd" ? (row.lead ?? "") : by === "rapat" ? (row.meetingId ?? "") : row.state));
  return [...groups].map(([key, members]) => ({ key, rows: members }));
}

export interface Completion {
  readonly done: number;
  /** All but those that were cancelled. */
  readonly all: number;
}

/** Completion rate (`domain.md` §1.6): verified of all that are not cancelled. */
export function completionOf(rows: readonly FollowUpAnswer[]): Completion {
  return { done: rows.filter(({ state }) => state === "DONE").length, all: rows.filter(({ state }) => state !== "CANCELLED").length };
}
