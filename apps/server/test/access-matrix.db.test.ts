import { mayAsk, PERMISSIONS } from "@sinergi/domain/access/permissions";
import { ROLES, type Role } from "@sinergi/domain/access/roles";
import { openWorld, type World } from "./open-world.ts";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@sinergi/api/router";

/** Where the object a call names lies, seen from who calls. */
const POSITIONS = ["own", "other", "non-existing"] as const;
type Position = (typeof POSITIONS)[number];

/** How each procedure is called for an object at a position; `null` where it names no object at all. */
type InputOf = (world: World, role: Role, at: Position) => unknown;
const NO_OBJECT = null;
const opId = (): string => crypto.randomUUID();
const NOWHERE = "00000000-0000-7000-8000-000000000000";

const CALLS: Readonly<Record<string, { readonly object: InputOf | null; readonly input: unknown }>> = {
  "session.me": { object: NO_OBJECT, input: undefined },
  "home.overview": { object: NO_OBJECT, input: undefined },
  "areas.list": { object: NO_OBJECT, input: undefined },
  "programmes.list": { object: NO_OBJECT, input: undefined },
  "targeting.figures": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: {} },
  "targeting.byDecile": { object: (_, __, at) => ({ programme: "PKH", area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: { programme: "PKH" } },
  "targeting.byArea": { object: (_, __, at) => ({ programme: "PKH", area: at === "non-existing" ? "18.04.99" : "18.04" }), input: { programme: "PKH" } },
  "targeting.freeze": { object: NO_OBJECT, input: { opId: "22222222-2222-7222-8222-222222222222" } },
  "targeting.frozen": { object: NO_OBJECT, input: undefined },
  "families.list": { object: NO_OBJECT, input: { filter: {} } },
  "families.detail": { object: (world, role, at) => ({ familyId: world.familyAt(role, at) }), input: { familyId: "1" } },
  "families.history": { object: (world, role, at) => ({ familyId: world.familyAt(role, at) }), input: { familyId: "1" } },
  "movements.overview": { object: (_, __, at) => ({ area: at === "non-existing" ? "18.04.99" : "18.04.04" }), input: {} },
  "movements.versions": { object: NO_OBJECT, input: undefined },
  "compare.sides": { object: (_, __, at) => ({ left: { area: at === "non-existing" ? "18.04.99" : "18.04.04" }, right: {} }), input: { left: {}, right: {} } },
  "families.revealNumber": {
    object: (world, role, at) => ({ familyId: world.familyAt(role, at), personId: null, number: "NO_KK", reason: "Mencocokkan kartu keluarga" }),
    input: { familyId: "1", personId: null, number: "NO_KK", reason: "Mencocokkan kartu keluarga" },
  },
  "enrolments.unlisted": { object: NO_OBJECT, input: {} },
  "enrolments.accept": { object: (world, role, at) => ({ opId: opId(), enrolmentId: at === "non-existing" ? "999999" : world.unlistedEnrolment, familyId: world.familyAt(role, at) }), input: { opId: opId(), enrolmentId: "1", familyId: "1" } },
  "enrolments.undo": { object: (world, __, at) => ({ opId: opId(), enrolmentId: at === "non-existing" ? "999999" : world.unlistedEnrolment }), input: { opId: opId(), enrolmentId: "1" } },
  "imports.begin": { object: NO_OBJECT, input: { opId: "11111111-1111-7111-8111-111111111111", kind: "families", source: "OTHER", asOf: "2026-01-01" } },
  "imports.get": { object: (world, __, at) => ({ id: at === "non-existing" ? NOWHERE : world.familiesImport }), input: { id: NOWHERE } },
  "imports.list": { object: NO_OBJECT, input: {} },
  "imports.issues": { object: NO_OBJECT, input: { id: NOWHERE } },
  "imports.versions": { object: NO_OBJECT, input: undefined },
  "imports.lists": { object: NO_OBJECT, input: undefined },
  "imports.mapColumns": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE, mapping: {}, emptyAsNo: [], sheet: null } : null), input: { opId: opId(), id: NOWHERE, mapping: {}, emptyAsNo: [], sheet: null } },
  "imports.check": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "imports.approve": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "imports.withdraw": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "imports.discard": { object: (_, __, at) => (at === "non-existing" ? { opId: opId(), id: NOWHERE } : null), input: { opId: opId(), id: NOWHERE } },
  "audit.list": { object: NO_OBJECT, input: {} },
  "live.changes": { object: NO_OBJECT, input: undefined },
};

const declaredSchema = z.object({ _def: z.object({ meta: z.object({ permission: z.enum(PERMISSIONS), scope: z.string(), audit: z.string().nullable() }) }) });
const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]) => ({ path, meta: declaredSchema.parse({ _def: Reflect.get(procedure, "_def") })._def.meta }));
type Declared = (typeof procedures)[number]["meta"];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function outcome(role: Role | null, path: string, input: unknown): Promise<string> {
  try {
    await world.call(role, path, input);
    return "ok";
  } catch (error) {
    if (error instanceof TRPCError) return error.code;
    throw error;
  }
}

/** What must happen, from the matrix of roles alone: never from what the code did. */
function expected(role: Role, declared: Declared, at: Position): string {
  if (!mayAsk(role, declared.permission)) return "FORBIDDEN";
  if (at === "non-existing") return "missing";
  // Another's family looks exactly like one that does not exist; whoever sees the whole regency has no "other".
  return declared.scope === "people" && at === "other" && !["SECRETARIAT", "COORDINATOR"].includes(role) ? "missing" : "allowed";
}

const MISSING: readonly string[] = ["NOT_FOUND", "CONFLICT", "UNPROCESSABLE_CONTENT"];

describe("who may ask what", () => {
  it("every procedure declares permission, scope and audit, and has its line here", () => {
    expect(Object.keys(CALLS).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
  });

  it.each(procedures.map(({ path }) => path))("%s is refused to whoever is not signed in", async (path) => {
    expect(await outcome(null, path, CALLS[path]?.input)).toBe("UNAUTHORIZED");
  });

  const lines = procedures.flatMap(({ path, meta }) => ROLES.flatMap((role) => POSITIONS.map((at) => ({ path, role, at, meta }))));
  it.each(lines)("$path for $role on what is $at", async ({ path, role, at, meta }) => {
    const want = expected(role, meta, at);
    const call = CALLS[path];
    const input = call?.object ? (call.object(world, role, at) ?? call.input) : call?.input;
    const got = await outcome(role, path, input);

    if (want === "FORBIDDEN") expect(got).toBe("FORBIDDEN");
    else if (want === "missing" && call?.object) expect(MISSING).toContain(got);
    else expect([...MISSING, "ok"]).toContain(got);
    if (want === "allowed" && !call?.object && path !== "imports.begin" && path !== "live.changes" && path !== "imports.issues") expect(got).toBe("ok");
    if (want === "allowed" && meta.scope === "people" && path.startsWith("families.") && call?.object) expect(got).toBe("ok");
  });

  it("a refused caller with a nonsense body is still refused for who he is", async () => {
    expect(await outcome("PARTNER", "families.detail", { familyId: { $ne: 1 } })).toBe("FORBIDDEN");
  });
});
