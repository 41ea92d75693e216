import { randomUUID } from "node:crypto";
import { BASE_ERROR_CODES, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { AccountsClient } from "./accounts-client.ts";
import { authDatabase } from "./auth-database.ts";
import { createPasswordHashing, HashingBusy, type PasswordHashing } from "./password-hashing.ts";
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./password-rules.ts";
import { serverOnlySignIns } from "./server-only-sign-ins.ts";

export interface AuthOptions {
  readonly db: AccountsClient;
  /** Signs the cookies; from a file outside the database. */
  readonly secret: string;
  /** Origin under which people reach the server. Behind https the cookies are `__Host-` and secure. */
  readonly baseUrl: string;
  /** Told of faults by name and code only: a database's error text holds the values it failed on. */
  readonly reportFault: (fault: { readonly name: string; readonly code: string | null }) => void;
}

export const AUTH_PATH = "/api/auth";
/** Header that this server itself sets for better-auth; what a client sends is never passed on. */
export const ADDRESS_HEADER = "x-sinergi-address";
const SESSION_SECONDS = 12 * 60 * 60;
const SESSIONS_PER_ACCOUNT = 5;
const CHALLENGE_SECONDS = 10 * 60;

export type Auth = ReturnType<typeof createAuth>;

/**
 * Accounts and sessions: better-auth with e-mail and password, no sign-up, and an authenticator as second factor.
 *
 * A session lasts twelve hours and is not prolonged; half an hour of silence ends it earlier (`read-signed-in.ts`). Its own
 * throttle, CSRF check and administration are not used: ours stand in front of it and are stricter.
 */
export function createAuth({ db, secret, baseUrl, reportFault }: AuthOptions) {
  const secure = baseUrl.startsWith("https://");
  return betterAuth({
    appName: "Sinergi",
    baseURL: baseUrl,
    basePath: AUTH_PATH,
    secret,
    database: authDatabase(db),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError: (error) => reportUnexpected(error, reportFault) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      password: politely(createPasswordHashing()),
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        role: { type: "string", input: false },
        agencyCode: { type: "string", required: false, input: false },
        disabledAt: { type: "date", required: false, input: false },
        mustChangePassword: { type: "boolean", defaultValue: false, input: false },
        demo: { type: "boolean", defaultValue: false, input: false },
        locale: { type: "string", defaultValue: "id", input: false },
      },
    },
    plugins: [twoFactor({ issuer: "Sinergi", twoFactorCookieMaxAge: CHALLENGE_SECONDS }), serverOnlySignIns()],
    databaseHooks: {
      session: {
        create: {
          before: ({ userId }) => refuseClosedAccount(db, userId),
          after: async ({ userId }) => {
            await keepNewestSessions(db, userId);
            await db.user.updateMany({ where: { id: userId }, data: { lastSignInAt: new Date() } });
          },
        },
      },
    },
    advanced: {
      // The same-origin guard has let the request in already, and it asks for more (http/same-origin.ts).
      disableCSRFCheck: true,
      useSecureCookies: false,
      cookiePrefix: secure ? "__Host-sinergi" : "sinergi",
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => randomUUID() },
    },
  });
}

/** Too many passwords at once is an answer of its own, not a fault. */
function politely(hashing: PasswordHashing): PasswordHashing {
  const tellBusy = (error: unknown): never => {
    throw error instanceof HashingBusy ? new APIError("SERVICE_UNAVAILABLE", { code: "BUSY", message: "Busy" }) : error;
  };
  return { hash: (password) => hashing.hash(password).catch(tellBusy), verify: (attempt) => hashing.verify(attempt).catch(tellBusy) };
}

/** A disabled account is told exactly what an unknown one is told. */
async function refuseClosedAccount(db: AccountsClient, userId: string): Promise<void> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  if (!user || user.disabledAt !== null) throw APIError.from("UNAUTHORIZED", BASE_ERROR_CODES.INVALID_EMAIL_OR_PASSWORD);
}

async function keepNewestSessions(db: AccountsClient, userId: string): Promise<void> {
  const older = await db.session.findMany({ where: { userId }, orderBy: { createdAt: "desc" }, skip: SESSIONS_PER_ACCOUNT, select: { id: true } });
  if (older.length > 0) await db.session.deleteMany({ where: { id: { in: older.map((session) => session.id) } } });
}

function reportUnexpected(error: unknown, report: AuthOptions["reportFault"]): void {
  if (error instanceof APIError) return;
  report({ name: error instanceof Error ? error.name : "unknown", code: error instanceof Error && "code" in error ? String(error.code) : null });
}
