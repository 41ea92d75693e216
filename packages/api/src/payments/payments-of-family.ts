import type { Scoped } from "@sinergi/db/access/scoped";
import { findFamilyFacts, type KnownFamily } from "@sinergi/db/enrolments/enrolment-ground.store";
import { findAmounts } from "@sinergi/db/payments/component-amounts.store";
import { listPaymentsOf, listTranchesOf } from "@sinergi/db/payments/family-payments.store";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import { findTranches } from "@sinergi/db/payments/tranche-spans";
import { readLive } from "@sinergi/db/targeting/snapshots.store";
import { componentsOf, pkhDue } from "@sinergi/domain/payments/pkh-due";
import { trancheNumbered } from "@sinergi/domain/payments/tranche";
import { PKH, PKH_COMPONENTS } from "@sinergi/domain/payments/pkh-components.schema";
import { periodOf, type Day } from "@sinergi/domain/time/day";
import { ofFamilyInputSchema, ofFamilySchema, type PaymentsOfFamily } from "#payments/payments.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** What a family was paid, beside what PKH's components make due. */
export const paymentsOfFamily = procedure({ permission: "payments.read", scope: "people", audit: null })
  .input(ofFamilyInputSchema)
  .output(ofFamilySchema)
  .query(({ ctx, input }) =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const { versionId } = await readLive(tx);
      const family = await findFamilyFacts(tx, versionId, input.familyId);
      if (!family) throw refused({ code: "family_not_found" });
      const standing = await ensureStanding(tx, { programme: PKH, period: periodOf(today), today });
      if (standing === null) return { payments: [], due: null, tranches: [] };
      const own = await findTranches(tx, PKH, periodOf(today));
      const tranches = await listTranchesOf(tx, standing, { familyId: input.familyId, programme: PKH, period: periodOf(today) });
      return {
        payments: await listPaymentsOf(tx, standing.versionId, input.familyId),
        due: await dueOf(tx, family, { on: today, tranches: own.length }),
        tranches: tranches.map((one) => {
          const { fromMonth, toMonth } = trancheNumbered(one.tranche, own);
          return { ...one, fromMonth, toMonth };
        }),
      };
    }),
  );

async function dueOf(tx: Scoped, { facts, members }: KnownFamily, { on, tranches }: { readonly on: Day; readonly tranches: number }): Promise<PaymentsOfFamily["due"]> {
  const year = await findAmounts(tx, periodOf(on));
  if (year === null) return null;
  return {
    amountsSince: year.since, on, ...pkhDue(facts, { amounts: year.amounts, tranches }, on),
    members: members.flatMap(({ personId, name }, at) => {
      const member = facts.members[at];
      if (!member) return [];
      const is = componentsOf(member, year.amounts, { family: facts, on });
      const components = PKH_COMPONENTS.map((component, place) => ({ component, is: is[place] ?? "no" })).filter((one) => one.is !== "no");
      return components.length === 0 ? [] : [{ personId, name, components }];
    }),
  };
}
