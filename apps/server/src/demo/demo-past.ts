import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { readSetting, writeSetting } from "@sinergi/db/areas/settings.store";
import { discardUnfinished } from "@sinergi/db/imports/discard-unfinished";
import { ensureScanned } from "@sinergi/db/problems/scan.store";
import { ensureMovement, listStandingVersions } from "@sinergi/db/targeting/movements.store";
import { keepQuarter, quartersOpen } from "@sinergi/db/trends/quarters.store";
import type { Day } from "@sinergi/domain/time/day";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { recipientsFile } from "@sinergi/seed/generate-regency";
import { PAID_PROGRAMMES, paidTranches, paymentList, paymentsFile, type PaymentOrder } from "@sinergi/seed/payment-lists";
import { generateToDirectory, type GeneratedRegency } from "@sinergi/seed/generate-to-directory";
import { z } from "zod";
import { keepDemoFigures } from "./demo-figures.ts";
import { decideInDemo } from "./demo-enrolments.ts";
import { loadDemoFieldwork } from "./demo-fieldwork.ts";
import { signDemoFocus } from "./demo-focus.ts";
import { signDemoPapers } from "./demo-papers.ts";
import { demoPeople, type DemoDeps } from "./demo-people.ts";
import { FileRefused, type ImportDeps } from "../imports/import-file.ts";
import { importWholeFile, type WholeFile } from "../imports/import-whole-file.ts";

/** What the demo's past is made from: the same order gives the same bytes, whenever it is told. */
export const demoPastSchema = z.object({ families: z.int(), seed: z.int(), year: z.int(), asOf: daySchema, facilitators: z.int().default(0) });
export type DemoPast = z.infer<typeof demoPastSchema>;

interface Telling {
  readonly report: (line: string) => void;
  /** Where people reach the server: codes on signed papers lead there. */
  readonly baseUrl: string;
  /** Ends between two rows of a file, or after the file that is being written. */
  readonly signal: AbortSignal;
}

const WHOLE = { sheet: null, emptyAsNo: [], again: false, dryRun: false } as const;

class PastStopped extends Error {}

/**
 * Brings months of field work, what was paid in this year's tranches, the demo's earlier versions and the lists of the year before, which wait in the
 * settings since the newest version stood. Each file is one import of its own through the usual path; one that stands already is not imported again, so that a
 * stopped telling goes on where it was at the next start.
 */
