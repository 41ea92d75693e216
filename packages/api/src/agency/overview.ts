import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { readReferralStanding } from "@sinergi/db/fieldwork/field-attention.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import type { ProgressState } from "@sinergi/domain/budgets/vocabulary";
import { periodOf } from "@sinergi/domain/time/day";
import { agencyProgrammes } from "@sinergi/targeting/agency-figures";
import { absorptionOf, isLoan, moneyOf } from "@sinergi/targeting/budget-figures";
import { gatherFollowUps } from "#agency/gather-follow-ups";
import { agencyInputSchema, type AgencyAnswer, type AgencyBudget } from "#agency/agency.schema";
import { approvedRows, type Plan, readPlan } from "#budgets/read-plan";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { readFigures } from "#targeting/read-figures";
import { snapshotLabel } from "#targeting/read-snapshot";

/** The programmes of one agency today: its own for an agency's account, any for those who see all figures. */
export const overview = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(agencyInputSchema)
  .query(async ({ ctx, input }): Promise<AgencyAnswer> => {
    const today = ctx.clock.today();
    const gathered = await ctx.read(async (tx) => {
      const snapshot = await snapshotOn(tx, { on: null, today });
      const plan = mayAsk(ctx.actor.role, "budgets.read") ? await readPlan(tx, { year: periodOf(today), today }) : null;
      return { snapshot, plan, organisations: await listOrganisations(tx), read: await readFigures(tx, snapshot, { area: await readRegencyCode(tx), isRegency: true }) };
    });

    const { snapshot, read: { figures }, organisations, plan } = gathered;
    const owners = new Set(snapshot.programmes.map(({ owner }) => owner));
    // Before anybody owns a programme any office can be looked at: the screen says what is missing.
    const owning = organisations.filter(({ code }) => owners.has(code));
    const choices = (owning.length > 0 ? owning : organisations).map(({ code, name }) => ({ code, name }));
    const code = input.agency ?? ctx.actor.agency ?? choices[0]?.code ?? "";
    const agency = organisations.find((one) => one.code === code);
    if (!agency) throw refused({ code: "agency_unknown", agency: code });
    const followUps = mayAsk(ctx.actor.role, "followups.read") ? await ctx.read((tx) => gatherFollowUps(tx, { agency: agency.code, today })) : null;
    const referrals = mayAsk(ctx.actor.role, "referrals.read") ? await ctx.read((tx) => readReferralStanding(tx, { owner: agency.code, today })) : null;
    return {
      agency: { code: agency.code, name: agency.name },
      snapshot: snapshotLabel(snapshot),
      programmes: agencyProgrammes({ figures, programmes: snapshot.programmes, agency: agency.code }),
      followUps,
      referrals,
      budget: plan && budgetOf(plan, agency.code),
      choices,
    };
  });

function budgetOf(plan: Plan, agency: string): AgencyBudget | null {
  const rows = approvedRows(plan).filter(({ content }) => content.agency === agency);
  if (rows.length === 0) return null;
  const grants = rows.filter((row) => !isLoan(row));
  const count = (state: ProgressState): number => rows.filter(({ progress }) => progress.state === state).length;
  return { year: plan.year, quarter: plan.quarter, money: moneyOf(grants), absorption: absorptionOf(grants), behind: count("behind"), unreported: count("unreported") };
}
