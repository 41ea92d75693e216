import { tokenOf } from "@sinergi/db/access/account-links.store";
import type { Keys } from "@sinergi/db/access/keys";

/** Where a one-time link leads. Its secret stands after the #: a browser sends that to no server, so no log and no proxy keeps it. */
export function linkPath(keys: Keys, linkId: string): string {
  return `/undangan#${tokenOf(keys, linkId)}`;
}
