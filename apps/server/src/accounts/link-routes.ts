import { acceptLink, findLink, type OpenLink } from "@sinergi/db/access/account-links.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { ROLES, SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { HttpProblem, readBody } from "#http/problem";
import { answerOf, headersOf, sendAnswer, sessionOf } from "./ask-auth.ts";
import { AUTH_PATH } from "./auth.ts";
import { createPasswordHashing, HashingBusy } from "./password-hashing.ts";
import { refusePassword } from "./password-rules.ts";
import type { AccountRoutesDeps } from "./secret-attempt.ts";
import { recordOpened } from "./session-acts.ts";

/** 32 bytes in base64url. */
const tokenSchema = z.string().length(43);
const openSchema = z.object({ token: tokenSchema });
const acceptSchema = z.object({ token: tokenSchema, password: z.string().min(1).max(1_024) });
const GONE = 410;

/**
 * One-time links: an invited person chooses a password and is signed in. Whoever holds no usable link learns only that it has
 * expired, or that it is closed: used, taken back and never issued are one answer.
 */
export function linkRoutes(app: FastifyInstance, deps: AccountRoutesDeps): void {
  const { auth, inSystem, places, reader } = deps;
  const hashing = createPasswordHashing();

  async function usableLink(request: FastifyRequest, token: string): Promise<OpenLink> {
    const throttled = await deps.throttle.attempt({ kind: "link", subject: token, address: request.ip }, async () => {
      const answer = await inSystem((tx) => findLink(tx, token));
      return { checked: answer.state === "open" ? "right" : "wrong", answer };
    });
    if (!throttled.allowed) throw new HttpProblem(429, "too_many_attempts", { retryAfterSeconds: throttled.retryAfterSeconds });
    if (throttled.answer.state !== "open") throw new HttpProblem(GONE, `link_${throttled.answer.state}`);
    return throttled.answer.link;
  }

  app.post(`${AUTH_PATH}/link/open`, async (request) => {
    const { token } = readBody(openSchema, request.body);
    const { kind, name, email, role, secondFactor } = await usableLink(request, token);
    return { kind, name, email, role, secondFactor };
  });

  app.post(`${AUTH_PATH}/link/accept`, async (request, reply) => {
    const { token, password } = readBody(acceptSchema, request.body);
    const link = await usableLink(request, token);
    const refusal = refusePassword(password, { email: link.email, name: link.name, places: await places() });
    if (refusal !== null) throw new HttpProblem(422, refusal);
    const hash = await hashing.hash(password).catch(politely);
    const used = await inSystem((tx) => acceptLink(tx, token, { link, hash }), ownerOf(link, request.ip));
    if (!used) throw new HttpProblem(GONE, "link_closed");
    // A link takes the place of the password, never of the second factor: that is asked for at the sign-in that follows.
    if (link.secondFactor) return { signedIn: false };

    const before = await reader.readSignedIn(sessionOf(request));
    const answer = await answerOf(await auth.api.openSession({ body: { userId: link.accountId }, headers: headersOf(request), asResponse: true }));
    if (answer.token !== null) await recordOpened(deps, { token: answer.token, before, address: request.ip, demo: false });
    return sendAnswer(reply, { ...answer, body: { signedIn: answer.token !== null } });
  });
}

/** Who acts is the owner of the account: nobody else holds the link. */
function ownerOf({ accountId, name, role }: OpenLink, address: string): Actor {
  const known = ROLES.find((one) => one === role);
  if (known === undefined) throw new HttpProblem(GONE, "link_closed");
  return { id: accountId, name, role: known, agency: null, scope: SCOPE_OF_ROLE[known], sessionId: null, address };
}

function politely(error: unknown): never {
  throw error instanceof HashingBusy ? new HttpProblem(503, "busy", { retryAfterSeconds: 2 }) : error;
}
