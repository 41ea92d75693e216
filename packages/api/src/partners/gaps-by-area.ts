import { readNeeds } from "@sinergi/db/partners/gaps.store";
import { sumPledgesOfOthers, type PledgedSum } from "@sinergi/db/partners/pledges.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { needKey, PLAIN_NEEDS, readNeed } from "@sinergi/domain/partners/needs";
import { byShown, countsBy, findPlace, gatherPlaces, isGuarded, programmeOf, showCounts } from "#partners/gather-needs";
import { gapsInputSchema, type CountShown, type GapsAnswer, type GapsRow } from "#partners/partners.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { areaLabel, getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

/** Where help is missing, by area and kind of need: counts without people, small ones held back from partners. */
export const gapsByArea = procedure({ permission: "gaps.read", scope: "aggregates", audit: null })
  .input(gapsInputSchema)
  .query(async ({ ctx, input }): Promise<GapsAnswer> => {
    const { snapshot, places, needs, sums } = await ctx.read(async (tx) => {
      const live = await getSnapshot(tx, { on: undefined, today: ctx.clock.today() });
      return { snapshot: live, places: await gatherPlaces(tx), needs: await readNeeds(tx, live), sums: await sumPledgesOfOthers(tx) };
    });

    const guarded = isGuarded(ctx.actor.role);
    const viewed = findPlace(places, input.area ?? places.regency);
    const byNeed = countsBy(needs, ({ need }) => need);
    const nobody: ReadonlyMap<string, number> = new Map();
    const missed = missedProgrammes(snapshot, byNeed, viewed.code);
    const programme = input.programme ?? missed[0]?.code ?? null;
    if (input.programme !== undefined && !programmeOf(snapshot, input.programme)) throw refused({ code: "programme_unknown", programme: input.programme });
    const keys = [...PLAIN_NEEDS, ...(programme === null ? [] : [missedKey(programme)])];
    const shownBy = new Map(keys.map((key) => [key, showCounts(places, byNeed.get(key) ?? nobody, guarded)]));
    const row = (area: typeof viewed): GapsRow => ({
      area: areaLabel(area),
      needs: Object.fromEntries(keys.map((key): [string, CountShown] => [key, shownBy.get(key)?.(area.code) ?? "WITHHELD"])),
      pledged: pledgedIn(sums, area.code),
    });
    const missedShown = missed.map(({ code, name, owner, inPackage }) => ({ programme: code, name, owner, inPackage, families: showCounts(places, byNeed.get(missedKey(code)) ?? nobody, guarded)(viewed.code) }));
    return {
      snapshot: snapshotLabel(snapshot), needs: keys, programme, guarded,
      whole: row(viewed),
      rows: places.areas.filter(({ parentCode }) => parentCode === viewed.code).map(row),
      missed: missedShown.toSorted((a, b) => Number(b.inPackage) - Number(a.inPackage) || byShown(a.families, b.families) || (a.programme < b.programme ? -1 : 1)),
    };
  });

function missedKey(programme: string): string {
  return needKey({ kind: "PROGRAMME_MISSED", programme });
}

/** Programmes that miss somebody, those of the package first: for a loan or a training, "eligible" is far wider than what the programme is for. */
function missedProgrammes(snapshot: SnapshotRow, byNeed: ReadonlyMap<string, ReadonlyMap<string, number>>, area: string): SnapshotRow["programmes"] {
  const missed = (code: string): number => byNeed.get(missedKey(code))?.get(area) ?? 0;
  return snapshot.programmes.filter(({ code }) => missed(code) > 0).toSorted((a, b) => Number(b.inPackage) - Number(a.inPackage) || missed(b.code) - missed(a.code) || (a.code < b.code ? -1 : 1));
}

function pledgedIn(sums: readonly PledgedSum[], area: string): Record<string, number> {
  const pledged: Record<string, number> = {};
  for (const { area: where, need, pledges } of sums) {
    if ((where === area || where.startsWith(`${area}.`)) && readNeed(need)) pledged[need] = (pledged[need] ?? 0) + pledges;
  }
  return pledged;
}
