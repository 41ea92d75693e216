import type { DataKey } from "#keys/seal";
import type { FieldDatabase } from "#store/database";
import { NotKept } from "#field-store";
import type { Platform } from "#store/platform";
import type { Transport } from "#transport/transport";

/** What everything works with once a person has opened the phone with his PIN. */
export interface Unlocked {
  readonly db: FieldDatabase;
  readonly key: DataKey;
  readonly person: { readonly id: string; readonly name: string };
  readonly platform: Platform;
  readonly transport: Transport;
}

const ATTEMPTS = 3;
const PAUSE_MS = 150;

/**
 * Runs a write until it is committed. A connection that the browser closed is opened again; what stays impossible is thrown as
 * `NotKept`, so that a screen can say so and never goes on in memory.
 */
export async function keep<T>({ db }: Pick<Unlocked, "db">, write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (error instanceof NotKept) throw error;
      if (isFull(error)) throw new NotKept("FULL");
      if (db.isOutdated) throw new NotKept("STALE");
      if (attempt >= ATTEMPTS) throw new NotKept("SHUT");
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
      await reopen(db);
    }
  }
}

async function reopen(db: FieldDatabase): Promise<void> {
  try {
    if (!db.isOpen()) await db.open();
  } catch {
    // The next attempt says whether it is open by then.
  }
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "QuotaExceededError" || ("inner" in error && error.inner instanceof Error && error.inner.name === "QuotaExceededError");
}
