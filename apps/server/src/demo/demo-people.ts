import { openAccounts } from "@sinergi/db/access/open-accounts";
import { createDemoAccounts, type DemoAccount } from "../accounts/demo-accounts.ts";
import type { ImportDeps } from "../imports/import-file.ts";

export interface DemoDeps extends ImportDeps {
  /** Where accounts are kept. */
  readonly serverUrl: string;
}

/** Makes the demo's accounts where they are missing; answers those of the sign-in page, and all facilitators. */
export async function demoPeople(serverUrl: string, crew: number): Promise<{ readonly people: readonly DemoAccount[]; readonly facilitators: readonly DemoAccount[] }> {
  const accounts = openAccounts(serverUrl);
  try {
    const demo = createDemoAccounts(accounts);
    return { people: await demo.ensure(), facilitators: await demo.ensureCrew(crew) };
  } finally {
    await accounts.$disconnect();
  }
}
