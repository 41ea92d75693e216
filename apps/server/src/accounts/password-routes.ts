import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { HttpProblem, readBody } from "#http/problem";
import { sendAnswer } from "./ask-auth.ts";
import { AUTH_PATH } from "./auth.ts";
import { refusePassword } from "./password-rules.ts";
import { attemptWith, isInvalidPassword, requireSignedIn, type AccountRoutesDeps } from "./secret-attempt.ts";

const MAX_TYPED = 1_024;
const changeSchema = z.object({ currentPassword: z.string().min(1).max(MAX_TYPED), newPassword: z.string().min(1).max(MAX_TYPED) });

/** One's own password. Every other session of the account ends with it, and this browser gets a new one. */
export function passwordRoutes(app: FastifyInstance, deps: AccountRoutesDeps): void {
  app.post(`${AUTH_PATH}/change-password`, async (request, reply) => {
    const { currentPassword, newPassword } = readBody(changeSchema, request.body);
    const { actor, email } = await requireSignedIn(deps, request);
    const refusal = refusePassword(newPassword, { email, name: actor.name, places: await deps.places() });
    if (refusal !== null) throw new HttpProblem(422, refusal);
    if (newPassword === currentPassword) throw new HttpProblem(422, "password_same");

    const answer = await attemptWith(deps, request, {
      attempt: { kind: "password", subject: actor.id },
      path: "/change-password",
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      isWrong: isInvalidPassword,
    });
    if (answer.status === 200) {
      await deps.db.user.update({ where: { id: actor.id }, data: { mustChangePassword: false } });
      await deps.record({ action: "password.changed", accountId: actor.id, actor, address: request.ip, detail: {} });
    }
    return sendAnswer(reply, answer);
  });
}
