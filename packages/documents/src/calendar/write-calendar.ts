import type { TimeZone } from "@sinergi/domain/settings/regency-settings.schema";
import type { Day } from "@sinergi/domain/time/day";
import { inUtc } from "@sinergi/domain/time/local-moment";

export interface CalendarEvent {
  /** The same for ever, so that a later file moves the entry instead of adding one. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  /** When the file is made, an ISO moment in UTC. */
  readonly madeAt: string;
  readonly day: Day;
  /** Local time, HH:MM. */
  readonly startsAt: string;
  /** Null where nobody has said when it ends: no end is made up. */
  readonly endsAt: string | null;
  readonly zone: TimeZone;
  readonly status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  readonly title: string;
  readonly place: string;
  readonly description: string;
}

const LINE_OCTETS = 75;
const PRODUCT = "-//Sinergi//Rapat TKPK//ID";

/** One meeting as iCalendar (RFC 5545), times in UTC: a reader in any zone shows the right hour without a table of zones. */
export function writeCalendar(event: CalendarEvent): string {
  const at = (time: string): string => {
    const utc = inUtc(event.day, time, event.zone);
    return `${utc.day.replaceAll("-", "")}T${utc.time.replace(":", "")}00Z`;
  };
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${PRODUCT}`,
    "CALSCALE:GREGORIAN",
    `METHOD:${event.status === "CANCELLED" ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${event.madeAt.replaceAll(/[-:]|\.\d+/g, "")}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${at(event.startsAt)}`,
    ...(event.endsAt === null ? [] : [`DTEND:${at(event.endsAt)}`]),
    `STATUS:${event.status}`,
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.place)}`,
    ...(event.description === "" ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Text as a value (§3.3.11); characters that would break a line are no part of it. */
function escaped(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.replaceAll(/\p{Cc}/gu, " "))
    .join("\n")
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll("\n", "\\n");
}

/** No line longer than 75 octets, and none cut within a character (§3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      // The space a folded line begins with counts.
      part = "";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
