import { readProblemFacts, readVersionsOf, readWhereElse } from "@sinergi/db/families/family-history.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { familyEvents } from "@sinergi/domain/families/family-history";
import { familyProblems } from "@sinergi/domain/families/family-problems";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { familyInputSchema, type FamilyHistoryAnswer } from "#families/families.schema";

/** One family from version to version, and what somebody should look at in it. Outside of the reader's scope and not existing look the same. */
export const familyHistory = procedure({ permission: "families.read", scope: "people", audit: null })
  .input(familyInputSchema)
  .query(async ({ ctx, input }): Promise<FamilyHistoryAnswer> => {
    const today = ctx.clock.today();
    const { versions, whereElse, facts } = await ctx.read(async (tx) => {
      const found = await readVersionsOf(tx, input.familyId);
      const snapshot = await snapshotOn(tx, { on: null, today });
      return { versions: found, whereElse: await readWhereElse(tx, input.familyId, found), facts: await readProblemFacts(tx, snapshot, input.familyId) };
    });
    if (versions.every(({ family }) => family === null)) throw refused({ code: "family_not_found" });

    const present = versions.flatMap(({ family }) => (family === null ? [] : [family]));
    const newest = versions.at(-1)?.family ?? null;
    return {
      versions: versions.map(({ source, asOf, family }) => ({ source, asOf, isIn: family !== null, decile: family?.decile ?? null, village: family?.village ?? null, members: family?.members.length ?? null })),
      events: familyEvents(present, whereElse),
      problems: newest === null ? [] : familyProblems({ ...facts, decile: newest.decile, decileBefore: versions.at(-2)?.family?.decile ?? null }),
    };
  });
