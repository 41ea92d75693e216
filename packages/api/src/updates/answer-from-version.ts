import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { announce } from "@sinergi/db/targeting/announce";
import { addProposalChange, writeProposalState } from "@sinergi/db/updates/proposals.store";
import { findAnsweringVersion, lockSentProposals, readVersionSays, writeVersionAnswer, type AnsweringVersion, type SentProposal } from "@sinergi/db/updates/version-answers.store";
import type { Day } from "@sinergi/domain/time/day";
import { answerProposal } from "@sinergi/domain/updates/answer-proposal";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { answerFromVersionInputSchema, type VersionAnswersMade } from "#updates/updates.schema";

const ANSWERED = "update.answeredByVersion";

/** Looks up everything that was sent in the newest version of the registry, which it only reads; what stands there is approved. */
export async function answerSentProposals(system: Scoped, today: Day): Promise<VersionAnswersMade> {
  const version = await findAnsweringVersion(system);
  if (version === null) return { version: null, looked: 0, approved: 0 };
  const sent = await lockSentProposals(system, version.asOf);
  let approved = 0;
  for (const proposal of sent) if (await answer(system, { proposal, version, today })) approved += 1;
  if (sent.length > 0) {
    await appendAudit(system, { action: ANSWERED, entity: "version", entityId: String(version.id), detail: { looked: sent.length, approved } });
    await announce(system, { kind: "update" });
  }
  return { version: { source: version.source, asOf: version.asOf }, looked: sent.length, approved };
}

/** True where the version shows what was proposed. */
async function answer(system: Scoped, { proposal, version, today }: { readonly proposal: SentProposal; readonly version: AnsweringVersion; readonly today: Day }): Promise<boolean> {
  const verdict = answerProposal(proposal, await readVersionSays(system, version.id, proposal));
  await writeVersionAnswer(system, proposal.id, { versionId: version.id, answer: { verdict, source: version.source, asOf: version.asOf } });
  if (verdict !== "HOLDS") return false;
  await addProposalChange(system, { proposalId: proposal.id, fromState: "DIKIRIM", toState: "DISETUJUI", note: `${version.source} ${version.asOf}`, onDay: today });
  await writeProposalState(system, proposal.id, "DISETUJUI");
  return true;
}

/** The same by hand: after a version came late, or a file was sent after it. */
export const answerFromVersion = procedure({ permission: "updates.send", scope: "agency", audit: ANSWERED })
  .input(answerFromVersionInputSchema)
  .mutation(({ ctx, input }): Promise<VersionAnswersMade> => ctx.read((tx) => doOnce(tx, input, () => tx.derive((system) => answerSentProposals(system, ctx.clock.today())))));
