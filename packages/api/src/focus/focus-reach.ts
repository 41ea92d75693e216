import { findFocusList, listFocusPlaces } from "@sinergi/db/focus/focus-lists.store";
import { countVisitsPerFamily } from "@sinergi/db/fieldwork/coverage.store";
import { readFocusSettings } from "@sinergi/db/focus/focus-settings.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { convergenceOf, insideOutside, type ReachCell } from "@sinergi/targeting/convergence";
import { fieldSides } from "@sinergi/targeting/field-coverage";
import { focusBudget } from "@sinergi/targeting/focus-budget";
import { type FocusAreaRow, type FocusReachAnswer, focusReachInputSchema } from "#focus/focus.schema";
import { gatherFocus } from "#focus/gather-scores";
import { plannedActivities } from "#focus/planned-activities";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

/** Field work is looked at over so many days up to today. */
const FIELD_DAYS = 90;

/** Whether programmes and money really go to the villages of a list: by the live figures, whatever day the list was drawn up from. */
export const focusReach = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(focusReachInputSchema)
  .query(({ ctx, input }): Promise<FocusReachAnswer> =>
    ctx.read(async (tx) => {
      const list = await findFocusList(tx, input.id);
      if (!list) throw refused({ code: "focus_not_found" });
      const places = await listFocusPlaces(tx, list.id);
      const snapshot = await getSnapshot(tx, { on: input.on, today: ctx.clock.today() });
      const { settings } = await readFocusSettings(tx);
      const { programmes, rows, whole } = await gatherFocus(tx, snapshot, { level: "village", programmes: settings.programmes });

      const focus = new Set(places.map(({ area }) => area));
      const cells = rows.flatMap(cellsOf);
      const rule = { convergence: settings.convergence, reachedPercent: settings.reachedPercent };
      const { of, converged } = convergenceOf([...focus], cells, { programmes: rule.convergence, reachedPercent: rule.reachedPercent });
      const byCode = new Map(rows.map((row) => [row.area.code, row]));
      const activities = mayAsk(ctx.actor.role, "budgets.read") ? await plannedActivities(tx, String(list.year)) : null;
      const today = ctx.clock.today();
      const fieldFrom = shiftDay(today, -FIELD_DAYS);
      const visits = mayAsk(ctx.actor.role, "coverage.read") ? await tx.derive((system) => countVisitsPerFamily(system, { from: fieldFrom, to: today })) : null;
      return {
        snapshot: snapshotLabel(snapshot),
        programmes, rule, converged,
        villages: places.map(({ area }) => ({ area, name: byCode.get(area)?.area.name ?? area, come: of.get(area) ?? 0, reach: byCode.get(area)?.reach ?? [] })),
        insideOutside: insideOutside(focus, cells),
        poorInside: { inside: rows.filter(({ area }) => focus.has(area.code)).reduce((sum, { counts }) => sum + counts.poor, 0), whole: whole?.counts.poor ?? 0 },
        field: visits && visits.length > 0 ? { days: FIELD_DAYS, ...fieldSides(focus, visits) } : null,
        budget: activities && focusBudget(activities, { focus, villages: rows.map(({ area }) => area.code) }),
      };
    }),
  );

function cellsOf({ area, reach }: FocusAreaRow): ReachCell[] {
  return reach.map((one) => ({ area: area.code, ...one }));
}
