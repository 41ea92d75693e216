import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { verifyAudit } from "@sinergi/db/audit/audit.store";
import { readSetting } from "@sinergi/db/areas/settings.store";
import { listBrokenSeals } from "@sinergi/db/families/dataset-versions.store";
import { listFamilies } from "@sinergi/db/families/families.store";
import type { MovementFilter } from "@sinergi/db/families/movement-filter";
import { ensureMovement, listStandingVersions, readMovementCells, readProgrammesByKind, readSimilarCells } from "@sinergi/db/targeting/movements.store";
import { findSnapshot, readLive } from "@sinergi/db/targeting/snapshots.store";
import { listQuarters } from "@sinergi/db/trends/quarters.store";
import { HELPED_GROUPS, LIKENESSES } from "@sinergi/domain/targeting/movement";
import { parseDay, type Day } from "@sinergi/domain/time/day";
import { movementFigures, movementKind, type DecileAt } from "@sinergi/targeting/movements";
import { compareSimilar } from "@sinergi/targeting/similar-families";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellDemoPast } from "#demo/demo-past";
import { loadDemo } from "#demo/load-demo";

const TODAY = "2026-11-25" as Day;
const REGENCY = "18.04";
const QUIET = { report: () => undefined, baseUrl: "http://localhost:3000", signal: new AbortController().signal };

