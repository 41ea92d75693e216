import { listDirectory as readDirectory } from "@sinergi/db/organisations/organisations.store";
import { listPeople } from "@sinergi/db/organisations/people.store";
import { listSeats, listTeamGroups } from "@sinergi/db/organisations/seats.store";
import { contactsSeen, mayEditOrganisations } from "@sinergi/domain/organisations/organisations.policy";
import { organisationEntry } from "#organisations/organisation-answer";
import { directoryInputSchema, type DirectoryAnswer } from "#organisations/organisations.schema";
import { procedure } from "#platform/procedures";

/** Every organisation of the regency: there are tens of them, so screens search and sort what they have. */
export const listDirectory = procedure({ permission: "organisations.read", scope: "reference", audit: null })
  .input(directoryInputSchema)
  .query(async ({ ctx, input }): Promise<DirectoryAnswer> => {
    const today = ctx.clock.today();
    const on = input.on ?? today;
    const { rows, seats, people, teamGroups } = await ctx.read(async (tx) => ({
      rows: await readDirectory(tx), seats: await listSeats(tx), teamGroups: await listTeamGroups(tx),
      people: await listPeople(tx, { organisation: null, seen: contactsSeen(ctx.actor.role) }),
    }));

    return { on, teamGroups, rows: rows.map((row) => organisationEntry(row, { seats, people, on, today })), mayEdit: mayEditOrganisations(ctx.actor) };
  });
