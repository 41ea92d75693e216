import type { Draft, KeptRecord } from "@sinergi/offline/field-store";
import { useEffect, useState } from "react";
import { useField } from "#field/store/use-field";

export interface Box {
  readonly records: readonly KeptRecord[];
  readonly drafts: readonly Draft[];
}

/** Everything that was written on this phone, read again whenever something changes; null before the first time. */
export function useRecords(): Box | null {
  const { store, status } = useField();
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    let left = false;
    Promise.all([store.listRecords(), store.listDrafts()]).then(
      ([records, drafts]) => {
        if (!left) setBox({ records, drafts });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [store, status]);
  return box;
}
