import { readCells } from "@sinergi/db/targeting/cells.store";
import { readPersonCount } from "@sinergi/db/targeting/persons.store";
import { tellsMembersApart } from "@sinergi/domain/programmes/evaluate-person";
import { personFiguresOf } from "@sinergi/targeting/person-figures";
import { programmeFigures } from "@sinergi/targeting/programme-figures";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { personsInputSchema, type PersonsAnswer } from "#synergy/synergy.schema";
import { whyPersonsUnknown } from "#synergy/why-persons-unknown";
import { readViewed, snapshotLabel } from "#targeting/read-snapshot";

/** A programme for persons: its families beside its persons, because one pupil reached hides two missed. */
export const persons = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(personsInputSchema)
  .query(async ({ ctx, input }): Promise<PersonsAnswer> => {
    const { viewed, programme, cells, counted } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      const asked = found.snapshot.programmes.find(({ code }) => code === input.programme);
      if (!asked) throw refused({ code: "programme_unknown", programme: input.programme });
      return {
        viewed: found,
        programme: asked,
        cells: await readCells(tx, found.snapshot, found.area.code),
        counted: await readPersonCount(tx, found.snapshot, { programme: asked, area: found.area.code }),
      };
    });

    const { eligible, notEligible, unknown, recipientsEligible, missed } = programmeFigures({
      programme, cells: cells.programmes.filter((cell) => cell.programme === programme.code), unlisted: [], isRegency: viewed.isRegency,
    });
    const why = whyPersonsUnknown(counted);
    return {
      snapshot: snapshotLabel(viewed.snapshot),
      programme: programme.code,
      families: { all: eligible + notEligible + unknown, eligible, reached: recipientsEligible, missed },
      persons: counted === null || why !== null ? null : personFiguresOf(counted.cells, counted.unnamed),
      personFamilies: why !== null || viewed.snapshot.kind === "FROZEN" ? null : (counted?.families ?? null),
      why,
      unnamed: counted?.unnamed ?? 0,
      familiesWithoutRoster: counted?.familiesWithoutRoster ?? 0,
      tellsMembersApart: tellsMembersApart(programme.rule),
    };
  });
