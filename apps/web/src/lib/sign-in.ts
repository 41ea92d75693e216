import type { DemoAccounts } from "@sinergi/api/session/session.schema";
import { getJson, postJson } from "#lib/http";
import { listOf, partOf, textOf } from "#lib/json-parts";

/** The accounts of the simulation, or none where there is no simulation. */
export async function listDemoAccounts(): Promise<DemoAccounts | null> {
  const told: unknown = await getJson("/api/demo-accounts");
  const accounts = listOf(told, "accounts").flatMap((one) => {
    const [role, name, email] = [textOf(one, "role"), textOf(one, "name"), textOf(one, "email")];
    return role === null || name === null || email === null ? [] : [{ role, name, email, note: textOf(one, "note") }];
  });
  return accounts.length === 0 ? null : { simulated: partOf(told, "simulated") === true, regency: textOf(told, "regency") ?? "", accounts };
}

/** Signs in; `needsCode` when the account also asks for a code of its authenticator. */
export async function signIn(credentials: { readonly email: string; readonly password: string }): Promise<{ readonly needsCode: boolean }> {
  const response = await postJson("/api/auth/sign-in/email", credentials);
  return { needsCode: partOf(await response.json(), "twoFactorRedirect") === true };
}

export async function confirmCode(code: string): Promise<void> {
  await postJson("/api/auth/two-factor/verify-totp", { code });
}

/** True for an account that was given a password and has to choose its own before anything else is answered. */
export async function mustChoosePassword(): Promise<boolean> {
  return partOf(partOf(await getJson("/api/auth/get-session"), "user"), "mustChangePassword") === true;
}

export async function signInToDemo(email: string): Promise<void> {
  await postJson("/api/demo-sign-in", { email });
}