export async function tellDemoPast(deps: DemoDeps, telling: Telling): Promise<void> {
  const today = deps.clock.today();
  const wanted = await asSystem(deps.db, { today }, (tx) => readSetting(tx, "demoPast"));
  if (wanted === null) return;
  const past = demoPastSchema.parse(wanted);
  const directory = await mkdtemp(join(tmpdir(), "sinergi-past-"));
  try {
    await tellFieldwork(deps, past, telling);
    const { earlier } = await generateToDirectory(directory, { ...past, dirtyRate: 0, withPast: true });
    await importPast(deps, { directory, payments: await writePayments(directory, past, today), earlier }, telling);
    await freezePast(deps, telling);
    await asSystem(deps.db, { today }, async (tx) => {
      await writeSetting(tx, "demoPast", null);
      await followFamilies(tx, today);
    });
    await signDemoFocus(deps.db, today);
    await keepDemoFigures(deps.db, today);
    await signDemoPapers({ db: deps.db, clock: deps.clock, baseUrl: telling.baseUrl });
    telling.report("Demo: versi dan daftar terdahulu lengkap / earlier versions and lists are complete");
  } catch (error) {
    if (!(error instanceof PastStopped)) throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** First of all: whoever opens a screen of field work in the first minute sees it soon. */
async function tellFieldwork({ db, clock, serverUrl }: DemoDeps, { facilitators: crew, seed }: DemoPast, { report, signal }: Telling): Promise<void> {
  const { people, facilitators } = await demoPeople(serverUrl, crew);
  report(`Demo, kerja lapangan ${facilitators.length} pendamping / field work`);
  await loadDemoFieldwork(db, { today: clock.today(), people, facilitators, seed }, async () => {
    await turn();
    if (signal.aborted) throw new PastStopped();
  });
}

interface PaymentFile {
  readonly file: string;
  readonly order: PaymentOrder;
}

/** Writes the payment lists of the tranches that have ended, from the recipients files beside them. */
async function writePayments(directory: string, { seed, year }: DemoPast, today: Day): Promise<PaymentFile[]> {
  const written: PaymentFile[] = [];
  const listOf = (programme: string): Promise<string> => readFile(join(directory, recipientsFile(programme)), "utf8");
  for (const [programme, { formerIn }] of Object.entries(PAID_PROGRAMMES)) {
    const [recipients, former] = [await listOf(programme), formerIn === undefined ? null : await listOf(formerIn)];
    for (const tranche of paidTranches(programme, String(year), today)) {
      const order = { programme, period: String(year), tranche, seed };
      await writeFile(join(directory, paymentsFile(order)), paymentList(recipients, former, order));
      written.push({ file: paymentsFile(order), order });
    }
  }
  return written;
}

interface PastFiles {
  readonly directory: string;
  readonly payments: readonly PaymentFile[];
  readonly earlier: GeneratedRegency["earlier"];
}

async function importPast(deps: ImportDeps, { directory, payments, earlier }: PastFiles, telling: Telling): Promise<void> {
  const files: readonly { readonly file: string; readonly input: WholeFile["input"] }[] = [
    // What was paid this year first: screens of today look at it.
    ...payments.map(({ file, order: { programme, period, tranche } }) => ({ file, input: { kind: "payments" as const, source: null, asOf: null, programme, period, tranche, add: false } })),
    ...earlier.families.map(({ file, source, asOf }) => ({ file, input: { kind: "families" as const, source, asOf, programme: null, period: null, add: false } })),
    ...earlier.lists.map(({ file, programme, period }) => ({ file, input: { kind: "recipients" as const, source: null, asOf: null, programme, period, add: false } })),
  ];
  const clearUp = () => asSystem(deps.db, { today: deps.clock.today() }, (tx) => discardUnfinished(tx, files.map(({ file }) => file)));
  const goOn = (): void => {
    if (telling.signal.aborted) throw new PastStopped();
  };
  await clearUp();
  try {
    for (const [at, { file, input }] of files.entries()) {
      goOn();
      telling.report(`Demo, data terdahulu / earlier data ${at + 1}/${files.length}: ${file}`);
      await importOnce(deps, { ...WHOLE, path: join(directory, file), input, report: goOn });
    }
  } catch (error) {
    if (error instanceof PastStopped) await clearUp();
    throw error;
  }
}

/** The ends of the quarters since the first version, as the job at midnight would have kept them. */
async function freezePast({ db, clock }: ImportDeps, { report, signal }: Telling): Promise<void> {
  const today = clock.today();
  for (const quarter of await asSystem(db, { today }, (tx) => quartersOpen(tx, today))) {
    if (signal.aborted) throw new PastStopped();
    report(`Demo, triwulan / quarter ${quarter}`);
    await asSystem(db, { today }, (tx) => keepQuarter(tx, { quarter, today }));
  }
}

async function importOnce(deps: ImportDeps, file: WholeFile): Promise<void> {
  try {
    await importWholeFile(deps, file);
  } catch (error) {
    if (!(error instanceof FileRefused) || error.refusal.code !== "ALREADY_IMPORTED") throw error;
  }
}

/** From the first version to the newest, and problems of data: so that the first who asks does not wait. */
async function followFamilies(tx: Scoped, today: Day): Promise<void> {
  await ensureScanned(tx, today);
  await decideInDemo(tx);
  const versions = await listStandingVersions(tx);
  const [first, last] = [versions[0], versions.at(-1)];
  if (first && last && first !== last) await ensureMovement(tx, { from: first.asOf, to: last.asOf });
}
