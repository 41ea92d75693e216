import type { Scoped } from "@sinergi/db/access/scoped";
import { listMatches } from "@sinergi/db/updates/proposal-matches.store";
import type { ProposalRow } from "@sinergi/db/updates/proposals.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import type { ReferralRules } from "@sinergi/domain/referrals/referral-rules.schema";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { proposalMovesOf } from "@sinergi/domain/updates/move-proposal";
import type { UpdateAnswer } from "#updates/updates.schema";

/** Proposals as they leave: numbers masked, and that one is known already only for the secretariat. */
export async function updateAnswers(tx: Scoped, rows: readonly ProposalRow[], { rules, today }: { readonly rules: ReferralRules; readonly today: Day }): Promise<readonly UpdateAnswer[]> {
  const { actor } = tx;
  const matches = mayAsk(actor.role, "updates.send") ? await listMatches(tx, rows.map(({ id }) => id)) : new Map();
  return rows.map(({ proposedBy, ...row }) => ({
    ...row,
    days: daysBetween(row.movedOn, today),
    isOwn: proposedBy === actor.id,
    moves: proposalMovesOf(row, { actor, rules }),
    match: matches.get(row.id) ?? null,
  }));
}
