import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { readReach } from "@sinergi/db/budgets/budget-reach.store";
import { listBudgetRows, type BudgetRowStored } from "@sinergi/db/budgets/budget-rows.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { listQuarters } from "@sinergi/db/trends/quarters.store";
import { listReceived } from "@sinergi/db/trends/received.store";
import { quartersDone } from "@sinergi/domain/budgets/accept-realisation";
import { QUARTERS, type Quarter } from "@sinergi/domain/budgets/vocabulary";
import { periodOf } from "@sinergi/domain/time/day";
import { quarterParts } from "@sinergi/domain/time/quarter";
import { familyCostQuarters, type FamilyCostQuarter, type QuarterReach } from "@sinergi/targeting/budget-family-quarters";
import { isLoan, sum } from "@sinergi/targeting/budget-figures";
import { familyCostInputSchema, type FamilyCostAnswer } from "#budgets/budgets.schema";
import { procedure } from "#platform/procedures";
import { getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

/** What a family reached by one programme had cost by the end of each quarter, beside the year before. An office counts its own rows. */
export const familyCost = procedure({ permission: "budgets.read", scope: "agency", audit: null })
  .input(familyCostInputSchema)
  .query(({ ctx, input }): Promise<FamilyCostAnswer> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const year = input.year ?? periodOf(today);
      const quarter = quartersDone(year, today);
      const rows = await listBudgetRows(tx, { document: "RAT", year });
      const rowsBefore = await listBudgetRows(tx, { document: "RAT", year: String(Number(year) - 1) });
      const live = await getSnapshot(tx, { on: undefined, today });
      const programmes = await linkedProgrammes(tx, rows, live);
      const programme = input.programme ?? programmes[0] ?? null;
      const running = QUARTERS.find((one) => one === quarter + 1);
      const quartersOf = (ofYear: readonly BudgetRowStored[], asked: string) =>
        programme === null ? Promise.resolve([]) : readQuarters(tx, ofYear, { year: asked, programme, now: asked === periodOf(today) && running ? { quarter: running, live } : null });
      return {
        year, quarter, programmes, programme,
        now: await quartersOf(rows, year),
        before: rowsBefore.length === 0 ? null : await quartersOf(rowsBefore, String(Number(year) - 1)),
        snapshot: snapshotLabel(live),
      };
    }),
  );

/** Programmes that grants are linked to and that reach families: those with a list of recipients today first, then the largest ceiling. Works for an area reach nobody in particular. */
async function linkedProgrammes(tx: Scoped, rows: readonly BudgetRowStored[], live: SnapshotRow): Promise<readonly string[]> {
  const forAreas = new Set(live.programmes.flatMap(({ code, unit }) => (unit === "AREA" ? [code] : [])));
  const lists = (await listReceived(tx, [live.id], await readRegencyCode(tx))).get(live.id);
  const byCode = Map.groupBy(rows.filter((row) => !isLoan(row)), ({ content }) => content.linkedProgramme);
  const linked = [...byCode].flatMap(([code, own]) => (code === null || forAreas.has(code) ? [] : [{ code, isListed: lists?.has(code) ?? false, ceiling: sum(own, ({ content }) => content.ceilingIdr) }]));
  return linked.toSorted((a, b) => Number(b.isListed) - Number(a.isListed) || b.ceiling - a.ceiling || (a.code < b.code ? -1 : 1)).map(({ code }) => code);
}

interface Asked {
  readonly year: string;
  readonly programme: string;
  /** The quarter that runs, whose families are those of today. */
  readonly now: { readonly quarter: Quarter; readonly live: SnapshotRow } | null;
}

async function readQuarters(tx: Scoped, rows: readonly BudgetRowStored[], { year, programme, now }: Asked): Promise<readonly FamilyCostQuarter[]> {
  const regency = await readRegencyCode(tx);
  const kept = (await listQuarters(tx)).filter((snapshot) => quarterParts(snapshot.quarter).year === Number(year)).flatMap((snapshot) => {
    const quarter = QUARTERS.find((one) => one === quarterParts(snapshot.quarter).quarter);
    return quarter ? [{ quarter, snapshot: snapshot as SnapshotRow }] : [];
  });
  const snapshots = now ? [{ quarter: now.quarter, snapshot: now.live }, ...kept] : kept;
  const areas = [regency, ...new Set(rows.flatMap(({ content }) => (content.linkedProgramme === programme ? content.locations : [])))];
  const received = await listReceived(tx, snapshots.map(({ snapshot }) => snapshot.id), regency);
  const ends = new Map<Quarter, QuarterReach>();
  for (const { quarter, snapshot } of snapshots) {
    const isForArea = snapshot.programmes.find(({ code }) => code === programme)?.unit === "AREA";
    ends.set(quarter, { reach: await readReach(tx, snapshot.id, { programmes: [programme], areas }), listed: isForArea ? new Set() : (received.get(snapshot.id) ?? new Set()) });
  }
  return familyCostQuarters({ rows, programme, regency, ends });
}
