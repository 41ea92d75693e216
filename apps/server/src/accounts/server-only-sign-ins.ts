import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { BetterAuthPlugin } from "better-auth";
import { z } from "zod";

const CHALLENGE_COOKIE = "two_factor";

/** What only this server may ask of better-auth; none of it has a path, so no request reaches it. */
export function serverOnlySignIns() {
  return {
    id: "sinergi",
    endpoints: {
      /** Opens a session for an account without asking for a password. Whoever calls has made sure that it is a demo account. */
      openSession: createAuthEndpoint.serverOnly({ method: "POST", body: z.object({ userId: z.string() }) }, async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw APIError.fromStatus("NOT_FOUND");
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ token: session.token });
      }),
      /** Whose second factor is awaited, from the signed cookie of a first step that went well. */
      challengedUser: createAuthEndpoint.serverOnly({ method: "POST", requireHeaders: true }, async (ctx) => {
        const { name } = ctx.context.createAuthCookie(CHALLENGE_COOKIE);
        const identifier = await ctx.getSignedCookie(name, ctx.context.secret);
        if (!identifier) return null;
        const challenge = await ctx.context.internalAdapter.findVerificationValue(identifier);
        return challenge && challenge.expiresAt > new Date() ? challenge.value : null;
      }),
    },
  } satisfies BetterAuthPlugin;
}
