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

export async function signOut(): Promise<void> {
  await postJson("/api/auth/sign-out", {});
}
