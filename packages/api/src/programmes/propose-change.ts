import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertProposal, type ProposalNumbers } from "@sinergi/db/programmes/proposals.store";
import { changedParts } from "@sinergi/domain/programmes/changed-parts";
import { changeProgramme } from "@sinergi/domain/programmes/change-programme";
import type { StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { mayDefine } from "@sinergi/domain/programmes/programmes.policy";
import type { Day } from "@sinergi/domain/time/day";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { proposeInputSchema } from "#programmes/definitions.schema";
import { gatherProgramme, refuseOutdated } from "#programmes/gather-programme";
import { numbersOf } from "#programmes/preview-rule";
import { refuseDeep } from "#programmes/shallow-input";
import { getSnapshot } from "#targeting/read-snapshot";

/** An organisation proposes a change of its own programme; nothing moves until the secretariat says yes. */
export const proposeChange = procedure({ permission: "programmes.write", scope: "own", audit: "programme.proposed" })
  .use(refuseDeep)
  .input(proposeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const gathered = await gatherProgramme(tx, input.code, today);
        const { current } = gathered.facts;

        const owners = [current?.programme.owner, input.change.kind === "define" ? input.change.programme.owner : undefined].filter((owner) => owner !== undefined);
        const mays = owners.map((owner) => mayDefine(ctx.actor, owner));
        if (mays.includes("directly")) throw refused({ code: "proposal_not_needed" });
        // Nobody gives a programme away by a proposal, nor takes another's.
        if (mays.length === 0 || mays.includes("no")) throw refused({ code: "programme_not_found" });
        refuseOutdated(gathered, input.basedOn);
        const after = unwrap(changeProgramme(input.change, gathered.facts));

        const numbers = await foresee(tx, { before: current, after, today });
        const { id, code, change, basedOn, note } = input;
        const made = await insertProposal(tx, { id, code, agency: after.programme.owner, basedOn, change, before: current, after, numbers, note });
        if (!made) throw refused({ code: "proposal_waiting" });
        await appendAudit(tx, { action: "programme.proposed", entity: "programme_proposal", entityId: id, opId: input.opId, detail: { code, kind: change.kind, reason: note === "" ? null : note } });
        return null;
      }),
    ),
  );

async function foresee(tx: Scoped, { before, after, today }: { readonly before: StandingProgramme | null; readonly after: StandingProgramme; readonly today: Day }): Promise<ProposalNumbers[]> {
  const { code, periods } = after.programme;
  const touched = new Set(changedParts(before, after).flatMap(({ part, period }) => (part === "eligibility" || part === "period" ? [period] : [])));
  const snapshot = await getSnapshot(tx, { on: undefined, today });
  const numbers: ProposalNumbers[] = [];
  for (const { period, eligibility } of periods.filter((one) => touched.has(one.period))) {
    const counts = await numbersOf(tx, snapshot, { code, period, rule: eligibility });
    if (counts !== null) numbers.push({ period, before: counts.before, eligible: counts.eligible, unknown: counts.unknown, entering: counts.entering, leaving: counts.leaving });
  }
  return numbers;
}
