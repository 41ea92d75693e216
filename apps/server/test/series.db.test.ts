import type { ImportedSeries, SeriesAnswer, SeriesRow } from "@sinergi/api/series/series.schema";
import type { Role } from "@sinergi/domain/access/roles";
import { NATION } from "@sinergi/domain/series/poverty-series.schema";
import { SERIES_COLUMNS } from "@sinergi/domain/series/read-series";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./open-world.ts";

const opId = (): string => crypto.randomUUID();
const P0 = { area: "18.04", year: 2025, indicator: "P0", kind: "OBSERVED" } as const;
const FIGURE = { ...P0, value: 10.25, certainty: "OFFICIAL", source: "BPS Lampung Barat, rilis Desember 2025" } as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const call = <T>(path: string, input: unknown, role: Role = "SECRETARIAT"): Promise<T> => world.call(role, path, input) as Promise<T>;
const overview = (role: Role = "LEADER") => call<SeriesAnswer>("series.overview", {}, role);
const find = async (slot: { area: string; year: number; indicator: string; kind: string } = P0) =>
  (await overview()).figures.find((row) => row.area === slot.area && row.year === slot.year && row.indicator === slot.indicator && row.kind === slot.kind);
const save = (more: object, basedOn: string | null) => call<{ id: string }>("series.save", { opId: opId(), figure: { ...FIGURE, ...more }, basedOn });
const audited = (action: string) => world.system((tx) => tx.rows<{ detail: string }>("select detail from audit_entry where action = $1 order by seq", [action]));

