import { postJson } from "#lib/http";

/** By itself: every screen can sign out, and what the other acts of an account read comes with their screens. */
export async function signOut(): Promise<void> {
  await postJson("/api/auth/sign-out", {});
}
