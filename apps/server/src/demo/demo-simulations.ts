import { randomUUID } from "node:crypto";
import { freezeList } from "@sinergi/api/simulations/freeze-list";
import { gatherSimulation } from "@sinergi/api/simulations/gather-simulation";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { markCandidate } from "@sinergi/db/simulations/proposal-candidates.store";
import { markProposal } from "@sinergi/db/simulations/proposals.store";
import { readSimulationCells } from "@sinergi/db/simulations/simulation-cells.store";
import { insertSimulation, type SavedResult } from "@sinergi/db/simulations/simulations.store";
import { type Role, SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import type { Scenario } from "@sinergi/domain/simulations/scenario";
import { simulatedFigures } from "@sinergi/targeting/simulated-figures";
import type { ImportDeps } from "../imports/import-file.ts";

interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
}

const KUBE: Scenario = { programme: "KUBE", room: { kind: "places", places: 120 }, order: ["completes", "decile"], share: "none", who: "eligible", area: null };
const KUBE_SHARED: Scenario = { ...KUBE, order: ["decile", "nothing"], share: "district" };
const COFFEE: Scenario = { programme: "BIBIT_KOPI", room: { kind: "budget", budgetIdr: 300_000_000, costIdr: 3_000_000 }, order: ["decile", "workingAge"], share: "none", who: "eligible", area: null };

/** Something to look at on Simulasi and Daftar calon: two scenarios that are kept, a list that waits, and one being worked through. */
export async function loadDemoSimulations({ db, clock }: ImportDeps, people: readonly DemoPerson[]): Promise<void> {
  const today = clock.today();
  const as = async (role: Role, work: (tx: Scoped) => Promise<void>): Promise<void> => {
    const person = people.find((one) => one.role === role);
    if (!person) return;
    const { id, name, agency } = person;
    await asSystem(db, { today, actor: { id, name, role, agency, scope: SCOPE_OF_ROLE[role], sessionId: null, address: null } }, work);
  };
  const freeze = (tx: Scoped, id: string, list: { readonly name: string; readonly note: string; readonly scenario: Scenario }): Promise<void> => freezeList(tx, { opId: randomUUID(), id, expected: null, today, ...list });
  const kube = randomUUID();
  await as("SECRETARIAT", async (tx) => {
    const results: SavedResult[] = [];
    for (const scenario of [KUBE, KUBE_SHARED]) {
      const gathered = await gatherSimulation(tx, { on: undefined, scenario, today });
      const { given, programme } = simulatedFigures({ ...gathered, cells: await readSimulationCells(tx, gathered.snapshot, { regency: gathered.regency, programme: scenario.programme }) });
      results.push({ given, coverage: programme.after.coverage.value });
    }
    await insertSimulation(tx, { id: randomUUID(), name: "KUBE 120 tempat: dua cara urut", note: "Bahan rakor (data simulasi)", visibility: "ALL", scenarios: [KUBE, KUBE_SHARED], results, savedOn: today });
    await freeze(tx, kube, { name: "Calon KUBE tahap 1", note: "Dua sisi bertemu dahulu (data simulasi)", scenario: KUBE });
  });
  await as("AGENCY_HEAD", async (tx) => {
    await markProposal(tx, kube, { state: "APPROVED", reason: "Sesuai hasil rakor (simulasi)" });
    await appendAudit(tx, { action: "proposal.decided", entity: "proposal", entityId: kube, detail: { before: "PROPOSED", after: "APPROVED", programme: "KUBE" } });
    for (const place of [1, 2, 3, 5, 8]) await markCandidate(tx, { proposalId: kube, place, state: "DITERIMA", reason: "" });
    await markCandidate(tx, { proposalId: kube, place: 4, state: "DITOLAK", reason: "Sudah punya usaha tetap (simulasi)" });
  });
  await as("AGENCY_OPERATOR", (tx) => freeze(tx, randomUUID(), { name: "Calon bibit kopi", note: "Menunggu orang kedua (data simulasi)", scenario: COFFEE }));
}
