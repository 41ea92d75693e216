import { listEntityHistory } from "@sinergi/db/audit/entity-history.store";
import { listUses, wasAdded } from "@sinergi/db/organisations/organisation-uses.store";
import { findOrganisation } from "@sinergi/db/organisations/organisations.store";
import { listPeople } from "@sinergi/db/organisations/people.store";
import { listSeats, listTeamGroups } from "@sinergi/db/organisations/seats.store";
import { contactsSeen, mayEditOrganisations, mayEditPeople } from "@sinergi/domain/organisations/organisations.policy";
import { organisationEntry } from "#organisations/organisation-answer";
import { organisationInputSchema, type OrganisationDetail } from "#organisations/organisations.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** One organisation with its names, seats, people and what it owns. Its history is for those who keep it. */
export const organisationDetail = procedure({ permission: "organisations.read", scope: "reference", audit: null })
  .input(organisationInputSchema)
  .query(async ({ ctx, input: { code } }): Promise<OrganisationDetail> => {
    const { actor } = ctx;
    const today = ctx.clock.today();
    const keepsPeople = mayEditPeople(actor, code);
    const mayEdit = mayEditOrganisations(actor);
    const { row, seats, people, teamGroups, history, takeBack } = await ctx.read(async (tx) => ({
      row: await findOrganisation(tx, code), seats: await listSeats(tx), teamGroups: await listTeamGroups(tx),
      people: await listPeople(tx, { organisation: code, seen: contactsSeen(actor.role) }),
      history: keepsPeople ? await tx.derive((system) => listEntityHistory(system, { entity: "organisation", entityId: code })) : null,
      takeBack: mayEdit && (await wasAdded(tx, code)) ? { uses: await listUses(tx, code) } : null,
    }));
    if (!row) throw refused({ code: "organisation_not_found" });

    return {
      organisation: { ...organisationEntry(row, { seats, people, on: today, today }), roleInTkpk: row.roleInTkpk, typicalData: row.typicalData },
      names: row.names,
      seats: seats.filter(({ organisation }) => organisation === code),
      people,
      teamGroups, history, takeBack, today,
      mayEdit, mayEditPeople: keepsPeople,
    };
  });
