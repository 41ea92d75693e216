import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asSystem } from "@sinergi/db/access/scoped";
import { readRegencyCode, writeSetting } from "@sinergi/db/areas/settings.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { writeFigure } from "@sinergi/db/series/poverty-series.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import { readProgrammes } from "@sinergi/domain/programmes/read-programmes";
import { dayOf, partsOf, type Day } from "@sinergi/domain/time/day";
import { generateToDirectory } from "@sinergi/seed/generate-to-directory";
import { loadDemoBudgets } from "./demo-budgets.ts";
import { FACILITATORS } from "./demo-fieldwork.ts";
import { loadDemoMeetings } from "./demo-meetings.ts";
import { enrolInDemo } from "./demo-enrolments.ts";
import { draftDemoFocus } from "./demo-focus.ts";
import { exampleTargets } from "@sinergi/seed/poverty-figures";
import { loadDemoSimulations } from "./demo-simulations.ts";
import type { DemoPast } from "./demo-past.ts";
import { demoPeople, type DemoDeps } from "./demo-people.ts";
import { proposeInDemo } from "./demo-proposal.ts";
import { loadPledges } from "./load-pledges.ts";
import { loadTeam } from "./load-team.ts";
import { importWholeFile } from "../imports/import-whole-file.ts";
import type { ImportDeps } from "../imports/import-file.ts";
import { markDemo } from "../startup/demo-mode.ts";

/** Families of the demo: the whole regency, or a small one for tests. */
const FAMILIES = { full: 90_000, small: 2_000 } as const;
export type DemoSize = keyof typeof FAMILIES;
const SEED = 1804;
const GROUP_PROGRAMMES = ["KUBE", "BIBIT_KOPI", "TERNAK"];
const WHOLE = { sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined } as const;

/**
 * Loads the simulated regency through the import path itself: files first, then programmes, families and lists as anybody
 * would import them. Everything it loads is labelled DATA SIMULASI. The newest version alone: field work and its past follow by `tellDemoPast`.
 */
export async function loadDemo(deps: DemoDeps, { size, report }: { readonly size: DemoSize; readonly report: (line: string) => void }): Promise<void> {
  const today = deps.clock.today();
  const { year } = partsOf(today);
  const directory = await mkdtemp(join(tmpdir(), "sinergi-demo-"));
  try {
    report(`Demo 1/4: membuat ${FAMILIES[size]} keluarga simulasi / generating simulated families`);
    const order: DemoPast = { families: FAMILIES[size], seed: SEED, year, asOf: quarterStart(today), facilitators: FACILITATORS[size] };
    const made = await generateToDirectory(directory, { ...order, dirtyRate: 0 });
    await asSystem(deps.db, { today }, (tx) => markDemo(tx, "wanted"));
    report("Demo 2/4: program / programmes");
    await loadProgrammes(deps, join(directory, "programmes.json"));
    // A list makes a group programme appear in the figures, and then everything is counted anew: before the families that costs nothing.
    const lists = made.lists.map((list, at) => ({ ...list, at }));
    const isGroup = (list: { readonly programme: string }): boolean => GROUP_PROGRAMMES.includes(list.programme);
    const bringList = async ({ programme, file, at }: (typeof lists)[number]): Promise<void> => {
      report(`Demo 4/4: daftar penerima / recipient lists ${at + 1}/${lists.length} ${programme}`);
      await importWholeFile(deps, { ...WHOLE, path: join(directory, file), input: { kind: "recipients", source: null, asOf: null, programme, period: String(year), add: false } });
    };
    for (const list of lists.filter(isGroup)) await bringList(list);
    report(`Demo 3/4: keluarga / families (${made.persons} jiwa)`);
    await importWholeFile(deps, {
      ...WHOLE, path: join(directory, "families.csv"),
      input: { kind: "families", source: "DTSEN", asOf: quarterStart(today), programme: null, period: null, add: false },
    });
    for (const list of lists.filter((one) => !isGroup(one))) await bringList(list);
    const { people } = await demoPeople(deps.serverUrl, FACILITATORS[size]);
    const head = people.find(({ role }) => role === "AGENCY_HEAD");
    if (head) await proposeInDemo(deps.db, { ...head, scope: SCOPE_OF_ROLE[head.role], sessionId: null, address: null }, today);
    await loadDemoBudgets(deps, { seed: SEED, families: FAMILIES[size], people });
    await loadDemoSimulations(deps, people);
    await asSystem(deps.db, { today }, async (tx) => {
      for (const target of exampleTargets(await readRegencyCode(tx), today)) await writeFigure(tx, target, null);
      await markDemo(tx, "loaded");
      await writeSetting(tx, "demoPast", order);
      await loadTeam(tx, today);
    });
    await enrolInDemo(deps.db, today);
    await draftDemoFocus(deps.db, today);
    await loadPledges(deps.db, today);
    await loadDemoMeetings(deps.db, { today, people });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function loadProgrammes({ db, clock }: ImportDeps, path: string): Promise<void> {
  const json: unknown = JSON.parse(await readFile(path, "utf8"));
  const today = clock.today();
  await asSystem(db, { today }, async (tx) => {
    const read = readProgrammes(json, { knownOwners: new Set((await listOrganisations(tx)).map((organisation) => organisation.code)) });
    if (!read.ok) throw new Error(`The generated programmes are refused: ${JSON.stringify(read.refusal)}`);
    await replaceProgrammes(tx, read.value, today);
  });
}

/** DTSEN is renewed every quarter: the demo's registry is as of the start of the present one. */
function quarterStart(today: Day): Day {
  const { year, month } = partsOf(today);
  return dayOf({ year, month: month - ((month - 1) % 3), day: 1 }) ?? today;
}
