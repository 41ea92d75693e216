import type { DemoAccounts as DemoAccountsAnswer } from "@sinergi/api/session/session.schema";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { HttpProblem, readBody } from "#http/problem";
import { answerOf, headersOf, sendAnswer, sessionOf } from "./ask-auth.ts";
import type { AccountRoutesDeps } from "./secret-attempt.ts";
import { recordOpened } from "./session-acts.ts";

const pickSchema = z.object({ email: z.string().max(254) });

/** The demo's accounts and their one click. Outside demo mode there is no such page. */
export function demoRoutes(app: FastifyInstance, deps: AccountRoutesDeps): void {
  const { auth, demo, isDemo, reader, regencyName } = deps;

  async function requireDemo(): Promise<void> {
    if (!(await isDemo())) throw new HttpProblem(404, "not_found");
  }

  app.get("/api/demo-accounts", async (): Promise<DemoAccountsAnswer> => {
    await requireDemo();
    const accounts = await demo.list();
    return { simulated: true, regency: await regencyName(), accounts: accounts.map(({ role, name, email, note }) => ({ role, name, email, note })) };
  });

  app.post("/api/demo-sign-in", async (request, reply) => {
    const { email } = readBody(pickSchema, request.body);
    await requireDemo();
    const account = await demo.find(email);
    if (!account) throw new HttpProblem(404, "not_found");
    const before = await reader.readSignedIn(sessionOf(request));
    const answer = await answerOf(await auth.api.openSession({ body: { userId: account.id }, headers: headersOf(request), asResponse: true }));
    if (answer.token !== null) await recordOpened(deps, { token: answer.token, before, address: request.ip, demo: true });
    return sendAnswer(reply, answer);
  });
}
