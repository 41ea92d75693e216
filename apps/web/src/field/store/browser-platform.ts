import { newId } from "@sinergi/offline/new-id";
import type { Platform } from "@sinergi/offline/store/platform";

const CHANNEL = "sinergi-lapangan";

declare const __FIELD_VERSION__: string;
declare const __FIELD_BUILT_AT__: string;

export const FIELD_VERSION = __FIELD_VERSION__;
/** ISO moment at which this app was built: no clock that is right shows an earlier one. */
export const FIELD_BUILT_AT = __FIELD_BUILT_AT__;

/** The engine's view of this browser. */
export function browserPlatform(): Platform {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    newId,
    tellTabs: () => channel.postMessage("changed"),
    hearTabs: (listener) => {
      channel.addEventListener("message", listener);
      return () => channel.removeEventListener("message", listener);
    },
    tryLock,
    freeBytes: async () => {
      const { quota, usage } = await estimate();
      return quota === undefined ? null : quota - (usage ?? 0);
    },
    usedBytes: async () => (await estimate()).usage ?? null,
    isPersisted: async () => (await navigator.storage?.persisted?.()) ?? null,
    isOnline: () => navigator.onLine,
    appVersion: FIELD_VERSION,
  };
}

async function estimate(): Promise<StorageEstimate> {
  return (await navigator.storage?.estimate?.()) ?? {};
}

async function tryLock<T>(name: string, work: () => Promise<T>, { steal }: { readonly steal: boolean } = { steal: false }): Promise<T | "BUSY"> {
  const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
  return navigator.locks.request(name, options, async (lock): Promise<T | "BUSY"> => (lock ? work() : "BUSY"));
}

/** Asks the browser not to throw away what lies here when it runs short; null where it cannot be asked. */
export async function askToPersist(): Promise<boolean | null> {
  return (await navigator.storage?.persist?.()) ?? null;
}
