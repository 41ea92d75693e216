import { FieldDatabase } from "#store/database";

export type Opened = { readonly db: FieldDatabase; readonly wasEmpty: boolean };

const ATTEMPTS = 5;
const PAUSE_MS = 200;

/**
 * Opens the database, with patience: a phone short of memory closes it now and then. Rejects where it stays shut; the app then
 * says so and keeps nothing in memory instead (`offline.md` row 26).
 */
export async function openDatabase({ newId, onStale, name }: { readonly newId: () => string; readonly onStale: () => void; readonly name?: string }): Promise<Opened> {
  for (let attempt = 1; ; attempt += 1) {
    const db = new FieldDatabase(name);
    try {
      await db.open();
      // A newer app opened in another tab: this one steps back instead of writing rows that the newer one cannot see.
      db.on("versionchange", () => {
        db.isOutdated = true;
        db.close({ disableAutoOpen: true });
        onStale();
      });
      return { db, wasEmpty: await beginDevice(db, newId) };
    } catch (error) {
      db.close({ disableAutoOpen: true });
      if (attempt >= ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** attempt));
    }
  }
}

/** A phone without a device id is new, or was emptied: the server knows which (row 25). */
function beginDevice(db: FieldDatabase, newId: () => string): Promise<boolean> {
  return db.transaction("rw", db.meta, async () => {
    if (await db.readDevice()) return false;
    await db.writeDevice({ deviceId: newId(), seq: 0, person: null, sendingAt: 0 });
    return true;
  });
}
