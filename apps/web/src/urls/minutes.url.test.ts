import { expect, test } from "vitest";
import { minutesFoundSearchSchema, minutesKindKey, minutesSearchSchema, readMinutesKind } from "#urls/minutes.url";

test("looking through minutes keeps words, kind and order, and drops what it cannot read", () => {
  const search = { cari: "data ganda", jenis: "keputusan", urut: "-heldOn" };
  expect(minutesFoundSearchSchema.parse(search)).toEqual(search);
  expect(minutesFoundSearchSchema.parse({ jenis: "lain", urut: "nama" })).toEqual({});
  expect([readMinutesKind("keputusan"), minutesKindKey("DECISION")]).toEqual(["DECISION", "keputusan"]);
  expect(minutesSearchSchema.parse({ tampil: "tulis" })).toEqual({});
});
