import { expect, test } from "vitest";
import { dealOutSearchSchema, facilitatorsSearchSchema, fieldGroupsSearchSchema, nextOrder, orderOf, workQueueSearchSchema } from "#urls/assignments.url";

test("screens of assignments keep what they are narrowed to, and drop what they cannot read", () => {
  const narrowed = { kec: "18.04.04", beban: "lebih", kirim: "belum", urut: "-beban" };
  expect(facilitatorsSearchSchema.parse(narrowed)).toEqual(narrowed);
  expect(facilitatorsSearchSchema.parse({ kec: "x", beban: "entah", urut: "gaji" })).toEqual({});
  expect(fieldGroupsSearchSchema.parse({ ukuran: "besar", keadaan: "buka" })).toEqual({ ukuran: "besar" });
  expect(workQueueSearchSchema.parse({ keadaan: "buka", hasil: "ENROLLED", masih: "tidak" })).toEqual({ keadaan: "buka", hasil: "ENROLLED" });
  expect(dealOutSearchSchema.parse({ wil: "18.04.04.2002", prog: "PKH", belum: "ya" })).toEqual({ wil: "18.04.04.2002", prog: "PKH", belum: "ya" });
});

test("a column is ordered up, then down, then as the screen was", () => {
  expect([nextOrder(undefined, "nama"), nextOrder("nama", "nama"), nextOrder("-nama", "nama"), nextOrder("beban", "nama")]).toEqual(["nama", "-nama", undefined, "nama"]);
  expect(orderOf(undefined, "nama")).toEqual({ key: "nama", descending: false });
});
