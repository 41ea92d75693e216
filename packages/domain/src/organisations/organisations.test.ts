import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOrganisations, type Findable } from "#organisations/find-organisations";
import { giveSeat, type SeatHeld } from "#organisations/give-seat";
import { endHolding, holdsOn, overlaps } from "#organisations/holding";
import { nameOn } from "#organisations/name-on";
import { contactsSeen, mayEditOrganisations, mayEditPeople } from "#organisations/organisations.policy";
import { stakeholderGroupOf } from "#organisations/stakeholder-group";
import { TEAM_SEATS } from "#organisations/vocabulary";
import { ROLES } from "#access/roles";
import type { Day } from "#time/day";

const day = (text: string): Day => text as Day;
const TODAY = day("2026-09-30");
const aSeat = (overrides: Partial<SeatHeld>): SeatHeld => ({ organisation: "DINSOS", seat: "ANGGOTA", fromDay: day("2025-01-01"), toDay: null, ...overrides });

describe("the name of an office", () => {
  const names = [
    { name: "Dinas Tenaga Kerja", nameEn: "", fromDay: day("2025-01-02") },
    { name: "Dinas Tenaga Kerja dan Transmigrasi", nameEn: "", fromDay: null },
  ];

  it("is that of the day: an older paper keeps the older one", () => {
    expect(nameOn(names, day("2024-12-31"))?.name).toBe("Dinas Tenaga Kerja dan Transmigrasi");
    expect(nameOn(names, day("2025-01-02"))?.name).toBe("Dinas Tenaga Kerja");
  });

  it("of a day before all that is known is the earliest known", () => {
    expect(nameOn(names.slice(0, 1), day("2000-01-01"))?.name).toBe("Dinas Tenaga Kerja");
    expect(nameOn([], TODAY)).toBeNull();
  });
});

describe("a seat in the TKPK", () => {
  it("of the chair is one office's at a time; a member's is many's", () => {
    const held = [aSeat({ organisation: "WABUP", seat: "KETUA" })];
    expect(giveSeat(aSeat({ organisation: "SEKDA", seat: "KETUA" }), { held, today: TODAY })).toEqual({ ok: false, refusal: { code: "seat_taken", organisation: "WABUP" } });
    expect(giveSeat(aSeat({ organisation: "DINKES" }), { held: [aSeat({})], today: TODAY }).ok).toBe(true);
  });

  it("can be taken on the day the one before ended", () => {
    const held = [aSeat({ organisation: "WABUP", seat: "KETUA", toDay: day("2026-02-20") })];
    expect(giveSeat(aSeat({ organisation: "SEKDA", seat: "KETUA", fromDay: day("2026-02-20") }), { held, today: TODAY }).ok).toBe(true);
    expect(giveSeat(aSeat({ organisation: "SEKDA", seat: "KETUA", fromDay: day("2026-02-19") }), { held, today: TODAY }).ok).toBe(false);
  });

  it("is one per office, and never begins tomorrow", () => {
    expect(giveSeat(aSeat({ seat: "SEKRETARIS" }), { held: [aSeat({})], today: TODAY })).toEqual({ ok: false, refusal: { code: "seat_overlaps" } });
    expect(giveSeat(aSeat({ fromDay: day("2026-10-01") }), { held: [], today: TODAY })).toEqual({ ok: false, refusal: { code: "day_in_future", today: TODAY } });
  });

  it("whatever is given in whatever order: one chair a day, and no office on two", () => {
    const days = fc.integer({ min: 1, max: 28 }).map((number) => day(`2026-02-${String(number).padStart(2, "0")}`));
    const wanted = fc.record({ organisation: fc.constantFrom("A", "B", "C"), seat: fc.constantFrom(...TEAM_SEATS), fromDay: days, toDay: fc.constantFrom(null, day("2026-02-15")) });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 12 }), (seats) => {
        const held: SeatHeld[] = [];
        for (const seat of seats) {
          if (seat.toDay !== null && seat.toDay <= seat.fromDay) continue;
          const given = giveSeat(seat, { held, today: TODAY });
          if (given.ok) held.push(given.value);
        }
        for (let at = 1; at <= 28; at += 1) {
          const now = held.filter((seat) => holdsOn(seat, day(`2026-02-${String(at).padStart(2, "0")}`)));
          expect(now.filter(({ seat }) => seat === "KETUA").length).toBeLessThanOrEqual(1);
          expect(new Set(now.map(({ organisation }) => organisation)).size).toBe(now.length);
        }
      }),
    );
  });
});

