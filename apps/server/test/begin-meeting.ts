import { randomUUID } from "node:crypto";
import { openConnections } from "@sinergi/db/access/database";
import { deriveKeys } from "@sinergi/db/access/keys";
import { asSystem } from "@sinergi/db/access/scoped";
import { openDatabase } from "@sinergi/db/embedded/open-database";
import { insertMeeting, writeMeetingState } from "@sinergi/db/meetings/meetings.store";
import type { Day } from "@sinergi/domain/time/day";

interface Begun {
  /** Of a server that is running. */
  readonly dataDirectory: string;
  readonly title: string;
  /** Titles of items and their planned minutes. */
  readonly items: readonly (readonly [string, number])[];
}

const TODAY = "2026-09-30" as Day;
/** Nothing that is sealed or hidden is touched here. */
const KEYS = deriveKeys(Buffer.alloc(32));

const NOBODY = { area: null, basis: "", chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" };

/** A meeting of its own with an agenda, and it begins. Answers its id. */
export async function beginMeeting({ dataDirectory, title, items }: Begun): Promise<string> {
  const { ownerUrl, close } = await openDatabase({ dataDirectory, role: "command", report: () => undefined });
  const db = openConnections({ url: ownerUrl, keys: KEYS, poolSize: 1 });
  try {
    return await asSystem(db, { today: TODAY }, async (tx) => {
      const id = randomUUID();
      await insertMeeting(tx, { ...NOBODY, id, seriesId: null, kind: "RAPAT_TEKNIS", title, heldOn: TODAY, startsAt: "09:00", endsAt: null, place: "Ruang uji" });
      await writeMeetingState(tx, { id, from: "PLANNED", to: "INVITED", reason: "" });
      await writeMeetingState(tx, { id, from: "INVITED", to: "RUNNING", reason: "" });
      for (const [at, [item, minutes]] of items.entries()) {
        await tx.run("insert into agenda_item (id, meeting_id, position, title, minutes, origin) values (gen_random_uuid(), $1, $2, $3, $4, 'SECRETARIAT')", [id, at + 1, item, minutes]);
      }
      return id;
    });
  } finally {
    await db.close();
    await close();
  }
}
