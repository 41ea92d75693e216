import type { FieldStore, KeptRecord } from "@sinergi/offline/field-store";
import { expect, it } from "vitest";
import { SharedRecords } from "#field/families/shared-records";

/** A store whose answers are given when the test says so. */
function slowStore() {
  const asked: ((records: readonly KeptRecord[]) => void)[] = [];
  const listeners = new Set<() => void>();
  const store = {
    listRecords: () => new Promise<readonly KeptRecord[]>((answer) => asked.push(answer)),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as unknown as FieldStore;
  return { store, asked, listeners, change: () => listeners.forEach((tell) => tell()) };
}
const settle = () => new Promise((done) => setTimeout(done, 0));
const RECORDS = [{ id: "a" }] as unknown as readonly KeptRecord[];

it("several parts of a screen read the records once, and once more after changes that came meanwhile", async () => {
  const { store, asked, change } = slowStore();
  const shared = new SharedRecords(store);
  const leave = [shared.subscribe(() => undefined), shared.subscribe(() => undefined)];
  change();
  change();
  expect(asked).toHaveLength(1);
  asked[0]?.([]);
  await settle();
  expect(asked).toHaveLength(2);
  asked[1]?.(RECORDS);
  await settle();
  expect([asked.length, shared.current()]).toEqual([2, RECORDS]);
  for (const stop of leave) stop();
});

it("nobody listens to the store once the last part is gone", () => {
  const { store, listeners } = slowStore();
  const shared = new SharedRecords(store);
  const leave = shared.subscribe(() => undefined);
  expect(listeners.size).toBe(1);
  leave();
  expect(listeners.size).toBe(0);
});