describe("what holds for a time", () => {
  it("no longer holds on the day it ends", () => {
    const holding = { fromDay: day("2026-01-01"), toDay: day("2026-02-01") };
    expect([holdsOn(holding, day("2026-01-31")), holdsOn(holding, day("2026-02-01"))]).toEqual([true, false]);
    expect(overlaps(holding, { fromDay: day("2026-02-01"), toDay: null })).toBe(false);
  });

  it("ends once, not before it began and not in the future", () => {
    const holding = { fromDay: day("2026-01-01"), toDay: null };
    expect(endHolding(holding, { on: day("2026-09-30"), today: TODAY })).toEqual({ ok: true, value: "2026-09-30" });
    expect(endHolding(holding, { on: day("2025-12-31"), today: TODAY })).toMatchObject({ refusal: { code: "ends_before_start" } });
    expect(endHolding(holding, { on: day("2026-10-01"), today: TODAY })).toMatchObject({ refusal: { code: "day_in_future" } });
    expect(endHolding({ ...holding, toDay: TODAY }, { on: TODAY, today: TODAY })).toMatchObject({ refusal: { code: "already_ended" } });
  });
});

describe("who may write", () => {
  it("names and seats: the secretariat; people: also their own office", () => {
    expect(ROLES.filter((role) => mayEditOrganisations({ role, agency: "DINSOS" }))).toEqual(["SECRETARIAT"]);
    expect(ROLES.filter((role) => mayEditPeople({ role, agency: "DINSOS" }, "DINSOS"))).toEqual(["SECRETARIAT", "AGENCY_HEAD", "AGENCY_OPERATOR"]);
    expect(ROLES.filter((role) => mayEditPeople({ role, agency: "DINSOS" }, "DINKES"))).toEqual(["SECRETARIAT"]);
  });

  it("who looks after accounts or audit sees no way to reach anybody, a partner only what is public", () => {
    expect([contactsSeen("ADMIN"), contactsSeen("AUDITOR"), contactsSeen("PARTNER"), contactsSeen("LEADER")]).toEqual(["names", "names", "public", "all"]);
  });
});

describe("the directory", () => {
  const row = (overrides: Partial<Findable>): Findable => ({ code: "DISNAKER", name: "Dinas Tenaga Kerja", nameEn: "Manpower", formerNames: ["Dinas Tenaga Kerja dan Transmigrasi"], kind: "OPD", group: "GOVERNMENT", seat: null, teamGroups: [], ...overrides });

  it("is searched by code, both names and the names of before, in any order of words", () => {
    for (const text of ["disnaker", "transmigrasi", "kerja DINAS", "manpower", "tenaga-kerja"]) expect(findOrganisations([row({})], { text }), text).toHaveLength(1);
    expect(findOrganisations([row({})], { text: "sosial" })).toEqual([]);
  });

  it("is narrowed by seat: any, none, or one", () => {
    const rows = [row({}), row({ code: "WABUP", seat: "KETUA" })];
    const codes = (seat: "ANY" | "NONE" | "KETUA" | "ANGGOTA"): string[] => findOrganisations(rows, { seat }).map(({ code }) => code);
    expect([codes("ANY"), codes("NONE"), codes("KETUA"), codes("ANGGOTA")]).toEqual([["WABUP"], ["DISNAKER"], ["WABUP"], []]);
  });

  it("puts the partners of the seed into their groups", () => {
    expect(["BANK", "DUNIA_USAHA", "LSM", "MASYARAKAT", "BAZNAS", "DINSOS"].map((code) => stakeholderGroupOf({ code }))).toEqual(["BANK", "BUSINESS", "NGO", "COMMUNITY", "GOVERNMENT", "GOVERNMENT"]);
  });
});
