import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import type { KeptRecord } from "@sinergi/offline/field-store";
import { useEffect, useState } from "react";
import { useSearch } from "wouter";
import { useField } from "#field/store/use-field";

export interface FormAddress {
  readonly familyId: string | null;
  /** null: not among those carried today; its form can be finished all the same. */
  readonly family: FieldFamily | null;
  /** The own record that this form puts right. */
  readonly amended: KeptRecord | null;
}

/** What the address of a form says (`?keluarga=`, `?amends=`), or else the draft it opens; null while it is being read. */
export function useFormAddress(draftId: string): FormAddress | null {
  const { store, snapshot } = useField();
  const search = new URLSearchParams(useSearch());
  const told = search.get("keluarga");
  const amends = search.get("amends");
  const [read, setRead] = useState<{ readonly familyId: string | null; readonly amended: KeptRecord | null } | null>(null);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      const amended = amends === null ? null : ((await store.listRecords()).find((record) => record.id === amends) ?? null);
      const familyId = told ?? amended?.familyId ?? (await store.readDraft(draftId))?.familyId ?? null;
      if (!left) setRead({ familyId, amended });
    };
    void ask();
    return () => {
      left = true;
    };
  }, [store, draftId, told, amends]);
  return read && { ...read, family: snapshot?.families.find(({ id }) => id === read.familyId) ?? null };
}
