import type { Clock } from "@sinergi/api/platform/context";
import type { Database } from "@sinergi/db/access/database";
import { scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { listAgenda } from "@sinergi/db/meetings/agenda.store";
import { findMeeting } from "@sinergi/db/meetings/meetings.store";
import { writeCalendar } from "@sinergi/documents/calendar/write-calendar";
import { agendaLines } from "@sinergi/domain/meetings/invitation-text";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import type { MeetingCalendar } from "../http/meeting-files.ts";

/** What is not yet promised to happen on its day is tentative. */
function statusOf(state: MeetingState): "TENTATIVE" | "CONFIRMED" | "CANCELLED" {
  if (state === "CANCELLED") return "CANCELLED";
  return state === "PLANNED" || state === "POSTPONED" ? "TENTATIVE" : "CONFIRMED";
}

/** Reads a meeting in the asker's own scope and writes it for his calendar. */
export function meetingCalendarOf({ db, clock }: { readonly db: Database; readonly clock: Clock }): MeetingCalendar {
  return (actor, id) =>
    scoped(db, actor, { today: clock.today() }, async (tx) => {
      const meeting = await findMeeting(tx, id);
      if (!meeting) return null;
      const { regency, simulated } = await readRegency(tx);
      const agenda = agendaLines(await listAgenda(tx, id)).map((line, at) => `${at + 1}. ${line}`);

      const body = writeCalendar({
        uid: `${meeting.id}@${regency.code}.sinergi`, sequence: meeting.revision, madeAt: new Date().toISOString(), day: meeting.heldOn, startsAt: meeting.startsAt, endsAt: meeting.endsAt,
        zone: regency.timeZone, status: statusOf(meeting.state), title: meeting.title, place: meeting.place, description: [...(simulated ? ["DATA SIMULASI"] : []), ...agenda].join("\n"),
      });
      return { fileName: `${simulated ? "DATA-SIMULASI-" : ""}rapat-${meeting.heldOn}.ics`, body };
    });
}
