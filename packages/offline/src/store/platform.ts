/** What the engine needs of the browser. */
export interface Platform {
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  /** Tells the other tabs that something changed. */
  readonly tellTabs: () => void;
  readonly hearTabs: (listener: () => void) => () => void;
  /** Runs the work holding the lock, or gives "BUSY" at once. `steal` takes it from whoever froze with it. */
  readonly tryLock: <T>(name: string, work: () => Promise<T>, options?: { readonly steal: boolean }) => Promise<T | "BUSY">;
  /** Bytes still free for this origin; null where the browser does not say. */
  readonly freeBytes: () => Promise<number | null>;
  readonly usedBytes: () => Promise<number | null>;
  readonly isPersisted: () => Promise<boolean | null>;
  readonly isOnline: () => boolean;
  readonly appVersion: string;
}
