import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const opId = (): string => crypto.randomUUID();
/** A payment list an account of PERTANIAN sends; BIBIT is its own programme, PKH another's. */
const begin = (role: "AGENCY_OPERATOR" | "AGENCY_HEAD" | "SECRETARIAT", more: object = {}): Promise<ImportAnswer> =>
  world.call(role, "imports.begin", { opId: opId(), kind: "payments", programme: "BIBIT", period: "2026", tranche: 1, add: false, ...more }) as Promise<ImportAnswer>;
/** As if its file had been read and checked. */
const checked = (id: string): Promise<number> => world.system((tx) => tx.run("update import set state = 'CHECKED', file_name = 'penyaluran.csv', sha256 = $2 where id = $1", [id, id]));

describe("payment lists an organisation sends itself", () => {
  it("are of its own programmes, and of nothing but payments", async () => {
    expect(await begin("AGENCY_OPERATOR")).toMatchObject({ kind: "payments", programme: "BIBIT", state: "UPLOADED" });
    await expect(begin("AGENCY_OPERATOR", { programme: "PKH" })).rejects.toMatchObject({ message: "import_not_own" });
    await expect(world.call("AGENCY_OPERATOR", "imports.begin", { opId: opId(), kind: "recipients", programme: "BIBIT", period: "2026", add: false })).rejects.toMatchObject({ message: "import_not_own" });
    await expect(world.call("AGENCY_HEAD", "imports.begin", { opId: opId(), kind: "families", source: "DTSEN", asOf: "2026-08-01" })).rejects.toMatchObject({ message: "import_not_own" });
  });

  it("are seen by the organisation alone, with none of the registry's imports", async () => {
    const { id } = await begin("AGENCY_OPERATOR");
    await checked(id);
    const seen = async (from: string): Promise<string[]> => ((await world.callFrom(from, "AGENCY_HEAD", "imports.list", {})) as { rows: ImportAnswer[] }).rows.map((row) => row.id);
    expect(await seen("PERTANIAN")).toEqual([id]);
    expect(await seen("DINSOS")).toEqual([]);
    await expect(world.callFrom("DINSOS", "AGENCY_HEAD", "imports.get", { id })).rejects.toMatchObject({ message: "import_not_found" });
    await expect(world.call("AGENCY_OPERATOR", "imports.get", { id: world.familiesImport })).rejects.toMatchObject({ message: "import_not_found" });
  });

  it("are approved by its head, not by who sent them, and taken back by the secretariat alone", async () => {
    const [operators, heads] = [await begin("AGENCY_OPERATOR"), await begin("AGENCY_HEAD")];
    for (const { id } of [operators, heads]) await checked(id);
    await expect(world.call("AGENCY_OPERATOR", "imports.approve", { opId: opId(), id: operators.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(world.call("AGENCY_HEAD", "imports.approve", { opId: opId(), id: heads.id })).rejects.toMatchObject({ message: "approval_own" });
    expect(await world.call("AGENCY_HEAD", "imports.approve", { opId: opId(), id: operators.id })).toMatchObject({ state: "COMMITTING" });
    await expect(world.call("AGENCY_HEAD", "imports.withdraw", { opId: opId(), id: operators.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
