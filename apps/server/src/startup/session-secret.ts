import type { Keys } from "@sinergi/db/access/keys";

/** What signs the cookies: derived from the key file outside the database, so that a copy of the database opens no session. */
export function deriveSessionSecret(keys: Keys): string {
  return keys.session.toString("base64url");
}
