import type { Scoped } from "@sinergi/db/access/scoped";
import { untilAborted } from "@sinergi/db/access/until-aborted";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { countTrial, listMoved, type TrialCount } from "@sinergi/db/targeting/rule-preview";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { TRPCError } from "@trpc/server";
import { procedure } from "#platform/procedures";
import { movedFamiliesInputSchema, previewRuleInputSchema, type MovedAnswer, type RuleCounts, type RulePreview } from "#programmes/definitions.schema";
import { makeTrial, type Tried } from "#programmes/make-trial";
import { refuseDeep } from "#programmes/shallow-input";
import { getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

/** How many families a rule that is being written would make eligible, beside the rule that stands. Everything of today: families, ages, registry. */
export const previewRule = procedure({ permission: "programmes.write", scope: "aggregates", audit: null })
  .use(refuseDeep)
  .input(previewRuleInputSchema)
  .query(({ ctx, input, signal }): Promise<RulePreview> =>
    whileAwaited(signal, () => ctx.read(async (tx) => {
      const snapshot = await getSnapshot(tx, { on: undefined, today: ctx.clock.today() });
      const { trial, comparedWith } = await makeTrial(tx, snapshot, input);
      const label = snapshotLabel(snapshot);
      if (trial === null) return { snapshot: label, comparedWith, whole: null, districts: [] };
      const districts = await untilAborted(tx, signal, () => countTrial(tx, trial));
      return { snapshot: label, comparedWith, whole: wholeOf(districts), districts };
    })),
  );

const PAGE_SIZE = 20;

/** The families that would enter or leave, masked and within the reader's scope. A rule can ask for anything, so who asked what is on record. */
export const movedFamilies = procedure({ permission: "programmes.write", scope: "people", audit: "rule.familiesListed" })
  .use(refuseDeep)
  .input(movedFamiliesInputSchema)
  .query(({ ctx, input, signal }): Promise<MovedAnswer> =>
    whileAwaited(signal, () => ctx.read(async (tx) => {
      const snapshot = await getSnapshot(tx, { on: undefined, today: ctx.clock.today() });
      const { trial } = await makeTrial(tx, snapshot, input);
      const found = trial === null ? { total: 0, inScope: 0, rows: [] } : await untilAborted(tx, signal, () => listMoved(tx, trial, { move: input.move, district: input.area ?? null, sort: input.sort, descending: input.descending, page: input.page, pageSize: PAGE_SIZE }));
      await appendAudit(tx, {
        action: "rule.familiesListed", entity: "programme", entityId: input.code,
        detail: { period: input.period, rule: JSON.stringify(input.rule), move: input.move, area: input.area ?? null, page: input.page, families: found.rows.length },
      });
      return { ...found, page: input.page, pageSize: PAGE_SIZE };
    })),
  );

/** A question nobody waits for any more is no fault of ours. */
async function whileAwaited<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) throw new TRPCError({ code: "CLIENT_CLOSED_REQUEST" });
    throw error;
  }
}

export function wholeOf(districts: readonly TrialCount[]): RuleCounts {
  const sum = (key: "eligible" | "unknown" | "notEligible" | "entering" | "leaving"): number => districts.reduce((total, row) => total + row[key], 0);
  const before = districts.some((row) => row.before === null) ? null : districts.reduce((total, row) => total + (row.before ?? 0), 0);
  return { eligible: sum("eligible"), unknown: sum("unknown"), notEligible: sum("notEligible"), before, entering: sum("entering"), leaving: sum("leaving") };
}

/** The same counts for a change that is proposed: one entry per year whose rule differs, as it stood then. */
export async function numbersOf(tx: Scoped, snapshot: SnapshotRow, tried: Tried): Promise<RuleCounts | null> {
  const { trial } = await makeTrial(tx, snapshot, tried);
  return trial === null ? null : wholeOf(await countTrial(tx, trial));
}
