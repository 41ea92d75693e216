import { expect, test } from "vitest";
import { pageKey, pageOf } from "#urls/codes";
import { auditSearchSchema, importSearchSchema, newImportSearchSchema, signInSearchSchema } from "#urls/data.url";
import { targetingSearchSchema } from "#urls/targeting.url";

test("after signing in a link can only lead to a page of this site", () => {
  expect(signInSearchSchema.parse({ ke: "/analisis/keluarga?prog=PKH" }).ke).toBe("/analisis/keluarga?prog=PKH");
  for (const ke of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)"]) {
    expect(signInSearchSchema.parse({ ke }).ke).toBeUndefined();
  }
});

test("Sasaran keeps area, programme, day and measure, and drops what it cannot read", () => {
  const search = { wil: "18.04.04", prog: "PKH", desil: "1-4", tgl: "2026-09-30", ukur: "belum" };
  expect(targetingSearchSchema.parse(search)).toEqual(search);
  expect(targetingSearchSchema.parse({ wil: "x", prog: "?", desil: "0-12", tgl: "kemarin", ukur: "suhu" })).toEqual({});
});

test("the first page leaves no key in the address", () => {
  expect([pageKey(1), pageKey(3), pageOf(undefined), pageOf("3")]).toEqual([undefined, "3", 1, 3]);
});

test("keys of imports and audit hold codes only", () => {
  expect(newImportSearchSchema.parse({ jenis: "penerima", prog: "PKH" })).toEqual({ jenis: "penerima", prog: "PKH" });
  expect(importSearchSchema.parse({ langkah: "setujui", masalah: "NIK_DATE", hal: "2" })).toEqual({ langkah: "setujui", masalah: "NIK_DATE", hal: "2" });
  expect(importSearchSchema.parse({ langkah: "hasil", masalah: "<script>" })).toEqual({});
  expect(auditSearchSchema.parse({ aksi: "number.revealed" })).toEqual({ aksi: "number.revealed" });
});
