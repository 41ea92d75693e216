import type { ImportKind } from "@sinergi/db/imports/imports.store";
import { countWaitingImports, countListGaps } from "@sinergi/db/imports/attention.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { snapshotOn, type SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { daysBetween, parseDay, type Day } from "@sinergi/domain/time/day";
import type { NamedFigures } from "@sinergi/targeting/figures";
import { familiesWithin } from "@sinergi/targeting/narrow";
import { gatherField } from "#home/gather-field";
import { gatherPromised } from "#home/gather-promised";
import { procedure } from "#platform/procedures";
import { readFigures, type ReadFigures } from "#targeting/read-figures";
import { snapshotLabel } from "#targeting/read-snapshot";
import type { Attention, HomeAnswer, Share } from "#home/home.schema";

/** DTSEN is renewed every three months: older data are worth a word. */
const OLD_AFTER_DAYS = 92;

const NO_FIGURES = { snapshot: null, dataAgeDays: null, poor: null, reached: null, poorestWithoutAid: null, bothSides: null } as const;

/** Beranda: four numbers with their denominators, and what waits for somebody. */
export const overview = procedure({ permission: "session.read", scope: "aggregates", audit: null }).query(async ({ ctx }): Promise<HomeAnswer> => {
  const { role } = ctx.actor;
  if (!mayAsk(role, "figures.read")) return { ...NO_FIGURES, attention: [] };
  const today = ctx.clock.today();
  const gathered = await ctx.read(async (tx) => {
    const snapshot = await snapshotOn(tx, { on: null, today });
    return { snapshot, read: await readFigures(tx, snapshot, { area: await readRegencyCode(tx), isRegency: true }), ...(await gatherWork(tx, mayAsk(role, "registry.write"))), promised: await gatherPromised(tx, { actor: ctx.actor, today }), field: await gatherField(tx, { actor: ctx.actor, today }) };
  });

  const { snapshot, read } = gathered;
  const { figures } = read;
  const age = dataAge(snapshot, today);
  return {
    snapshot: snapshotLabel(snapshot),
    dataAgeDays: age,
    ...(snapshot.versionId === null ? { poor: null, reached: null, poorestWithoutAid: null, bothSides: null } : sharesOf(read)),
    attention: [...gathered.promised, ...gathered.field, ...attentionOf({ ...gathered, figures, age })],
  };
});

type Work = { readonly waiting: readonly { readonly id: string; readonly kind: ImportKind; readonly failed: boolean }[]; readonly withoutList: number };

async function gatherWork(tx: Scoped, mayImport: boolean): Promise<Work> {
  return { waiting: mayImport ? await countWaitingImports(tx) : [], withoutList: await countListGaps(tx) };
}

function dataAge({ dataset }: SnapshotRow, today: Day): number | null {
  const asOf = dataset === null ? null : parseDay(dataset.asOf);
  return asOf === null ? null : daysBetween(asOf, today);
}

const POOR = [1, 2, 3, 4];

function sharesOf({ figures: { families, byDecile, sides }, helped }: ReadFigures): Pick<HomeAnswer, "poor" | "reached" | "poorestWithoutAid" | "bothSides"> {
  const poor: Share = { numerator: byDecile[1] + byDecile[2] + byDecile[3] + byDecile[4], denominator: families };
  return {
    poor,
    reached: { numerator: familiesWithin(helped, POOR), denominator: poor.numerator },
    poorestWithoutAid: { numerator: byDecile[1] - familiesWithin(helped, [1]), denominator: byDecile[1] },
    bothSides: { numerator: sides.both, denominator: sides.base },
  };
}

function attentionOf({ snapshot, figures, age, waiting, withoutList }: Work & { readonly snapshot: SnapshotRow; readonly figures: NamedFigures; readonly age: number | null }): Attention[] {
  if (snapshot.versionId === null) return [...waiting.map(waitingImport), { code: "no_families" }];
  const unlisted = figures.programmes.reduce((sum, programme) => sum + programme.unlistedRecipients, 0);
  const withoutDecile = figures.byDecile["none"] ?? 0;
  // Of the package only: for a loan or a training, "eligible" is far wider than what the programme is for.
  const inPackage = new Set(snapshot.programmes.filter((programme) => programme.inPackage).map((programme) => programme.code));
  const worst = figures.programmes
    .filter((programme) => inPackage.has(programme.code) && programme.recipients > 0 && programme.eligible > 0)
    .toSorted((a, b) => b.missed - a.missed)[0];
  return [
    ...waiting.map(waitingImport),
    ...(age !== null && age > OLD_AFTER_DAYS ? [{ code: "data_old" as const, days: age }] : []),
    ...(worst ? [{ code: "worst_exclusion" as const, programme: worst.code, name: snapshot.programmes.find((p) => p.code === worst.code)?.name ?? worst.code, missed: worst.missed, eligible: worst.eligible }] : []),
    ...(unlisted > 0 ? [{ code: "unlisted" as const, rows: unlisted }] : []),
    ...(withoutDecile > 0 ? [{ code: "no_decile" as const, families: withoutDecile }] : []),
    ...(withoutList > 0 ? [{ code: "programme_without_list" as const, programmes: withoutList }] : []),
  ];
}

function waitingImport({ id, kind, failed }: Work["waiting"][number]): Attention {
  return failed ? { code: "import_failed", importId: id } : { code: "import_waiting", importId: id, kind };
}
