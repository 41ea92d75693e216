import type { QueueAnswer, WorkItemAnswer } from "@sinergi/api/queues/queues.schema";
import { expect, test } from "vitest";
import { findItems, findQueues } from "#features/queues/find-queues";

const queue = (number: number, more: Partial<QueueAnswer> = {}): QueueAnswer => ({
  id: String(number), number, title: `Daftar ${number}`, task: "Tanyakan", onRef: null, dealtOn: "2026-09-01", dueOn: null, total: 10, dealtName: "Uji", closedOn: null, revision: 1, open: number, answered: 0, takenBack: 0, unassigned: 0, overdue: false, ...more,
});
const QUEUES = [queue(1, { dueOn: "2026-10-01", overdue: true }), queue(2), queue(3, { closedOn: "2026-09-20" })];
const numbers = (search: object, named = "") => findQueues(QUEUES, search, named).map(({ number }) => number);

test("open lists stand first, the newest on top; closed and late ones are asked for", () => {
  expect([numbers({}), numbers({ keadaan: "selesai" }), numbers({ keadaan: "lewat" }), numbers({ urut: "tenggat" }), numbers({}, "daftar 2")]).toEqual([[2, 1], [3], [1], [1, 2], [2]]);
});

test("families of a list are narrowed by how they stand, what came of them, who has them, and whether they are in the filter still", () => {
  const item = (id: string, more: Partial<WorkItemAnswer> = {}): WorkItemAnswer => ({ id, familyId: id, headName: "", noKk: null, villageCode: "", village: "", district: "", decile: 1, userId: null, userName: null, state: "OPEN", outcome: null, note: "", answeredOn: null, ...more });
  const detail = { items: [item("a"), item("b", { userId: "ani" }), item("c", { userId: "ani", state: "ANSWERED", outcome: "REFUSED" })], stillIds: ["a", "c"] };
  const ids = (search: object) => findItems(detail, search).map(({ id }) => id);
  expect([ids({ keadaan: "buka" }), ids({ hasil: "REFUSED" }), ids({ pendamping: "ani" }), ids({ pendamping: "tanpa" }), ids({ masih: "ya", keadaan: "dijawab" })]).toEqual([["a", "b"], ["c"], ["b", "c"], ["a"], ["c"]]);
});
