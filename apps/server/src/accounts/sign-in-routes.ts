import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { readBody } from "#http/problem";
import { askAuth, sendAnswer, sessionOf } from "./ask-auth.ts";
import { AUTH_PATH } from "./auth.ts";
import { PASSWORD_MAX_LENGTH } from "./password-rules.ts";
import type { SignedIn } from "./read-signed-in.ts";
import { attemptWith, isUnauthorized, type AccountRoutesDeps } from "./secret-attempt.ts";
import { recordOpened, recordRefused } from "./session-acts.ts";

const credentialsSchema = z.object({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(PASSWORD_MAX_LENGTH) });

export function signInRoutes(app: FastifyInstance, deps: AccountRoutesDeps): void {
  const { auth, baseUrl, db, reader, record } = deps;

  app.post(`${AUTH_PATH}/sign-in/email`, async (request, reply) => {
    const { email, password } = readBody(credentialsSchema, request.body);
    const before = await reader.readSignedIn(sessionOf(request));
    const answer = await attemptWith(deps, request, { attempt: { kind: "sign-in", subject: email }, path: "/sign-in/email", body: { email, password }, isWrong: isUnauthorized });
    if (answer.token !== null && answer.status === 200) await recordOpened(deps, { token: answer.token, before, address: request.ip, demo: false });
    if (answer.status === 401) await recordRefused(deps, { email, address: request.ip });
    return sendAnswer(reply, answer);
  });

  app.post(`${AUTH_PATH}/sign-out`, async (request, reply) => {
    const signedIn = await reader.readSignedIn(sessionOf(request));
    const answer = await askAuth(auth, { baseUrl, path: "/sign-out", body: {}, request });
    if (signedIn) {
      const { actor } = signedIn;
      await db.session.deleteMany({ where: { id: actor.sessionId ?? "" } });
      await record({ action: "session.closed", accountId: actor.id, actor, address: request.ip, detail: {} });
    }
    // Not the storage: rows written in the field and not sent yet must survive (security.md, decision 9).
    reply.header("clear-site-data", '"cache"');
    return sendAnswer(reply, answer);
  });

  /** Who is signed in, for the account's own pages: also answers while a new password has to be chosen first. */
  app.get(`${AUTH_PATH}/get-session`, async (request) => {
    const signedIn = await reader.readSignedIn(sessionOf(request));
    return { user: signedIn && accountOf(signedIn) };
  });
}

/** The account as its own pages see it. */
interface OwnAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly agencyCode: string | null;
  readonly mustChangePassword: boolean;
}

function accountOf({ actor, email, mustChangePassword }: SignedIn): OwnAccount {
  return { id: actor.id, name: actor.name, email, role: actor.role, agencyCode: actor.agency, mustChangePassword };
}
