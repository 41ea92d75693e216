import { LACK_OF_NEED, needKey } from "@sinergi/domain/partners/needs";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { factCondition } from "#families/housing-condition";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** Families of one area with one need, as `needKey` writes it. */
export interface NeedCount {
  readonly area: string;
  readonly need: string;
  readonly families: number;
}

type NeedCountData = NeedCount & Record<string, unknown>;

/** Every need in every area, from cells without people; areas where nobody has it are left out. */
export async function readNeeds(tx: Scoped, snapshot: SnapshotRow): Promise<NeedCount[]> {
  if (snapshot.versionId === null) return [];
  const cells = await tx.rows<NeedCountData>(
    `select area_code as area, 'UNREACHED' as need, sum(families)::int as families from cell_mix where snapshot_id = $1 and decile = 1 and received not like '%1%' group by 1
     union all
     select area_code, 'PACKAGE_EMPTY', sum(families)::int from cell_package where snapshot_id = $1 and decile = 1 and eligible > 0 and received = 0 group by 1
     union all
     select area_code, 'PRODUCTION_MISSING', sum(families)::int from cell_mix
      where snapshot_id = $1 and decile between 1 and 4 and working_age = 'y' and ${receivesAny(snapshot, "LIVELIHOOD")} and not ${receivesAny(snapshot, "PRODUCTION")} group by 1
     union all
     select area_code, $2 || programme_code, sum(families)::int from cell_programme where snapshot_id = $1 and eligibility = 'y' and not receives group by area_code, programme_code`,
    [snapshot.id, needKey({ kind: "PROGRAMME_MISSED", programme: "" })],
  );
  return [...cells, ...(await housingNeeds(tx, snapshot))];
}

/** Programmes for a whole area reach nobody in particular: they make no side. */
function receivesAny({ programmes }: SnapshotRow, side: "LIVELIHOOD" | "PRODUCTION"): string {
  const places = programmes.flatMap((programme, at) => (programme.side === side && programme.unit !== "AREA" ? [at + 1] : []));
  return places.length === 0 ? "false" : `(${places.map((place) => `substr(received, ${place}, 1) = '1'`).join(" or ")})`;
}

const HOUSING = Object.entries(LACK_OF_NEED);

/** Whoever asks first after a change has all houses looked at once; the counts are kept while the data stay as they are. */
async function housingNeeds(tx: Scoped, snapshot: SnapshotRow): Promise<NeedCount[]> {
  const kept = await tx.rows<NeedCountData>("select area_code as area, need, families from housing_need where revision = $1 and on_day = $2", [snapshot.revision, snapshot.on]);
  if (kept.length > 0) return kept.filter(({ families }) => families > 0);
  return tx.derive((system) =>
    allowTime(system, MAKING_ONCE_MS, async () => {
      await system.rows("select pg_advisory_xact_lock(740113)");
      await system.run("delete from housing_need");
      await system.run(
        `with villages as (
           select s.village_code as village, ${HOUSING.map(([need, lack]) => `count(*) filter (where ${factCondition(lack)}) as "${need}"`).join(", ")}
             from family_state s join family_version f on f.version_id = $2 and f.family_id = s.family_id
            where s.snapshot_id = $1 and s.decile between 1 and 4 group by 1),
         counted as (select village, need, families from villages cross join lateral (values ${HOUSING.map(([need]) => `('${need}', "${need}")`).join(", ")}) as n (need, families))
         insert into housing_need (area_code, need, families, revision, on_day)
         select a.code, c.need, sum(c.families), $3, $4 from area a join counted c on c.village = a.code or c.village like a.code || '.%'
          where a.level <> 'province' group by 1, 2`,
        [snapshot.id, snapshot.versionId, snapshot.revision, snapshot.on],
      );
      return (await system.rows<NeedCountData>("select area_code as area, need, families from housing_need")).filter(({ families }) => families > 0);
    }),
  );
}

/** Families that receive each programme in each area: who helps where already. */
export async function readReach(tx: Scoped, snapshot: SnapshotRow, programmes: readonly string[]): Promise<{ readonly area: string; readonly programme: string; readonly families: number }[]> {
  return tx.rows<{ area: string; programme: string; families: number }>(
    `select area_code as area, programme_code as programme, sum(families)::int as families from cell_programme
      where snapshot_id = $1 and receives and programme_code = any ($2::text[]) group by 1, 2`,
    [snapshot.id, programmes],
  );
}
