import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMeetings, isComing, type ListedMeeting, monthOf, sortMeetings, stepMonth } from "#features/meetings/find-meetings";

const aMeeting = (overrides: Partial<ListedMeeting> & { readonly heldOn?: string }): ListedMeeting =>
  ({ id: "1", seriesId: null, seriesTitle: null, kind: "RAKOR_TKPK", title: "Rakor TKPK", state: "PLANNED", heldOn: "2026-10-06", startsAt: "09:00", endsAt: null, place: "Aula", area: null, areaName: null, agenda: 0, invited: 0, coming: 0, waiting: 0, own: null, ...overrides }) as ListedMeeting;

describe("the list of meetings", () => {
  const rows = [aMeeting({ id: "a", heldOn: "2026-12-01" as never }), aMeeting({ id: "b", heldOn: "2026-10-01" as never, title: "Monev lokus", kind: "MONEV" }), aMeeting({ id: "c", heldOn: "2025-01-01" as never, state: "POSTPONED" })];

  it("is narrowed by words anywhere in title, place and series, by kind, state and year", () => {
    const ids = (search: object) => findMeetings(rows, search).map(({ id }) => id);
    expect([ids({ cari: "LOKUS aula" }), ids({ jenis: "MONEV" }), ids({ keadaan: "POSTPONED" }), ids({ tahun: "2026" }), ids({ cari: "tidak ada" })]).toEqual([["b"], ["b"], ["c"], ["a", "b"], []]);
  });

  it("has what comes next first, and what is postponed among what is ahead", () => {
    const coming = rows.filter((row) => isComing(row, "2026-10-02"));
    expect(coming.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(sortMeetings(rows, {}, true).map(({ id }) => id)).toEqual(["c", "b", "a"]);
    expect(sortMeetings(rows, {}, false).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(sortMeetings(rows, { urut: "-title" }, true).map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });
});

describe("a month of the calendar", () => {
  it("has every day of the month once, in weeks from Monday", () => {
    const months = fc.tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);
    fc.assert(
      fc.property(months, (month) => {
        const weeks = monthOf(month, []);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(new Date(`${days[0]?.day}T00:00:00Z`).getUTCDay()).toBe(1);
        const within = days.filter(({ inMonth }) => inMonth).map(({ day }) => day);
        const [year, ofYear] = month.split("-").map(Number);
        expect(within.length).toBe(new Date(Date.UTC(year ?? 0, ofYear ?? 0, 0)).getUTCDate());
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
        expect(stepMonth(stepMonth(month, 1), -1)).toBe(month);
      }),
    );
  });

  it("holds the meetings of a day in their order", () => {
    const day = monthOf("2026-10", [aMeeting({ id: "late", startsAt: "13:00" }), aMeeting({ id: "early", startsAt: "08:00" })]).flat().find(({ day: one }) => one === "2026-10-06");
    expect(day?.meetings.map(({ id }) => id)).toEqual(["early", "late"]);
  });
});
