import { expect, test } from "vitest";
import { DEATHS, FAULTS, livePhones, ModelPhone } from "#outbox/phone-model.fixtures";

test("whatever the network and the phone do, nothing is lost, sent twice as two, rewritten, or sent as somebody else (rows 2 to 8, 10, 27, 28, 37, 38)", async () => {
  await livePhones(2_000, 20_261_128);
}, 60_000);

test("row 47: two thousand records of a month leave in order", async () => {
  const phone = new ModelPhone();
  for (let count = 0; count < 2_000; count += 1) phone.save("me", 10);
  await phone.exchange({ faults: [], death: "NEVER", byHand: false });
  expect([...phone.server.taken.keys()]).toEqual(Array.from({ length: 2_000 }, (_, at) => `record-${at + 1}`));
  expect(phone.broken).toEqual([]);
});

test.each(FAULTS)("after %s the same records go out again and stand there once", async (fault) => {
  const phone = new ModelPhone();
  for (let count = 0; count < 5; count += 1) phone.save("me", 10);
  await phone.exchange({ faults: [fault], death: "NEVER", byHand: false });
  phone.now += 600_000;
  for (let round = 0; round < 10; round += 1) await phone.exchange({ faults: [], death: "NEVER", byHand: true });
  expect([...phone.rows.values()].map(({ receipt }) => receipt?.receiptNo)).toEqual([1, 2, 3, 4, 5]);
  expect(phone.broken).toEqual([]);
});

test.each(DEATHS)("row 3: a phone that dies %s an exchange sends what it has again", async (death) => {
  const phone = new ModelPhone();
  for (let count = 0; count < 3; count += 1) phone.save("me", 10);
  await phone.exchange({ faults: [], death, byHand: false });
  await phone.exchange({ faults: [], death: "NEVER", byHand: true });
  expect(phone.server.taken.size).toBe(3);
  expect([...phone.rows.values()].every(({ receipt }) => receipt !== null)).toBe(true);
});

test("the model finds a phone that believes any 200", async () => {
  const phone = new ModelPhone();
  phone.save("me", 1);
  const row = [...phone.rows.values()][0];
  if (!row) throw new Error("nothing was saved");
  phone.rows.set(row.id, { ...row, receipt: { status: "applied", code: null, receiptNo: 1, version: null, at: "" } });
  phone.check(new Map());
  expect(phone.broken).toEqual(["record-1 has a receipt that the server never gave"]);
});
