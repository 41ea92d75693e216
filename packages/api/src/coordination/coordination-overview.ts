import { listAskedOrganisations, listCame, listHeld, listSeriesNames, listSpanFollowUps, nameMeetings } from "@sinergi/db/meetings/coordination.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { tallyByLead, tallyByMeeting, tallyFollowUps } from "@sinergi/targeting/coordination";
import { absenceAndLateness, attendanceContinuity, attendanceStrip } from "@sinergi/targeting/coordination-attendance";
import { burndown } from "@sinergi/targeting/coordination-burndown";
import { coordinationInputSchema, type CoordinationAnswer } from "#coordination/coordination.schema";
import { procedure } from "#platform/procedures";

/** Is what was agreed done, and is who must agree there? Of organisations and meetings, never of persons: no name leaves it. */
export const coordinationOverview = procedure({ permission: "coordination.read", scope: "aggregates", audit: null })
  .input(coordinationInputSchema)
  .query(async ({ ctx, input: { organisation, ...span } }): Promise<CoordinationAnswer> => {
    const { held, asked, came, followUps, series, meetings, organisations } = await ctx.read(async (tx) => {
      const followUps = await listSpanFollowUps(tx, span);
      return {
        followUps, held: await listHeld(tx, span), asked: await listAskedOrganisations(tx, span), came: await listCame(tx, span), series: await listSeriesNames(tx),
        meetings: await nameMeetings(tx, [...new Set(followUps.flatMap(({ meetingId }) => (meetingId === null ? [] : [meetingId])))]),
        organisations: await listOrganisations(tx),
      };
    });

    const today = ctx.clock.today();
    const names = new Map(organisations.map(({ code, name }) => [code, name]));
    const named = <R extends { readonly organisation: string }>(row: R): R & { readonly name: string } => ({ ...row, name: names.get(row.organisation) ?? row.organisation });
    const own = <R extends { readonly organisation: string }>(rows: readonly R[]): readonly R[] => (organisation === null ? rows : rows.filter((row) => row.organisation === organisation));
    const wholeStrip = attendanceStrip({ meetings: held, asked, came });
    const wholeLeads = tallyByLead(followUps, today);
    const facts = organisation === null ? followUps : followUps.filter(({ lead }) => lead === organisation);
    const tallies = new Map(tallyByMeeting(facts, today).map(({ key, ...tally }) => [key, tally]));
    const outside = tallies.get(null);
    const absence = absenceAndLateness(wholeStrip, wholeLeads);
    const present = new Set([...wholeStrip.map((row) => row.organisation), ...followUps.flatMap(({ lead }) => (lead === null ? [] : [lead]))]);
    return {
      on: today, total: tallyFollowUps(facts, today),
      byLead: (organisation === null ? wholeLeads : tallyByLead(facts, today)).map((tally) => ({ ...tally, name: tally.key === null ? "" : (names.get(tally.key) ?? tally.key) })),
      byMeeting: [
        ...meetings.flatMap((meeting) => {
          const tally = tallies.get(meeting.id);
          return tally ? [{ meeting, ...tally }] : [];
        }),
        ...(outside ? [{ meeting: null, ...outside }] : []),
      ],
      burndown: burndown(facts, today),
      meetings: held.map(({ id, title, heldOn }) => ({ id, title, heldOn })),
      strip: own(wholeStrip).map(named),
      continuity: own(attendanceContinuity({ meetings: held, came })).map(named),
      absence: { ...absence, rows: absence.rows.map(named) },
      choices: { series, organisations: organisations.filter(({ code }) => present.has(code) || code === organisation).map(({ code, name }) => ({ code, name })) },
    };
  });
