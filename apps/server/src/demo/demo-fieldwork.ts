import type { Database } from "@sinergi/db/access/database";
import { asSystem } from "@sinergi/db/access/scoped";
import { listWeakSignal } from "@sinergi/db/areas/weak-signal.store";
import { hasFieldWork, insertFieldPast, listFamiliesToVisit } from "@sinergi/db/fieldwork/load-fieldwork.store";
import type { Need } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { simulateFieldworkInTurns } from "@sinergi/seed/simulate-fieldwork";
import type { DemoAccount } from "../accounts/demo-accounts.ts";

/** Facilitators of the simulation by the size of the demo. */
export const FACILITATORS = { full: 70, small: 6 } as const;

/** Offices that answer for needs in the simulation; nobody in particular for electricity, which waits at the secretariat. */
const OFFICE_OF: Readonly<Record<Need, string>> = {
  PANGAN: "DINSOS", SANDANG: "DINSOS", KESEHATAN: "DINKES", PENDIDIKAN: "DISDIK", DOKUMEN: "DISDUKCAPIL", RUMAH: "PERKIM", MODAL: "KOPERINDAG", KETERAMPILAN: "DISNAKER", AIR_SANITASI: "DPUPR", LISTRIK: "SEKRETARIAT",
};

interface DemoField {
  readonly today: Day;
  readonly seed: number;
  readonly people: readonly DemoAccount[];
  readonly facilitators: readonly DemoAccount[];
}

/** Months of field work of the whole crew, with all that came of it, told beside a server that answers meanwhile (`turn`). Everybody in it is simulated. */
export async function loadDemoFieldwork(db: Database, { today, seed, people, facilitators }: DemoField, turn: () => Promise<unknown>): Promise<void> {
  const find = (role: DemoAccount["role"], agency?: string): DemoAccount | undefined => people.find((one) => one.role === role && (agency === undefined || one.agency === agency));
  const named = (account: DemoAccount | undefined, otherwise: string) => ({ id: account?.id ?? `simulasi-${otherwise}`, name: account?.name ?? `${otherwise} (simulasi)` });
  await asSystem(db, { today }, async (tx) => {
    if (await hasFieldWork(tx)) return;
    const families = await listFamiliesToVisit(tx, "PKH");
    const weakVillages = new Set((await listWeakSignal(tx)).map(({ areaCode }) => areaCode));
    await insertFieldPast(tx, await simulateFieldworkInTurns({
      today, seed, families, facilitators, weakVillages, officeOf: OFFICE_OF, coordinator: named(find("COORDINATOR"), "Koordinator"), secretary: named(find("SECRETARIAT"), "Sekretariat"),
      answererOf: (office) => named(find("AGENCY_HEAD", office), office),
    }, turn));
  });
}
