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
  const hook = { store, newId, version };
  window.__sinergiField = hook;
  return () => {
    // One that was offered meanwhile is another's.
    if (window.__sinergiField === hook) window.__sinergiField = undefined;
  };
}