let database: Awaited<ReturnType<typeof emptyDatabase>>;
const system = <T>(work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(database.db, { today: TODAY }, work);
const deps = () => ({ db: database.db, clock: { today: () => TODAY }, serverUrl: database.ownerUrl });

/** What must not move when an older version comes: the live snapshot and everything it consists of. */
const picture = () => system(async (tx) => ({
  ...(await tx.one(`select version_id, on_day, made_at, programmes from snapshot where id = 1`)),
  ...(await tx.one(`select count(*) as states, max(xmin::text::bigint) as newest from family_state where snapshot_id = 1`)),
  ...(await tx.one(`select count(*) as cells, sum(families) as families, max(xmin::text::bigint) as touched from cell_programme where snapshot_id = 1`)),
}));

let before: unknown;
beforeAll(async () => {
  database = await emptyDatabase();
  await loadDemo(deps(), { size: "small", report: () => undefined });
  before = await picture();
});
afterAll(() => database.close());

describe("the loop of the demo", () => {
  it("has every part: meetings of all kinds, agenda, answers, attendance, minutes with their first versions, follow-ups numbered as they were given", async () => {
    const counts = await system((tx) => tx.one<Record<string, number>>(`select (select count(distinct kind) from meeting)::int as kinds, (select count(*) from invitee)::int as invitees, (select count(*) from attendance)::int as attendances,
      (select count(*) from minutes_entry)::int as entries, (select count(*) from minutes_version)::int as versions, (select count(distinct state) from follow_up)::int as states, (select count(*) from agenda_proposal)::int as proposals,
      (select count(*) from follow_up a join follow_up b on a.number < b.number and a.created_on > b.created_on)::int as disordered`));
    expect(counts).toMatchObject({ kinds: 5, states: 6, proposals: 3, disordered: 0, versions: counts["entries"] });
    expect(counts["invitees"]).toBeGreaterThan(300);
    expect(counts["attendances"]).toBeGreaterThan(200);
  });

  it("gives the coordination something to show: some follow-ups are late, some verified, and offices come unequally often", async () => {
    const { verified, late, whole } = await system((tx) => tx.one<{ verified: number; late: number; whole: number }>(
      `select count(*) filter (where state = 'DONE')::int as verified, count(*) filter (where state not in ('DONE', 'CANCELLED') and due_on < $1)::int as late, count(*) filter (where state <> 'CANCELLED')::int as whole from follow_up`, [TODAY]));
    expect(late).toBeGreaterThan(2);
    expect(verified / whole).toBeGreaterThan(0.4);
    expect(verified / whole).toBeLessThan(0.9);
    const shares = await system((tx) => tx.rows<{ share: number }>(
      `select avg((a.id is not null)::int)::float as share from invitee i join meeting m on m.id = i.meeting_id and m.opened_at is not null left join attendance a on a.invitee_id = i.id group by i.organisation_code having count(*) > 8`));
    expect(Math.max(...shares.map(({ share }) => share)) - Math.min(...shares.map(({ share }) => share))).toBeGreaterThan(0.3);
  });
});

describe("the demo's past", () => {
  it("stopped in the middle it leaves what stands, and goes on at the next start without bringing anything twice", { timeout: 120_000 }, async () => {
    const stop = new AbortController();
    const lines: string[] = [];
    await tellDemoPast(deps(), { ...QUIET, signal: stop.signal, report: (line) => {
      lines.push(line);
      if (line.includes("9/22")) stop.abort();
    } });
    expect(await system(listStandingVersions)).toHaveLength(2);
    expect(await system((tx) => readSetting(tx, "demoPast"))).not.toBeNull();
    expect(await system((tx) => tx.rows("select 1 from import where state not in ('COMMITTED', 'DISCARDED')"))).toEqual([]);
    expect(await system((tx) => tx.rows("select 1 from pg_tables where schemaname = 'staging'"))).toEqual([]);

    await tellDemoPast(deps(), QUIET);
    await tellDemoPast(deps(), QUIET);
    const versions = await system(listStandingVersions);
    expect(versions.map(({ source, asOf }) => `${source} ${asOf}`)).toEqual(["P3KE 2025-01-01", "DTSEN 2025-10-01", "DTSEN 2026-04-01", "DTSEN 2026-10-01"]);
    expect((await system((tx) => tx.rows("select 1 from dataset_version"))).length).toBe(4);
    const lists = await system((tx) => tx.one<{ lists: number; programmes: number }>("select count(*)::int as lists, count(distinct programme_code)::int as programmes from recipient_list where period = '2025' and state = 'CURRENT'"));
    expect(lists).toEqual({ lists: 12, programmes: 12 });
    const paid = await system((tx) => tx.rows("select programme_code as programme, array_agg(tranche order by tranche) as tranches from payment_list where period = '2026' and state = 'CURRENT' group by 1 order by 1"));
    expect(paid).toEqual([{ programme: "BLT_DESA", tranches: [1, 2, 3] }, { programme: "KUR", tranches: [1] }, { programme: "PKH", tranches: [1, 2, 3] }]);
    expect(await system((tx) => readSetting(tx, "demoPast"))).toBeNull();
  });

  it("leaves the live figures untouched, the chain of audit whole and every seal unbroken", async () => {
    expect(await picture()).toEqual(before);
    expect(await system(listBrokenSeals)).toEqual([]);
    expect(await system(verifyAudit)).toMatchObject({ ok: true });
  });

  it("keeps the figures the meetings looked at: each as it was before its meeting and before each later one, tied to what was agreed", async () => {
    const figures = await system((tx) => tx.rows<{ title: string; readings: { meeting: string | null; on: Day; value: number | null; ref: string }[]; followUps: number; entries: number; items: number }>(
      `select k.title, (select json_agg(json_build_object('meeting', r.meeting_id, 'on', r.on_day, 'value', r.value, 'ref', r.snapshot_ref) order by r.id) from figure_reading r where r.figure_id = k.id) as readings,
              (select count(*)::int from follow_up f where f.figure_id = k.id) as "followUps", (select count(*)::int from minutes_entry e where e.figure_id = k.id) as entries, (select count(*)::int from agenda_item a where a.figure_id = k.id) as items
         from kept_figure k order by k.title`));
    expect(figures.length).toBeGreaterThan(3);
    const quarters = await system(listQuarters);
    for (const { title, readings, followUps, entries, items } of figures) {
      expect({ followUps, entries }, title).toEqual({ followUps: 1, entries: 1 });
      expect(items, title).toBeGreaterThan(0);
      expect(readings[0]?.meeting, title).toBeNull();
      for (const { ref, on, value } of readings) {
        expect(quarters.some((quarter) => quarter.ref === ref && quarter.on === on), title).toBe(true);
        expect(value === null || (value >= 0 && value <= 1), title).toBe(true);
      }
    }
    expect(figures.some(({ readings }) => readings.length > 1)).toBe(true);
    expect(figures.filter(({ readings }) => readings.some(({ value }) => value !== null)).length).toBeGreaterThan(2);
  });

  it("has the ends of the quarters since its first version, each with a source, as the lines of Tren show them", async () => {
    const quarters = await system(listQuarters);
    expect(quarters.map(({ quarter, dataset }) => `${quarter} ${dataset?.source} ${dataset?.asOf}`)).toEqual([
      "2025-Q1 P3KE 2025-01-01", "2025-Q2 P3KE 2025-01-01", "2025-Q3 P3KE 2025-01-01", "2025-Q4 DTSEN 2025-10-01", "2026-Q1 DTSEN 2025-10-01", "2026-Q2 DTSEN 2026-04-01", "2026-Q3 DTSEN 2026-04-01",
    ]);
  });

  it("families keep their identity back through the versions: nearly all of the newest are known in the first", async () => {
    const shared = await system((tx) => tx.one<{ kept: number; persons: number }>(
      `with v as (select (select id from dataset_version order by as_of limit 1) as first, (select id from dataset_version order by as_of desc limit 1) as last)
       select (select avg((f.family_id is not null)::int)::float8 from v join family_version l on l.version_id = v.last left join family_version f on f.version_id = v.first and f.family_id = l.family_id) as kept,
              (select avg((p.person_id is not null)::int)::float8 from v join person_version l on l.version_id = v.last left join person_version p on p.version_id = v.first and p.nik = l.nik and p.person_id = l.person_id
                where exists (select from person_version o where o.version_id = v.first and o.nik = l.nik)) as persons`,
    ));
    expect(shared.kept).toBeGreaterThan(0.94);
    expect(shared.persons).toBe(1);
  });
});

/** Total of the list behind a movement filter, today or on the day of the first version. */
async function totalOf(tx: Scoped, movement: MovementFilter, { on = null, area = REGENCY }: { readonly on?: string | null; readonly area?: string }): Promise<number> {
  const snapshot = await findSnapshot(tx, { ref: on === null ? null : (parseDay(on) ?? TODAY), today: TODAY });
  if (!snapshot) throw new Error("no snapshot");
  return (await listFamilies(tx, snapshot, { filter: { area, movement }, sort: "village", descending: false, page: 1, pageSize: 10 })).total;
}

const ends = async (tx: Scoped) => {
  const versions = await listStandingVersions(tx);
  const [first, last] = [versions[0], versions.at(-1)];
  const movement = first && last && (await ensureMovement(tx, { from: first.asOf, to: last.asOf }));
  if (!movement || !first || !last) throw new Error("no movement");
  return { versions, first, last, movement, pair: { from: first.asOf, to: last.asOf } };
};

describe("families through the versions", () => {
  it("are judged by one statement as the rule judges them one by one", { timeout: 60_000 }, async () => {
    await system(async (tx) => {
      const { versions, movement } = await ends(tx);
      const judged = await tx.rows<{ familyId: string; kind: string }>(`select family_id as "familyId", kind from family_movement where movement_id = $1`, [movement.id]);
      const rows = await tx.rows<{ familyId: string; version: number; decile: number | null }>(`select family_id as "familyId", version_id as version, decile from family_version`);
      const paths = new Map<string, DecileAt[]>();
      for (const { familyId, version, decile } of rows) {
        const path = paths.get(familyId) ?? versions.map((): DecileAt => "absent");
        path[versions.findIndex((one) => one.version === version)] = (decile ?? "unknown") as DecileAt;
        paths.set(familyId, path);
      }
      const followed = [...paths].filter(([, path]) => path[0] !== "absent" || path.at(-1) !== "absent");
      expect(judged.length).toBe(followed.length);
      for (const { familyId, kind } of judged) expect(kind, familyId).toBe(movementKind(paths.get(familyId) ?? []));
    });
  });

  it("has the last rakor's list and minutes as papers, each written, checked and signed by another person, once", async () => {
    const papers = await system((tx) => tx.rows<{ kind: string; state: string; people: number }>(
      "select p.kind, p.state, (select count(distinct c.actor_id)::int from paper_change c where c.paper_id = p.id) as people from paper p join meeting m on m.id = p.meeting_id where m.state in ('MINUTES_SIGNED', 'CLOSED') order by p.kind",
    ));
    expect(papers).toEqual([{ kind: "ATTENDANCE_LIST", state: "SIGNED", people: 3 }, { kind: "MINUTES", state: "SIGNED", people: 3 }]);
  });

  it("every mark of the transitions opens a list of as many families, those that are gone on the day they were there", { timeout: 120_000 }, async () => {
    await system(async (tx) => {
      const { first, movement, pair } = await ends(tx);
      for (const area of [REGENCY, "18.04.04", "18.04.04.2002"]) {
        const figures = movementFigures(await readMovementCells(tx, movement, area));
        if (area === REGENCY) expect(figures.families).toBe(first.families);
        for (const one of area === REGENCY ? figures.transitions : []) {
          const filter = { ...pair, first: [one.first ?? 11], last: [one.last ?? 11] };
          expect(await totalOf(tx, filter, { on: one.last === null ? first.asOf : null }), JSON.stringify(one)).toBe(one.families);
        }
        for (const { kind, families, help } of figures.kinds) {
          expect(await totalOf(tx, { ...pair, kinds: [kind] }, { on: kind === "gone" ? first.asOf : null, area }), kind).toBe(families);
          for (const [one, count] of Object.entries(help ?? {})) {
            expect(await totalOf(tx, { ...pair, kinds: [kind], help: one as "none" }, { area }), `${kind} ${one}`).toBe(count);
          }
        }
      }
      for (const { kind, programme, families } of await readProgrammesByKind(tx, movement, REGENCY)) {
        expect(await totalOf(tx, { ...pair, kinds: [kind], received: programme }, {}), `${kind} ${programme}`).toBe(families);
      }
    });
  });

  it("both groups of every comparison open lists of as many families as they count", { timeout: 60_000 }, async () => {
    await system(async (tx) => {
      const { movement, pair } = await ends(tx);
      for (const likeness of LIKENESSES) {
        const cells = await readSimilarCells(tx, movement, { area: REGENCY, likeness });
        for (const group of HELPED_GROUPS) {
          const compared = compareSimilar(cells, group);
          const matched = { likeness, group, area: REGENCY };
          expect(await totalOf(tx, { ...pair, help: group, matched }, {}), `${likeness} ${group}`).toBe(compared.helped.families);
          expect(await totalOf(tx, { ...pair, help: "none", matched }, {}), `${likeness} ${group} without`).toBe(compared.without.families);
          const { rose } = compared.helped.outcomes;
          expect(await totalOf(tx, { ...pair, help: group, matched, kinds: ["rose"] }, {})).toBe(rose);
        }
      }
      const some = compareSimilar(await readSimilarCells(tx, movement, { area: REGENCY, likeness: "kind" }), "some");
      expect(some.helped.families).toBeGreaterThan(0);
    });
  });

  it("are followed anew after the data changed, and never twice for the same data", async () => {
    await system(async (tx) => {
      const { movement, pair } = await ends(tx);
      expect(await ensureMovement(tx, pair)).toEqual(movement);
      await tx.run("update data_revision set revision = revision + 1 where id = 1");
      expect((await ensureMovement(tx, pair))?.id).not.toBe(movement.id);
      expect(await tx.rows("select 1 from family_movement where movement_id = $1", [movement.id])).toEqual([]);
      expect(await ensureMovement(tx, { from: pair.to, to: pair.from })).toBeNull();
      expect((await readLive(tx)).dataset?.asOf).toBe(pair.to);
    });
  });
});
