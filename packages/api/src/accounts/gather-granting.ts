import { countOtherAdmins } from "@sinergi/db/access/accounts.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { granting, type Granting } from "@sinergi/domain/access/guarded-roles";
import type { Role } from "@sinergi/domain/access/roles";

/** Whether the one who acts may give a role by himself. */
export async function gatherGranting(tx: Scoped, { before, after }: { readonly before: Role | null; readonly after: Role }): Promise<Granting> {
  const { simulated } = await readRegency(tx);
  return granting({ before, after, otherAdmins: await countOtherAdmins(tx, tx.actor.id, { simulated }) });
}
