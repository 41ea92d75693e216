import { listPrivate } from "@sinergi/db/meetings/attendance.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { mayOpenDoor, refuseTaking } from "@sinergi/domain/meetings/attend";
import { countAttendance, LATE_GRACE_MINUTES } from "@sinergi/domain/meetings/attendance-states";
import { attendanceOfInputSchema, type AttendanceAnswer, type AttendeeAnswer, type MissingAnswer } from "#attendance/attendance.schema";
import { gatherAttendance, getMeeting } from "#attendance/gather-attendance";
import { procedure } from "#platform/procedures";

/** Who came to a meeting and who did not. Phones and signatures are for whoever keeps the list. */
export const listAttendance = procedure({ permission: "meetings.read", scope: "agency", audit: null })
  .input(attendanceOfInputSchema)
  .query(async ({ ctx, input }): Promise<AttendanceAnswer> => {
    const keeps = mayAsk(ctx.actor.role, "meetings.write");
    const { meeting, seen, whole, kept } = await ctx.read(async (tx) => {
      const { meeting, timeZone } = await getMeeting(tx, input.meetingId);
      return {
        meeting,
        seen: await gatherAttendance(tx, meeting, timeZone),
        // Counts speak of the whole meeting, also to a partner who sees his own invitation alone.
        whole: await tx.derive((system) => gatherAttendance(system, meeting, timeZone)),
        kept: new Map(keeps ? (await listPrivate(tx, meeting.id)).map(({ id, ...row }) => [id, row] as const) : []),
      };
    });

    const attendees = seen.attendees.map(({ id, inviteeId, name, jobTitle, organisationCode, organisationName, sex, represents, arrivedAt, arrived, via, revision }): AttendeeAnswer => ({
      id, inviteeId, name, jobTitle, organisation: organisationCode, organisationName, sex, represents, arrivedAt, arrivedTime: arrived.time, via, revision,
      kept: kept.get(id) ?? null, ...(whole.standing.came.get(id) ?? { state: "uninvited", isLate: false }),
    }));
    const missing = seen.asked.flatMap(({ id, organisationCode, representativeName, representativeJobTitle, ...row }): MissingAnswer[] => {
      const state = whole.standing.missing.get(id);
      return state === undefined ? [] : [{ ...row, inviteeId: id, organisation: organisationCode, state, representative: representativeName === null ? null : { name: representativeName, jobTitle: representativeJobTitle ?? "" } }];
    });
    return {
      state: meeting.state, attendees, missing, counts: countAttendance(whole.standing, whole.asked.length), graceMinutes: LATE_GRACE_MINUTES,
      may: { take: keeps && refuseTaking(meeting.state) === null, openDoor: keeps && mayOpenDoor(meeting.state) },
    };
  });
