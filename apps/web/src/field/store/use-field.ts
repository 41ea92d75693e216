import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import type { FieldStatus, FieldStore } from "@sinergi/offline/field-store";
import { createContext, use } from "react";

/** What every screen of the field app stands on. */
export interface Field {
  readonly store: FieldStore;
  readonly snapshot: FieldSnapshot | null;
  readonly status: FieldStatus;
}

export const FieldContext = createContext<Field | null>(null);

export function useField(): Field {
  const field = use(FieldContext);
  if (!field) throw new Error("A field screen stands outside of the unlocked app");
  return field;
}
