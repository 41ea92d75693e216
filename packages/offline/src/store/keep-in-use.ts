import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";

/** A family handed over to somebody else stays on the phone until what was written about it has its receipts (row 17). */
export function keepInUse(before: FieldSnapshot | null, now: FieldSnapshot, inUse: ReadonlySet<string>): FieldSnapshot {
  const has = new Set(now.families.map(({ id }) => id));
  const staying = (before?.families ?? []).filter(({ id }) => inUse.has(id) && !has.has(id));
  return staying.length === 0 ? now : { ...now, families: [...now.families, ...staying] };
}
