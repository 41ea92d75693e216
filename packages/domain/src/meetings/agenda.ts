import type { FollowUpState } from "#followups/vocabulary";

/** Minutes from one time of a day, HH:MM, to a later one; null where there is no end. */
export function minutesBetween(startsAt: string, endsAt: string | null): number | null {
  if (endsAt === null) return null;
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(endsAt) - minutes(startsAt);
}

export interface AgendaTime {
  /** Sum of what is planned, in minutes. */
  readonly planned: number;
  /** Items without a time. */
  readonly open: number;
  /** Length of the meeting; null where its end is not said. */
  readonly length: number | null;
  /** Minutes planned beyond the length; 0 where it fits or nobody knows. */
  readonly over: number;
}

/** Does the agenda fit into the meeting? */
export function agendaTime(items: readonly { readonly minutes: number | null }[], length: number | null): AgendaTime {
  const planned = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return { planned, open: items.filter(({ minutes }) => minutes === null).length, length, over: length === null ? 0 : Math.max(0, planned - length) };
}

/** The order after one item went a step up or down; the order there was where it cannot. */
export function stepInOrder(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const at = ids.indexOf(id);
  const other = ids[at + step];
  if (at < 0 || other === undefined) return ids;
  return ids.map((one, position) => (position === at ? other : position === at + step ? id : one));
}

export interface Promised {
  readonly id: string;
  readonly state: FollowUpState;
}

/** Is there still something to do or to look at? What waits for verification comes along: the meeting hears that it is done. */
export function isOpenFollowUp(state: FollowUpState): boolean {
  return state !== "DONE" && state !== "CANCELLED";
}

/**
 * The follow-ups of earlier meetings that come along into the next: every one that is open, each once. One that was on the agenda
 * and was taken off stays off (`already` holds those too): the secretariat's word goes before the machine's.
 */
export function carryAlong<T extends Promised>(promised: readonly T[], already: readonly string[]): readonly T[] {
  const seen = new Set(already);
  return promised.filter(({ id, state }) => {
    if (seen.has(id) || !isOpenFollowUp(state)) return false;
    seen.add(id);
    return true;
  });
}
