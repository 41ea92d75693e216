import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStatedDay } from "#meetings/stated-day";
import { type Day, dayOf } from "#time/day";
import { inUtc } from "#time/local-moment";
import { letterDay, weekdayOf } from "#time/weekday";

const days = fc.date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2200-12-31T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as Day);

describe("weekday and date", () => {
  it("the article's Selasa (2/8) was a Friday, and the day it was published a Tuesday", () => {
    expect(readStatedDay("Selasa (2/8)", 2019)).toEqual({ ok: false, refusal: { code: "weekday_mismatch", day: "2019-08-02", stated: 2, right: 5 } });
    expect(readStatedDay("Selasa, 20 Agustus 2019", 2026)).toEqual({ ok: true, value: { day: "2019-08-20", weekdayStated: true } });
    expect(readStatedDay("20-08-2019", 2026)).toEqual({ ok: true, value: { day: "2019-08-20", weekdayStated: false } });
  });

  it("are read as people write them", () => {
    for (const text of ["selasa 20 agustus 2019", "Hari Selasa tanggal 20 Agustus 2019", "Selasa (20/8/2019)", "20 Agt 2019", "2019-08-20", "Tuesday, 20 August 2019", "20.08.2019"]) {
      expect(readStatedDay(text, 2026), text).toMatchObject({ ok: true, value: { day: "2019-08-20" } });
    }
    expect(readStatedDay("Jum'at, 2 Agustus 2019", 2026)).toMatchObject({ ok: true });
    expect(readStatedDay("Ahad 4 Agustus 2019", 2026)).toMatchObject({ ok: true });
  });

  it("are refused where there is no such day", () => {
    for (const text of ["", "besok", "31 Februari 2026", "2/13/2019", "Selasa", "Senin Selasa 20 Agustus 2019", "20 Agustus 19", "1 2 3 4"]) expect(readStatedDay(text, 2026), text).toMatchObject({ refusal: { code: "day_unreadable" } });
  });

  it("agree for every day as the letter writes it, and for no other weekday", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (day, other) => {
        const right = new Date(`${day}T00:00:00Z`).getUTCDay();
        expect(weekdayOf(day) % 7).toBe(right);
        expect(readStatedDay(letterDay(day), 2000)).toEqual({ ok: true, value: { day, weekdayStated: true } });
        const names = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
        const said = readStatedDay(letterDay(day).replace(/^[^,]+/, names[other] ?? ""), 2000);
        expect(said.ok).toBe(other === right);
      }),
    );
  });
});

describe("local times in UTC", () => {
  it("are those a clock of the zone shows", () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
    fc.assert(
      fc.property(days.filter((day) => day > "1990"), times, fc.constantFrom("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"), (day, time, zone) => {
        const utc = inUtc(day, time, zone);
        const shown = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: zone }).format(new Date(`${utc.day}T${utc.time}:00Z`));
        expect(shown).toBe(`${day} ${time}`);
      }),
    );
    expect(inUtc(dayOf({ year: 2026, month: 1, day: 1 }) as Day, "06:30", "Asia/Jakarta")).toEqual({ day: "2025-12-31", time: "23:30" });
  });
});
