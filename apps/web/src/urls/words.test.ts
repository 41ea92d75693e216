import { expect, test } from "vitest";
import * as z from "#urls/words";

const schema = z.object({
  cari: z.readable(z.string().check(z.maxLength(5))),
  hal: z.readable(z.string().check(z.regex(/^\d+$/), z.refine((text) => text !== "0"))),
  urut: z.readable(z.enum(["nama", "-nama"])),
  dari: z.readable(z.day()),
  daftar: z.readable(z.uuid()),
});

test("an address keeps what reads as what its key means", () => {
  const search = { cari: "liwa", hal: "2", urut: "-nama", dari: "2028-02-29", daftar: "0198A7C0-0000-7000-8000-000000000000" };
  expect(schema.parse(search)).toEqual(search);
});

test("what does not read or is no text is nothing, which also covers what was typed", () => {
  for (const search of [{ cari: "terlalu panjang" }, { hal: "0" }, { hal: "dua" }, { hal: 2 }, { urut: "warna" }, { urut: undefined }, { dari: "2026-02-29" }, { dari: "kemarin" }, { daftar: "0198a7c0" }]) {
    expect(Object.entries(schema.parse(search))).toEqual([[Object.keys(search)[0], undefined]]);
  }
});

test("what belongs to another screen is not there at all", () => {
  for (const search of [{ nik: "1804041505859012" }, { constructor: "x" }]) expect(Object.keys(schema.parse(search))).toEqual([]);
});

test("every check of a word must hold, and a word may be checked further without changing the first", () => {
  const digits = z.string().check(z.regex(/^\d+$/));
  const short = digits.check(z.maxLength(2));
  expect([digits, short].map((one) => one.safeParse("123").success)).toEqual([true, false]);
});
