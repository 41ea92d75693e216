import { isOpen, isOverdue } from "#followups/overdue";
import type { FollowUpPriority, FollowUpState } from "#followups/vocabulary";

interface Urgent {
  readonly number: number;
  readonly state: FollowUpState;
  readonly dueOn: string | null;
  readonly priority: FollowUpPriority;
}

const RANK = { HIGH: 0, NORMAL: 1, LOW: 2 } as const satisfies Record<FollowUpPriority, number>;
/** Behind every day there is. */
const NO_DAY = "9999-12-31";

/** The order of work: what is late first, then what is open by its due day and priority, what has no day after it, what is closed last. */
export function byUrgency(today: string): (a: Urgent, b: Urgent) => number {
  return (a, b) =>
    Number(isOverdue(b, today)) - Number(isOverdue(a, today)) || Number(isOpen(b)) - Number(isOpen(a)) || compareDays(a.dueOn, b.dueOn) || RANK[a.priority] - RANK[b.priority] || a.number - b.number;
}

function compareDays(a: string | null, b: string | null): number {
  const [first, second] = [a ?? NO_DAY, b ?? NO_DAY];
  return first < second ? -1 : first > second ? 1 : 0;
}