describe("poverty as BPS measures it", () => {
  it("comes with the product: the regency, its province and the nation, each figure with its source and certainty", async () => {
    const { figures, readings, province } = await overview();
    expect(province).toEqual({ code: "18", name: "Lampung" });
    expect(figures.find(({ area, year, indicator }) => area === "18.04" && year === 2024 && indicator === "P0")).toMatchObject({ value: 10.68, certainty: "READ", source: "kupastuntas.co 2025-05-07; databoks" });
    expect(figures.some(({ area }) => area === NATION)).toBe(true);
    expect(figures.every(({ source }) => source.length >= 3)).toBe(true);
    expect(readings.find(({ indicator }) => indicator === "P0")).toMatchObject({ effective: "yes", relevant: "yes" });
    // Nobody read the figure of 2025 anywhere: it is not there, and nothing stands in for it.
    expect(await find()).toBeUndefined();
  });

  it("is never shown or stored below the regency, not by the rules and not by the database", async () => {
    for (const area of ["18.04.04", "18.04.04.2002", "18.01"]) await expect(call("series.overview", { area }), area).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(save({ area: "18.04.04" }, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(world.system((tx) => tx.run("insert into poverty_series (area_code, year, indicator, kind, value, certainty, source, recorded_by, recorded_name) values ('18.04.04', 2025, 'P0', 'OBSERVED', 10, 'READ', 'x', 'x', 'x')"))).rejects.toMatchObject({ code: "23514" });
    expect((await overview()).figures.every(({ area }) => area.split(".").length <= 2)).toBe(true);
  });

  it("is corrected with its history kept; undo brings the one before back, twice the correction itself", async () => {
    const first = await save({}, null);
    const second = await save({ value: 10.31, source: "BPS, angka perbaikan" }, first.id);
    expect(await find()).toMatchObject({ id: second.id, value: 10.31, recordedBy: "Uji SECRETARIAT", replaces: first.id });
    const undone = await call<{ id: string }>("series.undo", { opId: opId(), id: second.id });
    expect(await find()).toMatchObject({ value: 10.25, source: FIGURE.source });
    await call("series.undo", { opId: opId(), id: undone.id });
    expect(await find()).toMatchObject({ value: 10.31 });
    const history = await call<SeriesRow[]>("series.history", P0, "LEADER");
    expect(history.map(({ value }) => value)).toEqual([10.31, 10.25, 10.31, 10.25]);
    expect(history.filter(({ id }) => Number(id) > 0)).toHaveLength(4);
    expect((await audited("figure.saved")).map(({ detail }) => JSON.parse(detail)).slice(-2)).toMatchObject([{ before: null, after: 10.25 }, { before: 10.25, after: 10.31 }]);
  });

  it("that is taken away is gone from the screen and unknown, and comes back by undo", async () => {
    const row = await find();
    const removed = await call<{ id: string }>("series.remove", { opId: opId(), id: row?.id });
    expect(await find()).toBeUndefined();
    await expect(call("series.remove", { opId: opId(), id: removed.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await call("series.undo", { opId: opId(), id: removed.id });
    expect(await find()).toMatchObject({ value: 10.31 });
  });

  it("filled in from an older state is refused, and sent twice it is saved once", async () => {
    await expect(save({ value: 9 }, null)).rejects.toMatchObject({ code: "CONFLICT" });
    const input = { opId: opId(), figure: { ...FIGURE, year: 2026 }, basedOn: null };
    const first = await call("series.save", input);
    expect(await call("series.save", input)).toEqual(first);
    expect(await call<SeriesRow[]>("series.history", { ...P0, year: 2026 })).toHaveLength(1);
  });

  it("is written by the secretariat alone; everybody who sees figures reads it", async () => {
    for (const role of ["LEADER", "AGENCY_HEAD", "COORDINATOR", "FACILITATOR"] as const) {
      expect((await overview(role)).figures.length).toBeGreaterThan(20);
      await expect(call("series.save", { opId: opId(), figure: FIGURE, basedOn: null }, role)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(overview("PARTNER")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a table of figures", () => {
  const bring = (table: string, dryRun = false) => call<ImportedSeries>("series.import", { opId: opId(), table, dryRun });
  const HEAD = SERIES_COLUMNS.join(";");

  it("says what would change before it is saved, takes all of it in, and a second time finds it the same", async () => {
    const table = `${HEAD}\n18.04;2026;P0;TARGET;9,8;OFFICIAL;RPJMD 2025-2029;;\n18.04;2025;P0;OBSERVED;10,2;OFFICIAL;BPS;;\n18.04;2025;POPULATION;;313000;READ;BPS;;`;
    expect(await bring(table, true)).toEqual({ added: 1, changed: 1, same: 0, passedOver: 1 });
    expect(await find()).toMatchObject({ value: 10.31 });
    expect(await bring(table)).toEqual({ added: 1, changed: 1, same: 0, passedOver: 1 });
    expect(await find()).toMatchObject({ value: 10.2 });
    expect(await find({ ...P0, year: 2026, kind: "TARGET" })).toMatchObject({ value: 9.8 });
    expect(await bring(table)).toEqual({ added: 0, changed: 0, same: 2, passedOver: 1 });
  });

  it("with one wrong row changes nothing at all", async () => {
    const table = `${HEAD}\n18.04;2027;P0;;9,1;READ;BPS;;\n18.04.04;2027;P0;;9,1;READ;BPS;;\n18;2027;P0;TARGET;9;READ;BPS;;`;
    await expect(bring(table)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    expect(await find({ ...P0, year: 2027 })).toBeUndefined();
  });

  it("as it goes out comes in again without a change", async () => {
    const { figures } = await overview();
    const quote = (cell: string | number | null): string => `"${String(cell ?? "").replaceAll('"', '""')}"`;
    const rows = figures.map(({ area, year, indicator, kind, value, certainty, source, isBreak, note }) => [area, year, indicator, kind, value, certainty, source, isBreak ? "ya" : "", note].map(quote).join(","));
    expect(await bring([SERIES_COLUMNS.join(","), ...rows].join("\n"))).toEqual({ added: 0, changed: 0, same: figures.length, passedOver: 0 });
  });
});
