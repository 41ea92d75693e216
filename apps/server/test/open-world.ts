import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "@sinergi/api/platform/context";
import { createCallerFactory } from "@sinergi/api/platform/procedures";
import { appRouter } from "@sinergi/api/router";
import { addAccount } from "@sinergi/db/access/account-acts.store";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { SCOPE_OF_ROLE, type Role } from "@sinergi/domain/access/roles";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { importWholeFile } from "#imports/import-whole-file";
import { pressOf } from "#papers/press";
import { FAMILIES_CSV, PKH_CSV, PROGRAMMES } from "./world.ts";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";

/** The day on which the world stands still. */
export const TODAY = "2026-09-30" as Day;

/** A database with the small regency in it, and callers of every role. */
export interface World {
  readonly db: Database;
  readonly familiesImport: string;
  readonly unlistedEnrolment: string;
  /** An account for acts on accounts; nobody signs in to it. */
  readonly account: string;
  system<T>(work: (tx: Scoped) => Promise<T>): Promise<T>;
  actor(role: Role): Actor;
  /** Calls a procedure by its path, as somebody signed in with the role, or as nobody. */
  call(role: Role | null, path: string, input: unknown): Promise<unknown>;
  /** The same as somebody of another organisation, or of none. */
  callFrom(agency: string | null, role: Role, path: string, input: unknown): Promise<unknown>;
  /** The same as this very person. */
  callAs(actor: Actor, path: string, input: unknown): Promise<unknown>;
  /** A family of the caller's own, another's, or none at all. */
  familyAt(role: Role, at: "own" | "other" | "non-existing"): string;
  close(): Promise<void>;
}

/** Heads of the families that are a role's own and another's, by name. */
const OWN: Readonly<Record<string, { readonly own: string; readonly other: string }>> = {
  AGENCY_HEAD: { own: "SITI SIMULASI", other: "AGUS SIMULASI" },
  AGENCY_OPERATOR: { own: "SITI SIMULASI", other: "AGUS SIMULASI" },
  FACILITATOR: { own: "SITI SIMULASI", other: "JOKO SIMULASI" },
};
const AGENCY_OF_ROLE: Partial<Record<Role, string>> = { AGENCY_HEAD: "PERTANIAN", AGENCY_OPERATOR: "PERTANIAN", PARTNER: "BAZNAS" };
const PLAIN = { sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined };
const NOBODYS_FAMILY = "999999999";

export async function openWorld(): Promise<World> {
  const { db, close } = await emptyDatabase();
  const directory = await mkdtemp(join(tmpdir(), "sinergi-world-"));
  const clock = { today: () => TODAY };
  const system = <T>(work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(db, { today: TODAY }, work);

  await system((tx) => replaceProgrammes(tx, PROGRAMMES, TODAY));
  const save = async (name: string, text: string): Promise<string> => {
    const path = join(directory, name);
    await writeFile(path, text);
    return path;
  };
  const families = await importWholeFile({ db, clock }, { ...PLAIN, path: await save("families.csv", FAMILIES_CSV), input: { kind: "families", source: "DTSEN", asOf: "2026-07-01" as Day, programme: null, period: null, add: false } });
  await importWholeFile({ db, clock }, { ...PLAIN, path: await save("pkh.csv", PKH_CSV), input: { kind: "recipients", source: null, asOf: null, programme: "PKH", period: "2026", add: false } });

  const heads = new Map(await system(async (tx) => (await tx.rows<{ name: string; id: string }>("select head_name as name, family_id as id from family_version")).map(({ name, id }) => [name, id] as const)));
  await system((tx) => tx.run("insert into assignment (family_id, user_id, from_day) values ($1, 'user-FACILITATOR', '2026-01-01')", [heads.get("SITI SIMULASI")]));
  const unlisted = await system((tx) => tx.one<{ id: string }>("select enrolment_id as id from enrolment_match where method = 'UNLISTED' limit 1"));

  const account = await system((tx) => addAccount(tx, { email: "akun@simulasi.invalid", name: "Akun Uji", role: "LEADER", agency: null }, null));

  const actor = (role: Role): Actor => ({
    id: `user-${role}`, name: `Uji ${role}`, role, scope: SCOPE_OF_ROLE[role], agency: AGENCY_OF_ROLE[role] ?? null, sessionId: null, address: null,
  });
  const context = (signedIn: Actor | null): Context => ({
    actor: signedIn, db, clock, account: { email: "uji@simulasi.invalid" }, changes: { subscribe: () => () => undefined }, papers: pressOf({ db, clock, baseUrl: "http://localhost:3000" }),
    imports: { check: () => undefined, commit: () => undefined, preview: async () => undefined, discard: async () => undefined },
  });
  const createCaller = createCallerFactory(appRouter);
  const callAs = async (signedIn: Actor | null, path: string, input: unknown): Promise<unknown> => {
    let target: unknown = createCaller(context(signedIn));
    for (const name of path.split(".")) target = (target as Record<string, unknown>)[name];
    return (target as (input: unknown) => Promise<unknown>)(input);
  };
  return {
    db, system, actor,
    familiesImport: families.id,
    unlistedEnrolment: unlisted.id,
    account: account ?? "",
    call: (role, path, input) => callAs(role === null ? null : actor(role), path, input),
    callAs,
    callFrom: (agency, role, path, input) => callAs({ ...actor(role), id: `user-${role}-${agency}`, agency }, path, input),
    familyAt(role, at) {
      if (at === "non-existing") return NOBODYS_FAMILY;
      const head = OWN[role]?.[at] ?? "SITI SIMULASI";
      return heads.get(head) ?? NOBODYS_FAMILY;
    },
    async close() {
      await rm(directory, { recursive: true, force: true });
      await close();
    },
  };
}
