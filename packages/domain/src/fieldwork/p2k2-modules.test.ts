import { describe, expect, test } from "vitest";
import { DEFAULT_P2K2_MODULES, moduleTakenFromSessions, moduleWords } from "#fieldwork/p2k2-modules";
import { p2k2ModulesSchema, type P2k2Module } from "#fieldwork/p2k2-modules.schema";

const [first, second, ...others] = DEFAULT_P2K2_MODULES as [P2k2Module, P2k2Module, ...P2k2Module[]];
const used = new Set(["M1"]);

describe("a module that sessions were held with", () => {
  test("keeps its name, whatever else is changed", () => {
    expect(moduleTakenFromSessions(DEFAULT_P2K2_MODULES, [{ ...first, name: "Pengasuhan" }, second, ...others], used)).toBe("M1");
    expect(moduleTakenFromSessions(DEFAULT_P2K2_MODULES, [second, ...others], used)).toBe("M1");
    expect(moduleTakenFromSessions(DEFAULT_P2K2_MODULES, [second, { ...first, offered: false, topics: [] }, ...others], used)).toBeNull();
  });

  test("says nothing about modules nobody has used yet", () => {
    expect(moduleTakenFromSessions(DEFAULT_P2K2_MODULES, [first, { ...second, name: "Keuangan keluarga" }], used)).toBeNull();
  });

  test("reads with its name, and as its code where no list has it", () => {
    expect([moduleWords("M1", DEFAULT_P2K2_MODULES), moduleWords("M9", DEFAULT_P2K2_MODULES)]).toEqual(["M1 Pengasuhan dan pendidikan anak", "M9"]);
  });
});

test("a list of modules names each code once, offers at least one, and has topics of one line", () => {
  const holds = (modules: readonly object[]): boolean => p2k2ModulesSchema.safeParse(modules).success;
  expect(holds(DEFAULT_P2K2_MODULES)).toBe(true);
  expect([holds([]), holds([first, { ...second, code: "m1" }]), holds([{ ...first, offered: false }]), holds([{ ...first, topics: ["a\nb"] }]), holds([{ ...first, code: "M 1" }])]).toEqual([false, false, false, false, false]);
});
