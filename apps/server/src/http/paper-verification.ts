import { findByToken } from "@sinergi/db/papers/papers.store";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { AccountRoutesDeps } from "#accounts/secret-attempt";
import { HttpProblem, readBody } from "./problem.ts";

/** 24 bytes in base64url. */
const bodySchema = z.strictObject({ token: z.string().regex(/^[\w-]{32}$/) });

/**
 * What the QR of a signed paper leads to, for anybody: what it is called, when it was signed, its digest, and whether a later
 * version took its place. Nothing of what it says, and of a token that was never given only that there is none.
 */
export function paperVerification(app: FastifyInstance, { throttle, inSystem }: Pick<AccountRoutesDeps, "throttle" | "inSystem">): void {
  app.post("/api/verification", async (request) => {
    const { token } = readBody(bodySchema, request.body);
    const tried = await throttle.attempt({ kind: "paper", subject: token, address: request.ip }, async () => {
      const answer = await inSystem((tx) => findByToken(tx, token));
      return { checked: answer === null ? "wrong" : "right", answer };
    });
    if (!tried.allowed) throw new HttpProblem(429, "too_many_attempts", { retryAfterSeconds: tried.retryAfterSeconds });
    if (tried.answer === null) throw new HttpProblem(404, "paper_unknown");
    return tried.answer;
  });
}
