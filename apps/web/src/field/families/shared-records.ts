import type { FieldStore, KeptRecord } from "@sinergi/offline/field-store";

/** Records of a store, read once for all parts of a screen, and once more after changes, however many come while it reads. */
export class SharedRecords {
  #records: readonly KeptRecord[] | null = null;
  #reading = false;
  #again = false;
  #stop: (() => void) | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #store: FieldStore;

  constructor(store: FieldStore) {
    this.#store = store;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#stop === null) {
      this.#stop = this.#store.subscribe(() => void this.#read());
      void this.#read();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  };

  /** null before they were read once. */
  readonly current = (): readonly KeptRecord[] | null => this.#records;

  async #read(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    do {
      this.#again = false;
      try {
        this.#records = await this.#store.listRecords();
        for (const listener of this.#listeners) listener();
      } catch {
        // What was read before stays on the screen; the bar above tells of a store that does not answer.
      }
    } while (this.#again);
    this.#reading = false;
  }
}

const SHARED = new WeakMap<FieldStore, SharedRecords>();

export function sharedRecordsOf(store: FieldStore): SharedRecords {
  const held = SHARED.get(store) ?? new SharedRecords(store);
  SHARED.set(store, held);
  return held;
}
