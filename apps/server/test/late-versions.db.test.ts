import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scoped } from "@sinergi/db/access/scoped";
import { readLive } from "@sinergi/db/targeting/snapshots.store";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";

const HEAD = "NO_KK;NIK;NAMA;SHDK;JK;TGL_LAHIR;KODE_WILAYAH;DESIL";
const SITI = "1804040101209001;1804044101809001;SITI SIMULASI;1;P;;18.04.04.2002";
const OLD = "1804040101109050;1804041010509050;KAKEK SIMULASI;1;L;10/10/1950;18.04.04.2002";
const BETWEEN = "1804040101189060;1804041010609060;PAMAN SIMULASI;1;L;10/10/1960;18.04.04.2002";
const PLAIN = { sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined };

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), "sinergi-late-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await world.close();
});

/** Brings a version as of a day; answers what its import says. */
async function bring(asOf: string, rows: readonly string[]) {
  const path = join(directory, `${asOf}.csv`);
  await writeFile(path, [HEAD, ...rows].join("\n"));
  return importWholeFile({ db: world.db, clock: { today: () => TODAY } }, { ...PLAIN, path, input: { kind: "families", source: "DTSEN", asOf: asOf as Day, programme: null, period: null, add: false } });
}

const familyIn = (tx: Scoped, asOf: string, head: string) => tx.one<{ id: string }>(
  "select f.family_id as id from family_version f join dataset_version d on d.id = f.version_id where d.as_of = $1 and f.head_name = $2", [asOf, head],
);

describe("a version that comes later than a newer one", () => {
  it("takes identities from the version after it and leaves the live figures as they are", async () => {
    const before = await world.system(readLive);
    const states = await world.system((tx) => tx.rows("select family_id, xmin from family_state where snapshot_id = 1 order by 1"));
    const brought = await bring("2025-01-01", [`${SITI};2`, `${OLD};5`]);
    expect(brought.change).toMatchObject({ added: 1, gone: 5 });

    await world.system(async (tx) => {
      const live = await readLive(tx);
      expect(live).toMatchObject({ versionId: before.versionId, on: before.on });
      expect(Number(live.revision)).toBeGreaterThan(Number(before.revision));
      expect(await tx.rows("select family_id, xmin from family_state where snapshot_id = 1 order by 1")).toEqual(states);
      expect(await familyIn(tx, "2025-01-01", "SITI SIMULASI")).toEqual(await familyIn(tx, "2026-07-01", "SITI SIMULASI"));
    });
  });

  it("between two others it is recognised from both: nobody who is in one of them gets another identity", async () => {
    await bring("2025-07-01", [`${SITI};1`, `${OLD};6`, `${BETWEEN};4`]);
    const brought = await bring("2025-10-01", [`${SITI};1`, `${BETWEEN};3`, "1804040101209002;1804041010709003;JOKO SIMULASI;1;L;10/10/1970;18.04.04.2002;3"]);
    // New beside the version before it, where Joko was not; his family is known from the version after all the same.
    expect(brought.change).toMatchObject({ added: 1, gone: 1, decileMoved: 1 });
    await world.system(async (tx) => {
      expect(await familyIn(tx, "2025-10-01", "JOKO SIMULASI")).toEqual(await familyIn(tx, "2026-07-01", "JOKO SIMULASI"));
      expect(await familyIn(tx, "2025-10-01", "PAMAN SIMULASI")).toEqual(await familyIn(tx, "2025-07-01", "PAMAN SIMULASI"));
      expect(await familyIn(tx, "2025-07-01", "KAKEK SIMULASI")).toEqual(await familyIn(tx, "2025-01-01", "KAKEK SIMULASI"));
      const persons = await tx.one<{ ids: number }>("select count(distinct person_id)::int as ids from person_version where name = 'JOKO SIMULASI'");
      expect(persons.ids).toBe(1);
    });
  });

  it("stands in for the newest one where that is withdrawn, matched to the lists that came since", async () => {
    const live = await world.system(readLive);
    await world.call("SECRETARIAT", "imports.withdraw", { opId: crypto.randomUUID(), id: world.familiesImport });
    await world.system(async (tx) => {
      const now = await readLive(tx);
      expect(now.versionId).not.toBe(live.versionId);
      expect(now.dataset?.asOf).toBe("2025-10-01");
      const { matched } = await tx.one<{ matched: number }>("select count(*)::int as matched from enrolment_match where version_id = $1 and method <> 'UNLISTED'", [now.versionId]);
      expect(matched).toBe(1);
      expect((await tx.one<{ received: string }>("select s.received from family_state s join family_version f on f.version_id = $1 and f.family_id = s.family_id where s.snapshot_id = 1 and f.head_name = 'SITI SIMULASI'", [now.versionId])).received).toContain("1");
    });
  });
});
