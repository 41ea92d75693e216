import type { Draft, FieldStore } from "@sinergi/offline/field-store";

/** How long typing may go on before it is kept: a draft is never older than this and the time of writing (row 1 of the failure matrix). */
const SETTLE_MS = 400;

type Kept<Fields> = Omit<Draft<Fields>, "updatedAt">;
type Tell = (state: "SAVING" | "SAVED" | "FAILED", at: string | null) => void;

/** Writes the newest state of a draft, one write after the other, so that an older one never lands on top. */
export class DraftKeeper<Fields> {
  #newest: Kept<Fields> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #answered = false;
  #closed = false;
  readonly #store: FieldStore;
  readonly #tell: Tell;

  constructor(store: FieldStore, tell: Tell) {
    this.#store = store;
    this.#tell = tell;
  }

  /** A form that was only looked at leaves no draft: writing begins with the first answer. */
  take(draft: Kept<Fields>, answered: boolean): void {
    this.#newest = draft;
    this.#answered ||= answered;
    if (this.#closed || !this.#answered || this.#timer !== null) return;
    this.#tell("SAVING", null);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), SETTLE_MS);
  }

  /** Resolves once everything taken so far stands on the phone; rejects where the phone refused it. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const draft = this.#newest;
    if (draft === null || this.#closed || !this.#answered) return this.#writing.catch(() => undefined);
    this.#newest = null;
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write(draft));
    return this.#writing;
  }

  /** Waits for what is being written and writes no more: the draft is about to become a record. */
  async close(): Promise<void> {
    await this.flush().catch(() => undefined);
    this.#closed = true;
  }

  reopen(): void {
    this.#closed = false;
  }

  async #write(draft: Kept<Fields>): Promise<void> {
    this.#tell("SAVING", null);
    try {
      await this.#store.saveDraft(draft);
      this.#tell("SAVED", new Date().toISOString());
    } catch (reason) {
      // What was refused is still the newest unless something was typed meanwhile.
      this.#newest ??= draft;
      this.#tell("FAILED", null);
      throw reason;
    }
  }
}
