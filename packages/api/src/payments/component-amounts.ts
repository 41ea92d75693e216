import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findAmounts, saveAmounts } from "@sinergi/db/payments/component-amounts.store";
import { findTranches } from "@sinergi/db/payments/tranche-spans";
import { lockForChange, noteChange } from "@sinergi/db/targeting/snapshots.store";
import { PKH, type ComponentAmount } from "@sinergi/domain/payments/pkh-components.schema";
import { maySetComponents } from "@sinergi/domain/payments/payments.policy";
import { componentsInputSchema, saveComponentsSchema } from "#payments/payments.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const SAVED = "pkhComponents.saved";

interface ComponentsAnswer {
  /** The year the amounts were set for: the asked one, or the latest before it. Null: none are. */
  readonly since: string | null;
  readonly amounts: readonly ComponentAmount[];
  /** In how many tranches PKH is paid in the year. */
  readonly tranches: number;
  readonly mayWrite: boolean;
}

/** What PKH components are worth in a year. */
export const componentAmounts = procedure({ permission: "payments.read", scope: "reference", audit: null })
  .input(componentsInputSchema)
  .query(async ({ ctx, input }): Promise<ComponentsAnswer> => {
    const { year, tranches } = await ctx.read(async (tx) => ({ year: await findAmounts(tx, input.period), tranches: await findTranches(tx, PKH, input.period) }));
    return { since: year?.since ?? null, amounts: year?.amounts ?? [], tranches: tranches.length, mayWrite: maySetComponents(ctx.actor) };
  });

/** Sets the amounts of a year, for it and the years after it until others are set; what families are due follows. */
export const saveComponents = procedure({ permission: "payments.write", scope: "reference", audit: SAVED })
  .input(saveComponentsSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!maySetComponents(ctx.actor)) throw refused({ code: "components_not_found" });
        const before = await findAmounts(tx, input.period);
        if ((before?.since ?? null) !== input.basedOn) throw refused({ code: "components_changed" });

        await tx.derive(async (system) => {
          await lockForChange(system);
          await saveAmounts(system, input.period, input.amounts);
          await noteChange(system);
        });
        await appendAudit(tx, {
          action: SAVED, entity: "pkh_component_amount", entityId: input.period, opId: input.opId,
          detail: { before: before && `${before.since}: ${wordsOf(before.amounts)}`, after: wordsOf(input.amounts), reason: input.reason },
        });
        return null;
      }),
    ),
  );

function wordsOf(amounts: readonly ComponentAmount[]): string {
  return amounts.map(({ component, annualIdr, maxPerFamily }) => `${component} ${annualIdr}${maxPerFamily === null ? "" : ` ×${maxPerFamily}`}`).join(", ");
}
