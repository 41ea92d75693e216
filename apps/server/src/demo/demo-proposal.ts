import { numbersOf } from "@sinergi/api/programmes/preview-rule";
import { asSystem } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { findDefinition, listUsedPeriods } from "@sinergi/db/programmes/definitions.store";
import { insertProposal } from "@sinergi/db/programmes/proposals.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { changeProgramme } from "@sinergi/domain/programmes/change-programme";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { periodOf, type Day } from "@sinergi/domain/time/day";

const CODE = "PPSE";
const NOTE = "Banyak keluarga desil 4 lulus dari bantuan sosial dan siap berusaha.";

/** One proposal of the demo's agency, so that the secretariat finds one to decide: help for small businesses up to decile 4. */
export async function proposeInDemo(db: Database, head: Actor, today: Day): Promise<void> {
  await asSystem(db, { today, actor: head }, async (tx) => {
    const definition = await findDefinition(tx, CODE);
    if (definition === null) return;
    const { standing, revision } = definition;
    const period = periodOf(today);
    const periods = standing.programme.periods.map((one) => (one.period === period ? { ...one, eligibility: upToFour(one.eligibility) } : one));
    const change = { kind: "define" as const, programme: { ...standing.programme, periods } };
    const knownOwners = new Set((await listOrganisations(tx)).map(({ code }) => code));
    const decided = changeProgramme(change, { current: standing, today, knownOwners, usedPeriods: await listUsedPeriods(tx, CODE) });
    if (!decided.ok) throw new Error(`The demo's proposal is refused: ${decided.refusal.code}`);
    const rule = periods.find((one) => one.period === period)?.eligibility;
    const counts = rule && (await numbersOf(tx, await snapshotOn(tx, { on: null, today }), { code: CODE, period, rule }));
    const numbers = counts ? [{ period, before: counts.before, eligible: counts.eligible, unknown: counts.unknown, entering: counts.entering, leaving: counts.leaving }] : [];
    await insertProposal(tx, { id: crypto.randomUUID(), code: CODE, agency: standing.programme.owner, basedOn: revision, change, before: standing, after: decided.value, numbers, note: NOTE });
  });
}

function upToFour(rule: EligibilityRule): EligibilityRule {
  if ("all" in rule) return { all: rule.all.map(upToFour) };
  return "decile" in rule ? { decile: { ...rule.decile, max: 4 } } : rule;
}
