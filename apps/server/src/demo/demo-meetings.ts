import { asSystem } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { listAreas } from "@sinergi/db/areas/areas.store";
import { insertMeetingPast } from "@sinergi/db/meetings/meeting-past.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import type { Day } from "@sinergi/domain/time/day";
import type { MeetingOrder, SimulatedActor } from "@sinergi/seed/meeting-order";
import { simulateMeetings } from "@sinergi/seed/simulate-meetings";
import type { DemoAccount } from "../accounts/demo-accounts.ts";

const SEED = 2019;

/** The loop of the simulation: the rakor the product grew out of, and a believable series from then until today and beyond. */
export async function loadDemoMeetings(db: Database, { today, people }: { readonly today: Day; readonly people: readonly DemoAccount[] }): Promise<void> {
  await asSystem(db, { today }, async (tx) => {
    const offices = new Map((await listOrganisations(tx)).map(({ code, name, kind }) => [code, { code, name, kind }]));
    await insertMeetingPast(tx, simulateMeetings({ today, seed: SEED, offices, areas: new Set((await listAreas(tx)).map(({ code }) => code)), ...actorsOf(people, offices) }));
  });
}

/** Accounts of the demo act where they can; for other offices a simulated head does. */
function actorsOf(people: readonly DemoAccount[], offices: ReadonlyMap<string, { readonly name: string }>): Pick<MeetingOrder, "secretary" | "reporterOf" | "proposers"> {
  const find = (role: DemoAccount["role"], agency?: string): DemoAccount | undefined => people.find((one) => one.role === role && (agency === undefined || one.agency === agency));
  const named = ({ id, name }: DemoAccount): SimulatedActor => ({ id, name });
  const secretary = find("SECRETARIAT");
  const [head, operator, facilitator] = [find("AGENCY_HEAD", "DINSOS"), find("AGENCY_OPERATOR", "PERTANIAN"), find("FACILITATOR")];
  return {
    secretary: secretary ? named(secretary) : { id: "demo-sekretariat", name: "Sekretariat TKPK (simulasi)" },
    reporterOf: (office) => {
      const account = find("AGENCY_HEAD", office) ?? find("PARTNER", office);
      return account ? named(account) : { id: `simulasi-${office}`, name: `${offices.get(office)?.name ?? office} (simulasi)` };
    },
    proposers: head?.agency && operator?.agency && facilitator ? { head: { ...named(head), agency: head.agency }, operator: { ...named(operator), agency: operator.agency }, facilitator: named(facilitator) } : null,
  };
}
