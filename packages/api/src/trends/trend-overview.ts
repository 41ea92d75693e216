import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { findSnapshot, type SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { listQuarters, quartersOpen, type QuarterRow } from "@sinergi/db/trends/quarters.store";
import { listReceived } from "@sinergi/db/trends/received.store";
import { quarterOf } from "@sinergi/domain/time/quarter";
import { breaksBetween } from "@sinergi/targeting/trend-breaks";
import { procedure } from "#platform/procedures";
import { readFigures } from "#targeting/read-figures";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";
import { findFollowedFocus } from "#trends/followed-focus";
import { readTrendValues } from "#trends/read-trend-values";
import { trendInputSchema, type TrendAnswer, type TrendPoint } from "#trends/trends.schema";

/** Every figure of an area, and of one programme there, at the end of each quarter that is kept and today. */
export const trendOverview = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(trendInputSchema)
  .query(async ({ ctx, input }): Promise<TrendAnswer> => {
    const today = ctx.clock.today();
    return ctx.read(async (tx) => {
      const { area } = await readViewed(tx, { on: undefined, area: input.area, today });
      const quarters = await listQuarters(tx);
      const live = await findSnapshot(tx, { ref: null, today });
      const snapshots: readonly (SnapshotRow & Partial<QuarterRow>)[] = live ? [...quarters, live] : quarters;
      const regencyCode = await readRegencyCode(tx);
      const received = await listReceived(tx, snapshots.map(({ id }) => id), regencyCode);
      const listsOf = (snapshot: SnapshotRow): ReadonlySet<string> => received.get(snapshot.id) ?? new Set();
      const programme = input.programme ?? (live ? await firstProgramme(tx, live, { regencyCode, received }) : undefined);
      const focus = await findFollowedFocus(tx, { beside: input.beside, today });
      const read = (snapshot: SnapshotRow, code: string) => readTrendValues(tx, snapshot, { area: code, regencyCode, programme, lists: listsOf(snapshot), beside: input.beside, focus });
      const side = (snapshot: SnapshotRow) => brokenSide(snapshot, programme, listsOf(snapshot));

      const points: TrendPoint[] = [];
      for (const [at, snapshot] of snapshots.entries()) {
        const before = snapshots[at - 1];
        points.push({
          ...snapshotLabel(snapshot),
          ref: snapshot.ref ?? null,
          quarter: snapshot.quarter ?? quarterOf(snapshot.on),
          frozenAt: snapshot.frozenAt ?? null,
          breaks: before ? breaksBetween(side(before), side(snapshot)) : [],
          values: await read(snapshot, area.code),
          regency: area.code === regencyCode ? null : await read(snapshot, regencyCode),
        });
      }
      const names = new Map(snapshots.flatMap(({ programmes }) => programmes.map(({ code, name }) => [code, name] as const)));
      const programmes = [...names].map(([code, name]) => ({ code, name })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
      return {
        area: areaLabel(area), points, programmes,
        programme: programme === undefined ? null : { code: programme, name: names.get(programme) ?? programme, ...kindOf(snapshots, programme) },
        focus: focus && { name: focus.name, year: focus.year, villages: focus.villages.length, programmes: focus.settings.convergence, reachedPercent: focus.settings.reachedPercent },
        open: await quartersOpen(tx, today),
      };
    });
  });

interface Reception {
  readonly regencyCode: string;
  /** Programmes with a list, by snapshot. */
  readonly received: ReadonlyMap<number, ReadonlySet<string>>;
}

/** What the lines begin with: the programme that is known in most quarters, of those one of the package, of those the one that reaches the most families today. */
async function firstProgramme(tx: Scoped, live: SnapshotRow, { regencyCode, received }: Reception): Promise<string | undefined> {
  const { figures: { programmes } } = await readFigures(tx, live, { area: regencyCode, isRegency: true });
  const inPackage = new Set(live.programmes.flatMap((one) => (one.inPackage ? [one.code] : [])));
  const quarters = (code: string): number => [...received.values()].filter((codes) => codes.has(code)).length;
  const [first] = programmes.toSorted((a, b) => quarters(b.code) - quarters(a.code) || Number(inPackage.has(b.code)) - Number(inPackage.has(a.code)) || b.recipientsEligible - a.recipientsEligible);
  return first?.code;
}

function brokenSide({ dataset, programmes }: SnapshotRow, programme: string | undefined, lists: ReadonlySet<string>) {
  if (programme === undefined) return { dataset, rule: undefined, lists };
  const found = programmes.find(({ code }) => code === programme);
  return { dataset, rule: found && lists.has(programme) ? JSON.stringify(found.rule) : null, lists };
}

/** What a programme is on any of the days: in the package, for individuals. */
function kindOf(snapshots: readonly SnapshotRow[], code: string): { readonly inPackage: boolean; readonly forPersons: boolean } {
  const found = snapshots.flatMap(({ programmes }) => programmes.filter((one) => one.code === code));
  return { inPackage: found.some(({ inPackage }) => inPackage), forPersons: found.some(({ unit }) => unit === "INDIVIDUAL") };
}
