import type { Scoped } from "@sinergi/db/access/scoped";
import type { Actor } from "@sinergi/domain/access/actor";
import type { FastifyRequest } from "fastify";
import { HttpProblem } from "#http/problem";
import type { RecordAct } from "./account-acts.ts";
import type { AccountsClient } from "./accounts-client.ts";
import { askAuth, sessionOf, type AuthAnswer } from "./ask-auth.ts";
import type { Auth } from "./auth.ts";
import type { DemoAccounts } from "./demo-accounts.ts";
import type { SignedIn, SignedInReader } from "./read-signed-in.ts";
import type { Attempt, Checked, Throttle } from "./throttle.ts";

export interface AccountRoutesDeps {
  readonly auth: Auth;
  readonly db: AccountsClient;
  readonly throttle: Throttle;
  readonly reader: SignedInReader;
  readonly demo: DemoAccounts;
  /** Demo mode is a fact of the database. */
  readonly isDemo: () => Promise<boolean>;
  /** The regency's name, for the page before anybody is signed in. */
  readonly regencyName: () => Promise<string>;
  /** Names of the place, which no password may consist of. */
  readonly places: () => Promise<readonly string[]>;
  readonly record: RecordAct;
  /** One transaction: in the operator's name, or of an account named. */
  readonly inSystem: <T>(work: (tx: Scoped) => Promise<T>, by?: Actor) => Promise<T>;
  readonly baseUrl: string;
}

export interface SecretAttempt {
  readonly attempt: Omit<Attempt, "address">;
  readonly path: string;
  readonly body: unknown;
  /** Which answers mean that the secret was wrong; a wrong password is said in two ways. */
  readonly isWrong: (answer: AuthAnswer) => boolean;
  /** A secret that is not even tried, because it was used before. It counts as wrong. */
  readonly isSpent?: () => Promise<boolean>;
}

/** One checked attempt at a secret: asks better-auth, unless too many were made before; then 429 and how long to wait. */
export async function attemptWith(deps: AccountRoutesDeps, request: FastifyRequest, { attempt, path, body, isWrong, isSpent }: SecretAttempt): Promise<AuthAnswer> {
  const { auth, throttle, baseUrl } = deps;
  const throttled = await throttle.attempt({ ...attempt, address: request.ip }, async () => {
    if (await isSpent?.()) return { checked: "wrong", answer: SPENT };
    const answer = await askAuth(auth, { baseUrl, path, body, request });
    return { checked: judge(answer, isWrong), answer };
  });
  if (!throttled.allowed) throw new HttpProblem(429, "too_many_attempts", { retryAfterSeconds: throttled.retryAfterSeconds });
  return throttled.answer;
}

/** The same as for a wrong code. */
const SPENT: AuthAnswer = { status: 401, cookies: [], body: { message: "Invalid code", code: "INVALID_CODE" }, token: null };

function judge(answer: AuthAnswer, isWrong: (answer: AuthAnswer) => boolean): Checked {
  if (answer.status === 200) return "right";
  return isWrong(answer) ? "wrong" : "unchecked";
}

export function isUnauthorized({ status }: AuthAnswer): boolean {
  return status === 401;
}

/** better-auth says 400 to a wrong password where somebody is signed in already. */
export function isInvalidPassword({ body }: AuthAnswer): boolean {
  return body["code"] === "INVALID_PASSWORD";
}

/** Somebody with a session, or 401. */
export async function requireSignedIn({ reader }: AccountRoutesDeps, request: FastifyRequest): Promise<SignedIn> {
  const signedIn = await reader.readSignedIn(sessionOf(request));
  if (!signedIn) throw new HttpProblem(401, "not_signed_in");
  return signedIn;
}
