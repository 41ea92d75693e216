import type { QueueAnswer, QueueDetail, WorkItemAnswer } from "@sinergi/api/queues/queues.schema";
import { ITEM_KEYS, orderOf, wordIn, type WorkQueueSearch, type WorkQueuesSearch } from "#urls/assignments.url";

/** Lists that answer to what the address and the words on the screen ask: open ones unless closed ones are asked for, the newest first. */
export function findQueues(rows: readonly QueueAnswer[], { keadaan, urut }: WorkQueuesSearch, named: string): readonly QueueAnswer[] {
  const words = named.toLocaleLowerCase("id").split(/\s+/);
  const found = rows.filter((row) => {
    const text = [row.title, row.task, row.dealtName, row.number].join(" ").toLocaleLowerCase("id");
    return (row.closedOn !== null) === (keadaan === "selesai") && (keadaan !== "lewat" || row.overdue) && words.every((word) => text.includes(word));
  });
  const { key, descending } = orderOf(urut, "-nomor");
  const compare = (a: QueueAnswer, b: QueueAnswer): number => (key === "tenggat" ? (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") : key === "sisa" ? a.open - b.open : a.number - b.number);
  return found.toSorted((a, b) => (descending ? -1 : 1) * compare(a, b) || b.number - a.number);
}

const STATES = { buka: "OPEN", dijawab: "ANSWERED", ditarik: "TAKEN_BACK" } as const satisfies Record<(typeof ITEM_KEYS)[number], WorkItemAnswer["state"]>;
/** Stands in the address for families that are nobody's. */
export const NOBODY = "tanpa";

/** Families of a list that answer to what the address asks. */
export function findItems({ items, stillIds }: Pick<QueueDetail, "items" | "stillIds">, { keadaan, hasil, pendamping, masih }: WorkQueueSearch): readonly WorkItemAnswer[] {
  const still = new Set(stillIds);
  const state = wordIn(ITEM_KEYS, keadaan);
  return items.filter(
    (item) => (state === undefined || item.state === STATES[state]) && (hasil === undefined || item.outcome === hasil) && (pendamping === undefined || (item.userId ?? NOBODY) === pendamping) && (masih === undefined || still.has(item.id)),
  );
}
