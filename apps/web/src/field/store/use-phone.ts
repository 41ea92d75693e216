import type { OpenFieldStore } from "@sinergi/offline/store/open-field-store";
import { createContext, use } from "react";

/** The phone itself, for the screens that look after it: Kotak kirim, Siap offline. */
export interface Phone {
  readonly store: OpenFieldStore;
  readonly lock: () => void;
}

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  const phone = use(PhoneContext);
  if (!phone) throw new Error("The phone is not open");
  return phone;
}
