import { asSystem, OPERATOR } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { findOrganisationName } from "@sinergi/db/organisations/organisations.store";
import { SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import type { Actor } from "@sinergi/domain/access/actor";
import type { AccountAct, RecordAct } from "../accounts/account-acts.ts";
import type { ImportDeps } from "../imports/import-file.ts";

/** What the account code asks of the rest: the audit chain, the agencies, and whether this is the demo. */
export interface AccountWorld {
  readonly record: RecordAct;
  readonly agencyExists: (code: string) => Promise<boolean>;
  readonly places: () => Promise<readonly string[]>;
  readonly isDemo: () => Promise<boolean>;
}

/** Nobody signed in at an address is a stranger; nobody without an address is the operator at the command line. */
function actorOf(actor: AccountAct["actor"], address: string | null): Actor {
  if (actor !== null) return { ...OPERATOR, ...actor, scope: SCOPE_OF_ROLE[actor.role], address };
  return address === null ? OPERATOR : { ...OPERATOR, id: "stranger", name: "Belum masuk", address };
}

export function accountWorld({ db, clock }: ImportDeps): AccountWorld {
  const inSystem = <T>(work: Parameters<typeof asSystem<T>>[2]): Promise<T> => asSystem(db, { today: clock.today() }, work);
  return {
    record: async ({ action, accountId, actor, address, detail }) => {
      const by = actorOf(actor, address);
      await asSystem(db, { today: clock.today(), actor: by }, (tx) => appendAudit(tx, { action, entity: "account", ...(accountId === null ? {} : { entityId: accountId }), detail }));
    },
    agencyExists: (code) => inSystem(async (tx) => (await findOrganisationName(tx, code)) !== null),
    places: () => inSystem(async (tx) => [(await readRegency(tx)).regency.name]),
    isDemo: () => inSystem(async (tx) => (await readRegency(tx)).simulated),
  };
}
