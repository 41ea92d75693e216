import type { Scoped } from "@sinergi/db/access/scoped";
import { listObjectionChanges, listObjectionsOf } from "@sinergi/db/updates/objections.store";
import { listProposalChanges, listProposalsOf } from "@sinergi/db/updates/proposals.store";
import type { FieldProposal } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";

/** What is older and closed stays in the office. */
const KEPT_DAYS = 180;

/** Proposals and objections of his with each step, and ground checks that are asked of him. */
export async function snapshotProposals(tx: Scoped, { userId, today }: { readonly userId: string; readonly today: Day }): Promise<readonly FieldProposal[]> {
  const about = { userId, since: shiftDay(today, -KEPT_DAYS) };
  const proposals = await listProposalsOf(tx, about);
  const objections = await listObjectionsOf(tx, about);
  const steps = Map.groupBy(await listProposalChanges(tx, proposals.map(({ id }) => id)), ({ proposalId }) => proposalId);
  const objected = Map.groupBy(await listObjectionChanges(tx, objections.map(({ id }) => id)), ({ objectionId }) => objectionId);
  const said = (changes: readonly { readonly toState: string; readonly onDay: Day; readonly note: string }[] | undefined) => (changes ?? []).map(({ toState, onDay, note }) => ({ state: toState, on: onDay, note }));
  return [
    ...proposals.map(({ id, number, kind, subject, state, villageCode, checkUserId, checkedOn }) => ({
      id, number, what: "PROPOSAL" as const, kind, subject, state, steps: said(steps.get(id)), villageCode, checkAsked: checkUserId === userId && state === "GROUND_CHECK" && checkedOn === null,
    })),
    ...objections.map(({ id, number, kind, subject, state, villageCode }) => ({ id, number, what: "OBJECTION" as const, kind, subject, state, steps: said(objected.get(id)), villageCode, checkAsked: false })),
  ];
}
