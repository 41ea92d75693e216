import { findOrganisationName, listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { findDefinition, listChanges, listRelationsTo, listUsedPeriods } from "@sinergi/db/programmes/definitions.store";
import { mayDefine } from "@sinergi/domain/programmes/programmes.policy";
import { periodOf } from "@sinergi/domain/time/day";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { programmeInputSchema, type ProgrammeDetail } from "#programmes/definitions.schema";

/** One programme: what it is, year by year, what it goes with, and how it came to be so. */
export const programmeDetail = procedure({ permission: "programmes.read", scope: "reference", audit: null })
  .input(programmeInputSchema)
  .query(({ ctx, input: { code } }): Promise<ProgrammeDetail> =>
    ctx.read(async (tx) => {
      const definition = await findDefinition(tx, code);
      if (definition === null) throw refused({ code: "programme_not_found" });
      const { owner } = definition.standing.programme;
      const changes = await listChanges(tx, code);
      const today = ctx.clock.today();
      const may = mayDefine(ctx.actor, owner);
      return {
        ...definition, today, year: periodOf(today), changes,
        ownerName: (await findOrganisationName(tx, owner)) ?? owner,
        mayDefine: may,
        mayUndo: may === "directly" && changes[0]?.before !== null && changes[0] !== undefined,
        usedPeriods: [...(await listUsedPeriods(tx, code))].toSorted(),
        relationsFrom: await listRelationsTo(tx, code),
      };
    }),
  );

/** Organisations a programme may belong to, by name. */
export const listOwners = procedure({ permission: "programmes.read", scope: "reference", audit: null }).query(async ({ ctx }) => {
  const organisations = await ctx.read(listOrganisations);
  return organisations.map(({ code, name }) => ({ code, name })).toSorted((a, b) => a.name.localeCompare(b.name, "id"));
});
