import * as z from "zod/mini";
import { postJson } from "#lib/http";

export async function changePassword(passwords: { readonly currentPassword: string; readonly newPassword: string }): Promise<void> {
  await postJson("/api/auth/change-password", passwords);
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
