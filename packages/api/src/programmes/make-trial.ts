import type { Scoped } from "@sinergi/db/access/scoped";
import { findDefinition } from "@sinergi/db/programmes/definitions.store";
import type { RuleTrial } from "@sinergi/db/targeting/rule-preview";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { Programme } from "@sinergi/domain/programmes/programme.schema";

/** A rule that is being written, for a year of a programme (which may not exist yet). */
export interface Tried {
  readonly code: string;
  readonly period: string;
  readonly rule: EligibilityRule;
}

/** The rule beside the one that stands: the year's own where it is there, else the last before it. Without families there is nothing to try it on. */
export async function makeTrial(tx: Scoped, snapshot: SnapshotRow, { code, period, rule }: Tried): Promise<{ readonly trial: RuleTrial | null; readonly comparedWith: string | null }> {
  const definition = await findDefinition(tx, code);
  const standing = definition === null ? null : periodBefore(definition.standing.programme, period);
  const { versionId, on } = snapshot;
  const trial = versionId === null ? null : { rule, saved: standing?.eligibility ?? null, versionId, on };
  return { trial, comparedWith: standing?.period ?? null };
}

function periodBefore({ periods }: Programme, period: string): Programme["periods"][number] | null {
  return periods.toSorted((a, b) => (a.period < b.period ? -1 : 1)).findLast((one) => one.period <= period) ?? null;
}
