import { expect, test } from "vitest";
import { followUpsSearchSchema, stateIn, typeIn } from "#urls/followups.url";

test("Tindak lanjut keeps what it is narrowed to, and drops what it cannot read", () => {
  const search = { tampil: "papan", opd: "DINSOS", keadaan: "terkendala", lambat: "ya", milik: "saya", jenis: "data", wil: "18.04.04", rapat: "0198a7c0-0000-7000-8000-000000000000", urut: "-tenggat" };
  expect(followUpsSearchSchema.parse(search)).toEqual(search);
  expect(followUpsSearchSchema.parse({ tampil: "peta", opd: "x y", keadaan: "entah", rapat: "1", urut: "nama", wil: "?" })).toEqual({});
  expect([stateIn({ keadaan: "terkendala" }), stateIn({ keadaan: "buka" }), typeIn({ jenis: "lokus" })]).toEqual(["BLOCKED", undefined, "FOCUS_AREA"]);
});
