import { newId } from "@sinergi/offline/new-id";
import type { OpenFieldStore } from "@sinergi/offline/store/open-field-store";

/** What a harness drives in place of fingers; only in builds made with VITE_FIELD_HOOK=1, never in the product. */
export interface FieldHook {
  readonly store: OpenFieldStore;
  readonly newId: () => string;
  readonly version: string;
}

declare global {
  interface Window {
    __sinergiField?: FieldHook | undefined;
  }
}

/** Hands the opened store out; taken back when the phone is locked. */
export function offerHook(store: OpenFieldStore, version: string): () => void {
  window.__sinergiField = { store, newId, version };
  return () => {
    window.__sinergiField = undefined;
  };
}
