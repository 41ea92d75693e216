import { changedParts, type ChangedPart } from "@sinergi/domain/programmes/changed-parts";
import type { StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { periodOf, type Day } from "@sinergi/domain/time/day";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";
import { insertChange, type ChangeAction } from "#programmes/definitions.store";
import { putProgrammes, putRetirement } from "#programmes/programmes.store";
import { followChange, lockForChange, noteChange } from "#targeting/snapshots.store";

export interface ProgrammeWrite {
  readonly before: StandingProgramme | null;
  readonly after: StandingProgramme;
  /** The revision that stood until now; 0 for a new programme. */
  readonly revision: number;
  readonly action: Exclude<ChangeAction, "imported">;
  readonly proposalId: string | null;
  readonly opId: string;
  readonly today: Day;
}

/** In the order in which changes come: nobody reads a programme between another's look and his write. */
export async function lockProgrammes(tx: Scoped): Promise<void> {
  await tx.derive(lockForChange);
}

/** Writes a programme with what stood before it, the audit entry and the moved figures: all or nothing. */
export async function writeProgramme(tx: Scoped, { before, after, revision, action, proposalId, opId, today }: ProgrammeWrite): Promise<void> {
  const parts = changedParts(before, after);
  await tx.derive(async (system) => {
    await lockForChange(system);
    await putProgrammes(system, [after.programme]);
    await putRetirement(system, after);
    await insertChange(system, { action, before, after, revision: revision + 1, proposalId });
    if (parts.some((part) => movesFigures(part, today))) await allowTime(system, MAKING_ONCE_MS, () => followChange(system, "all", today));
    else await noteChange(system);
  });
  const told = (side: "before" | "after"): string => JSON.stringify(Object.fromEntries(parts.map((part) => [part.period === null ? part.part : `${part.period}.${part.part}`, part[side] ?? null])));
  await appendAudit(tx, {
    action: `programme.${action}`, entity: "programme", entityId: after.programme.code, opId,
    detail: { revision: revision + 1, before: told("before"), after: told("after"), proposal: proposalId },
  });
}

/** Words and money, and years that have not begun, leave today's figures as they are. */
function movesFigures({ part, period }: ChangedPart, today: Day): boolean {
  if (period !== null) return period === periodOf(today) && ["eligibility", "quota", "period"].includes(part);
  return !["strategy", "sideKind", "benefitKind"].includes(part);
}
