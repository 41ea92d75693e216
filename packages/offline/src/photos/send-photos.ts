import { openBytes } from "#keys/seal";
import type { PhotoRow } from "#store/database";
import type { Unlocked } from "#store/unlocked";
import { type Received, readData } from "#transport/read-answer";

const PIECE_BYTES = 64 * 1024;

/** Where the server takes a photo from one byte on. */
export const photoAddress = (id: string, from: number): string => `/files/lapangan/foto/${id}?dari=${from}`;

/** Sends photos of records that the server has, piece by piece from where the last one ended, at the server's time. False where the network said no. */
export async function sendPhotos(phone: Unlocked, serverTime: string): Promise<boolean> {
  const { db, person } = phone;
  const rows = await db.photos.filter(({ userId, state }) => userId === person.id && (state === "WAITING" || state === "LOST")).toArray();
  for (const row of rows) {
    const record = await db.outbox.get(row.holder);
    if (!record?.receipt) continue;
    const next = row.state === "LOST" ? await tellLost(phone, row) : await sendPhoto(phone, row);
    if (next === null) return false;
    if (next !== row.state) await db.photos.update(row.id, { state: next, ...(next === "SENT" && { sentAt: serverTime }) });
  }
  return true;
}

/** Its next state; null where nothing came of it this time. */
async function sendPhoto(phone: Unlocked, row: PhotoRow): Promise<PhotoRow["state"] | null> {
  let bytes: ArrayBuffer;
  try {
    if (!row.sealed) return "LOST";
    bytes = await openBytes(phone.key, row.sealed);
  } catch {
    return "LOST";
  }
  let from = 0;
  for (;;) {
    const answer = await phone.transport.putPiece(photoAddress(row.id, from), bytes.slice(from, from + PIECE_BYTES));
    const refused = refusedState(answer, row);
    if (refused !== null) return refused;
    const had = readReceived(answer);
    if (had === null) return null;
    if (had.complete) return "SENT";
    // The server says how far it is; what it does not get further with is tried again later.
    if (had.received === from) return null;
    from = had.received;
  }
}

/**
 * What the server says of this one photo, and of no other: no image (told as lost), or none that a record of its names, which waits
 * for the office and holds up nobody.
 */
function refusedState(received: Received, row: PhotoRow): PhotoRow["state"] | null {
  if (received.kind === "NOTHING") return null;
  if (received.status === 422) return "LOST";
  return received.status === 404 ? row.state : null;
}

async function tellLost({ transport }: Unlocked, row: PhotoRow): Promise<PhotoRow["state"] | null> {
  const answer = await transport.call("sync.photoLost", { id: row.id });
  // None that a record there names: it is told again later, and holds up nobody.
  if (answer.kind === "ANSWER" && answer.status === 404) return row.state;
  return "kind" in readData(answer) ? null : "LOST_TOLD";
}

interface Had {
  readonly received: number;
  readonly complete: boolean;
}

/** `{ received, complete }` of 200, or of 409 where the piece did not begin at what the server has. */
function readReceived(received: Received): Had | null {
  if (received.kind === "NOTHING" || ![200, 409].includes(received.status)) return null;
  try {
    const body: unknown = JSON.parse(received.text);
    if (typeof body !== "object" || body === null || !("received" in body) || typeof body.received !== "number") return null;
    return { received: body.received, complete: "complete" in body && body.complete === true };
  } catch {
    return null;
  }
}
