import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk, type Permission } from "@sinergi/domain/access/permissions";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Context } from "#platform/context";
import { RefusalError } from "#platform/refusals";

/** Whose data a procedure can touch; the access test runs each kind differently. */
export type DataScope = "people" | "aggregates" | "reference" | "imports" | "audit" | "own" | "accounts" | "settings" | "agency";

/** What every procedure declares. One without it cannot be built: there is no other builder. */
export interface Declared {
  readonly permission: Permission;
  readonly scope: DataScope;
  /** The entry it leaves in the audit chain; null for what only reads aggregates or reference data. */
  readonly audit: string | null;
}

const t = initTRPC
  .context<Context>()
  .meta<Declared>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => ({
      message: error.code,
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        // Paths and codes of bad input, never the value received.
        fields: error.cause instanceof z.ZodError ? error.cause.issues.map((issue) => ({ path: issue.path.join("."), code: issue.code })) : null,
        refusal: error.cause instanceof RefusalError ? error.cause.refusal : null,
      },
    }),
    // A stream is opened anew now and then, so that a disabled account loses it too.
    sse: { maxDurationMs: 10 * 60_000, ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** What a procedure works with once the caller is known and allowed. */
export interface Allowed {
  readonly actor: Actor;
  /** One transaction in the caller's scope: the only way to the data. */
  readonly read: <T>(work: (tx: Scoped) => Promise<T>) => Promise<T>;
}

/** The guard stands before the input is read, so that a bad body never turns a 403 into a 400. */
export function procedure(declared: Declared) {
  return t.procedure.meta(declared).use(({ ctx, next }) => {
    const { actor } = ctx;
    if (!actor) throw new TRPCError({ code: "UNAUTHORIZED" });
    if (!mayAsk(actor.role, declared.permission)) throw new TRPCError({ code: "FORBIDDEN" });
    const allowed: Allowed = { actor, read: (work) => scoped(ctx.db, actor, { today: ctx.clock.today() }, work) };
    return next({ ctx: { ...ctx, ...allowed } });
  });
}
