import type { DemoAccounts } from "@sinergi/api/session/session.schema";
import * as z from "zod/mini";
import { getJson, postJson } from "#lib/http";

const demoAccountsSchema = z.object({
  simulated: z.boolean(),
  regency: z.string(),
  accounts: z.array(z.object({ role: z.string(), name: z.string(), email: z.string(), note: z.nullable(z.string()) })),
}) satisfies z.ZodMiniType<DemoAccounts>;

const signInAnswerSchema = z.object({ twoFactorRedirect: z.catch(z.optional(z.boolean()), undefined) });

/** The accounts of the simulation, or none where there is no simulation. */
export async function listDemoAccounts(): Promise<DemoAccounts | null> {
  const parsed = demoAccountsSchema.safeParse(await getJson("/api/demo-accounts"));
  return parsed.success && parsed.data.accounts.length > 0 ? parsed.data : null;
}

/** Signs in; `needsCode` when the account also asks for a code of its authenticator. */
export async function signIn(credentials: { readonly email: string; readonly password: string }): Promise<{ readonly needsCode: boolean }> {
  const response = await postJson("/api/auth/sign-in/email", credentials);
  const parsed = signInAnswerSchema.safeParse(await response.json());
  return { needsCode: parsed.success && parsed.data.twoFactorRedirect === true };
}

export async function confirmCode(code: string): Promise<void> {
  await postJson("/api/auth/two-factor/verify-totp", { code });
}

const ownAccountSchema = z.object({ user: z.nullable(z.object({ mustChangePassword: z.boolean() })) });

/** True for an account that was given a password and has to choose its own before anything else is answered. */
export async function mustChoosePassword(): Promise<boolean> {
  const parsed = ownAccountSchema.safeParse(await getJson("/api/auth/get-session"));
  return parsed.success && parsed.data.user?.mustChangePassword === true;
}

export async function changePassword(passwords: { readonly currentPassword: string; readonly newPassword: string }): Promise<void> {
  await postJson("/api/auth/change-password", passwords);
}

export async function signInToDemo(email: string): Promise<void> {
  await postJson("/api/demo-sign-in", { email });
}

export interface SecondFactorSecret {
  /** What a person types into the authenticator app. */
  readonly key: string;
  /** The same as an address that an app on this very phone opens. */
  readonly uri: string;
  /** Each opens once, when the phone is lost. */
  readonly backupCodes: readonly string[];
}

const secretSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** Begins an authenticator; it counts once a first code is confirmed. */
export async function enableSecondFactor(password: string): Promise<SecondFactorSecret> {
  const response = await postJson("/api/auth/two-factor/enable", { password });
  const { totpURI, backupCodes } = secretSchema.parse(await response.json());
  return { key: new URL(totpURI).searchParams.get("secret") ?? "", uri: totpURI, backupCodes };
}

export async function disableSecondFactor(password: string): Promise<void> {
  await postJson("/api/auth/two-factor/disable", { password });
}

const linkSchema = z.object({ kind: z.enum(["INVITATION", "RESET"]), name: z.string(), email: z.string(), role: z.string(), secondFactor: z.boolean() });
export type OpenedLink = z.infer<typeof linkSchema>;

/** Whose one-time link this is. */
export async function openLink(token: string): Promise<OpenedLink> {
  const response = await postJson("/api/auth/link/open", { token });
  return linkSchema.parse(await response.json());
}

const acceptedSchema = z.object({ signedIn: z.boolean() });

/** Chooses the password a link is for. Not signed in where a second factor is still to be shown. */
export async function acceptLink(chosen: { readonly token: string; readonly password: string }): Promise<{ readonly signedIn: boolean }> {
  const response = await postJson("/api/auth/link/accept", chosen);
  return acceptedSchema.parse(await response.json());
}
