import { describe, expect, it, vi } from "vitest";
import type { Day } from "@sinergi/domain/time/day";
import { type CalendarEvent, writeCalendar } from "./write-calendar.ts";

const anEvent = (overrides: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "meeting-1@18.04.sinergi", sequence: 3, madeAt: "2026-09-30T01:02:03Z", day: "2026-10-06" as Day, startsAt: "09:00", endsAt: "12:00",
  zone: "Asia/Jakarta", status: "CONFIRMED", title: "Rakor TKPK", place: "Aula Pekuon", description: "", ...overrides,
});
const valueOf = (text: string, name: string): string | undefined => unfold(text).find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
const unfold = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n");

describe("a meeting for a calendar", () => {
  it.each(["UTC", "Asia/Jakarta", "Asia/Jayapura", "America/Los_Angeles"])("is at the same moment whatever zone the machine is in (%s)", (zone) => {
    vi.stubEnv("TZ", zone);
    try {
      expect(new Date("2026-10-06T12:00:00").toISOString().slice(11, 13)).toBe({ UTC: "12", "Asia/Jakarta": "05", "Asia/Jayapura": "03", "America/Los_Angeles": "19" }[zone]);
      expect(valueOf(writeCalendar(anEvent()), "DTSTART")).toBe("20261006T020000Z");
      expect(valueOf(writeCalendar(anEvent({ zone: "Asia/Jayapura" })), "DTEND")).toBe("20261006T030000Z");
      expect(valueOf(writeCalendar(anEvent({ zone: "Asia/Makassar", startsAt: "07:30" })), "DTSTART")).toBe("20261005T233000Z");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("has no end where nobody said one", () => {
    expect(writeCalendar(anEvent({ endsAt: null }))).not.toContain("DTEND");
  });

  it("escapes what has a meaning of its own, and nobody slips a line in", () => {
    const text = writeCalendar(anEvent({ title: "Lokus, Lemong; \\ bagian\r\nATTENDEE:mailto:x", place: "Aula\tPekuon\u0000" }));
    expect(valueOf(text, "SUMMARY")).toBe(String.raw`Lokus\, Lemong\; \\ bagian\nATTENDEE:mailto:x`);
    expect(valueOf(text, "LOCATION")).toBe("Aula Pekuon ");
    expect(unfold(text).some((line) => line.startsWith("ATTENDEE"))).toBe(false);
  });

  it("has no line over 75 octets and cuts no character in two", () => {
    const description = "Paparan é – 家 😀 ".repeat(40);
    const text = writeCalendar(anEvent({ description }));
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(valueOf(text, "DESCRIPTION")).toBe(description);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("says when it was called off, under the same name and a higher number", () => {
    const before = writeCalendar(anEvent());
    const after = writeCalendar(anEvent({ status: "CANCELLED", sequence: 4 }));
    expect(valueOf(after, "UID")).toBe(valueOf(before, "UID"));
    expect([valueOf(after, "METHOD"), valueOf(after, "STATUS"), valueOf(after, "SEQUENCE")]).toEqual(["CANCEL", "CANCELLED", "4"]);
  });
});
