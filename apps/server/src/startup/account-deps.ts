import { asSystem, OPERATOR, type Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { readSetting } from "@sinergi/db/areas/settings.store";
import { SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import type { Actor } from "@sinergi/domain/access/actor";
import type { AccountAct, RecordAct } from "../accounts/account-acts.ts";
import type { ImportDeps } from "../imports/import-file.ts";

/** What the account code asks of the rest: the audit chain, a transaction, and whether this is the demo. */
export interface AccountWorld {
  readonly record: RecordAct;
  /** One transaction: in the operator's name, or of an account named. */
  readonly inSystem: <T>(work: (tx: Scoped) => Promise<T>, by?: Actor) => Promise<T>;
  readonly places: () => Promise<readonly string[]>;
  readonly isDemo: () => Promise<boolean>;
}

/** Nobody signed in at an address is a stranger; nobody without an address is the operator at the command line. */
function actorOf(actor: AccountAct["actor"], address: string | null): Actor {
  if (actor !== null) return { ...OPERATOR, ...actor, scope: SCOPE_OF_ROLE[actor.role], address };
  return address === null ? OPERATOR : { ...OPERATOR, id: "stranger", name: "Belum masuk", address };
}

export function accountWorld({ db, clock }: ImportDeps): AccountWorld {
  const inSystem: AccountWorld["inSystem"] = (work, by = OPERATOR) => asSystem(db, { today: clock.today(), actor: by }, work);
  return {
    record: async ({ action, accountId, actor, address, detail }) => {
      const by = actorOf(actor, address);
      await asSystem(db, { today: clock.today(), actor: by }, (tx) => appendAudit(tx, { action, entity: "account", ...(accountId === null ? {} : { entityId: accountId }), detail }));
    },
    inSystem,
    places: () => inSystem(async (tx) => [(await readRegency(tx)).regency.name]),
    isDemo: () => inSystem(async (tx) => (await readSetting(tx, "simulated")) === true),
  };
}
