import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { HttpProblem, readBody } from "#http/problem";
import { headersOf, sendAnswer, sessionOf } from "./ask-auth.ts";
import { AUTH_PATH } from "./auth.ts";
import type { SignedIn } from "./read-signed-in.ts";
import { attemptWith, isInvalidPassword, isUnauthorized, requireSignedIn, type AccountRoutesDeps } from "./secret-attempt.ts";
import { recordOpened } from "./session-acts.ts";

const passwordSchema = z.object({ password: z.string().min(1).max(1_024) });
const codeSchema = z.object({ code: z.string().regex(/^\d{6}$/) });
const backupCodeSchema = z.object({ code: z.string().min(1).max(40) });

/** The authenticator: setting it up, taking it away, and the second step of a sign-in. */
export function secondFactorRoutes(app: FastifyInstance, deps: AccountRoutesDeps): void {
  for (const step of ["enable", "disable", "generate-backup-codes"] as const) {
    app.post(`${AUTH_PATH}/two-factor/${step}`, async (request, reply) => {
      const { password } = readBody(passwordSchema, request.body);
      const { actor } = await requireSignedIn(deps, request);
      const answer = await attemptWith(deps, request, { attempt: { kind: "password", subject: actor.id }, path: `/two-factor/${step}`, body: { password }, isWrong: isInvalidPassword });
      if (answer.status === 200 && step === "disable") await deps.record({ action: "secondFactor.disabled", accountId: actor.id, actor, address: request.ip, detail: {} });
      return sendAnswer(reply, answer);
    });
  }

  app.post(`${AUTH_PATH}/two-factor/verify-totp`, async (request, reply) => {
    const { code } = readBody(codeSchema, request.body);
    const who = await whoseCode(deps, request);
    const answer = await attemptWith(deps, request, {
      attempt: { kind: "code", subject: who.accountId },
      path: "/two-factor/verify-totp",
      body: { code },
      isWrong: isUnauthorized,
      isSpent: async () => !(await deps.throttle.isFirstUse(who.accountId, code)),
    });
    if (answer.status === 200) await recordVerified(deps, request, { ...who, token: answer.token });
    return sendAnswer(reply, answer);
  });

  app.post(`${AUTH_PATH}/two-factor/verify-backup-code`, async (request, reply) => {
    const { code } = readBody(backupCodeSchema, request.body);
    const who = await whoseCode(deps, request);
    const answer = await attemptWith(deps, request, { attempt: { kind: "code", subject: who.accountId }, path: "/two-factor/verify-backup-code", body: { code }, isWrong: isUnauthorized });
    if (answer.status === 200) await recordVerified(deps, request, { ...who, token: answer.token });
    return sendAnswer(reply, answer);
  });
}

interface CodeOwner {
  readonly accountId: string;
  /** Somebody with a session who sets the authenticator up; null in the second step of a sign-in. */
  readonly signedIn: SignedIn | null;
}

/** Codes are counted by account: a new first step gives no new attempts. */
async function whoseCode({ auth, reader }: AccountRoutesDeps, request: FastifyRequest): Promise<CodeOwner> {
  const signedIn = await reader.readSignedIn(sessionOf(request));
  const accountId = signedIn?.actor.id ?? (await auth.api.challengedUser({ headers: headersOf(request) }));
  if (accountId === null) throw new HttpProblem(401, "not_signed_in");
  return { accountId, signedIn };
}

async function recordVerified(deps: AccountRoutesDeps, request: FastifyRequest, { accountId, signedIn, token }: CodeOwner & { readonly token: string | null }): Promise<void> {
  if (signedIn) await deps.record({ action: "secondFactor.enabled", accountId, actor: signedIn.actor, address: request.ip, detail: {} });
  else if (token !== null) await recordOpened(deps, { token, before: null, address: request.ip, demo: false });
}
