import { z } from "zod";
import { parseDay, type Day } from "#time/day";
import { daySchema } from "#time/day.schema";

/**
 * Which snapshot a question is about, as it stands in a link: a day (`2026-11-24`), or a day as it was when somebody froze
 * it (`2026-11-24@7`). The second shows the same number for ever, whatever is imported or corrected later.
 */
export type SnapshotRef = Day | (string & z.$brand<"FrozenRef">);

const FROZEN = /^(\d{4}-\d{2}-\d{2})@([1-9]\d{0,8})$/;

export const snapshotRefSchema: z.ZodType<SnapshotRef, string> = z.union([
  daySchema,
  z.string().refine((text) => readFrozen(text) !== null).brand<"FrozenRef">(),
]);

/** The day a reference looks at and the frozen snapshot it names, if it names one. */
export function readSnapshotRef(ref: SnapshotRef): { readonly on: Day; readonly frozen: number | null } {
  return readFrozen(ref) ?? { on: ref as Day, frozen: null };
}

function readFrozen(text: string): { readonly on: Day; readonly frozen: number } | null {
  const parts = FROZEN.exec(text);
  const on = parts?.[1] === undefined ? null : parseDay(parts[1]);
  return on === null ? null : { on, frozen: Number(parts?.[2]) };
}

export function frozenRef(on: Day, id: number): SnapshotRef {
  return snapshotRefSchema.parse(`${on}@${id}`);
}
