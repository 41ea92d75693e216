import type { Scoped } from "@sinergi/db/access/scoped";
import type { Day } from "@sinergi/domain/time/day";
import { compareSides as compare, compareWarnings, programmeKeys, type ComparedSide } from "@sinergi/targeting/compare";
import type { z } from "zod";
import { procedure } from "#platform/procedures";
import { readFigures } from "#targeting/read-figures";
import { areaLabel, readViewed, snapshotLabel, type Viewed } from "#targeting/read-snapshot";
import { compareInputSchema, type CompareAnswer, type SideLabel } from "#compare/compare.schema";

/** The same figures of two areas, programmes or snapshots, with what has to be known before their difference is read. */
export const compareSides = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(compareInputSchema)
  .query(async ({ ctx, input }): Promise<CompareAnswer> => {
    const today = ctx.clock.today();
    const [left, right] = await ctx.read(async (tx) => [await readSide(tx, input.left, today), await readSide(tx, input.right, today)] as const);

    const { left: wantedLeft, right: wantedRight } = input;
    const hasProgramme = wantedLeft.programme !== undefined || wantedRight.programme !== undefined;
    const rows = compare(left.side, right.side, input.onlyProgramme ? programmeKeys() : undefined);
    return {
      left: left.label,
      right: right.label,
      rows: hasProgramme ? rows : rows.filter(({ key }) => !programmeKeys().includes(key)),
      warnings: compareWarnings(left.facts, right.facts),
    };
  });

type SideInput = z.infer<typeof compareInputSchema>["left"];

async function readSide(tx: Scoped, { area, on, programme }: SideInput, today: Day) {
  const viewed = await readViewed(tx, { on, area, today });
  const { figures, helped } = await readFigures(tx, viewed.snapshot, { area: viewed.area.code, isRegency: viewed.isRegency });
  const side: ComparedSide = { figures, helped, programme: figures.programmes.find(({ code }) => code === programme) ?? null };
  const unit = programme === undefined ? undefined : (viewed.snapshot.programmes.find(({ code }) => code === programme)?.unit ?? null);
  const facts = { dataset: viewed.snapshot.dataset, level: viewed.area.level, identity: JSON.stringify([viewed.snapshot.id, viewed.area.code, programme]), unit };
  return { side, facts, label: labelOf(viewed, programme) };
}

function labelOf({ snapshot, area }: Viewed, programme: string | undefined): SideLabel {
  const known = snapshot.programmes.find(({ code }) => code === programme);
  return {
    snapshot: snapshotLabel(snapshot),
    area: areaLabel(area),
    programme: programme === undefined ? null : { code: programme, name: known?.name ?? programme, hasPeriod: known !== undefined },
  };
}
