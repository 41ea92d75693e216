import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { nextVisitWith, type NextVisit, type PastVisit } from "@sinergi/domain/fieldwork/next-visit";
import type { VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { KeptRecord } from "@sinergi/offline/field-store";
import { useMemo, useSyncExternalStore } from "react";
import { sharedRecordsOf } from "#field/families/shared-records";
import { useField } from "#field/store/use-field";

/** What was kept on this phone, and again after each change of the store; null before it was read once. */
export function useOwnRecords(): readonly KeptRecord[] | null {
  const { store } = useField();
  const shared = sharedRecordsOf(store);
  return useSyncExternalStore(shared.subscribe, shared.current);
}

/** Records that a later one on this phone neither replaced nor took back. */
export function standingRecords(records: readonly KeptRecord[]): readonly KeptRecord[] {
  const replaced = new Set(records.flatMap(({ amends }) => (amends === null ? [] : [amends])));
  return records.filter(({ id }) => !replaced.has(id));
}

/** Own visits on the phone by family; the office may not know them yet. */
export function visitsByFamily(records: readonly KeptRecord[]): ReadonlyMap<string, readonly PastVisit[]> {
  const found = new Map<string, PastVisit[]>();
  for (const { kind, familyId, body } of standingRecords(records)) {
    if (kind !== "visit.logged" || familyId === null) continue;
    const { onDay, followUp } = body as VisitLogged;
    found.set(familyId, [...(found.get(familyId) ?? []), { onDay, followUpOn: followUp?.on ?? null }]);
  }
  return found;
}

export interface FamilyStanding {
  readonly family: FieldFamily;
  readonly next: NextVisit;
}

/** Every family carried, with when it was seen last and is due next, own visits on the phone counted in. */
export function useFamilyStandings(): readonly FamilyStanding[] {
  const { snapshot } = useField();
  const records = useOwnRecords();
  return useMemo(() => {
    const own = visitsByFamily(records ?? []);
    return (snapshot?.families ?? []).map((family) => ({ family, next: nextVisitWith(family, own.get(family.id) ?? []) }));
  }, [snapshot, records]);
}
