import { expect, test } from "vitest";
import { keyOf, newKeyBytes, sealBytes } from "#keys/seal";
import { sendPhotos } from "#photos/send-photos";
import type { PhotoRow } from "#store/database";
import type { Unlocked } from "#store/unlocked";
import type { Received } from "#transport/read-answer";

const PHOTO_BYTES = 150_000;

const SERVER_TIME = "2026-11-28T03:00:00.000Z";

/** A phone with one photo of a received record, and a server that keeps what it was sent. */
async function aPhone({ drops = [], broken = false, known = true }: { readonly drops?: readonly number[]; readonly broken?: boolean; readonly known?: boolean } = {}) {
  const key = await keyOf(newKeyBytes());
  const image = Uint8Array.from({ length: PHOTO_BYTES }, (_, at) => at % 251);
  const row: PhotoRow = { id: "p1", holder: "r1", userId: "me", mime: "image/jpeg", sha: "", bytes: PHOTO_BYTES, sealed: await sealBytes(key, image), state: "WAITING" };
  const rows = new Map([[row.id, row]]);
  const server = { content: new Uint8Array(0), asked: 0, lost: [] as unknown[] };
  const says = (status: number, body: object): Received => ({ kind: "ANSWER", status, retryAfterMs: null, text: JSON.stringify(body) });
  const putPiece = async (address: string, bytes: ArrayBuffer): Promise<Received> => {
    server.asked += 1;
    if (drops.includes(server.asked)) return { kind: "NOTHING", why: "TIMEOUT" };
    if (!known) return says(404, { code: "photo_not_found" });
    const from = Number(new URL(address, "http://x").searchParams.get("dari"));
    if (from !== server.content.length) return says(409, { received: server.content.length, complete: false });
    server.content = Uint8Array.from([...server.content, ...new Uint8Array(bytes)]);
    const complete = server.content.length === PHOTO_BYTES;
    if (complete && broken) return says(422, { code: "photo_broken" });
    return says(200, { received: server.content.length, complete });
  };
  const call = async (_procedure: string, input: unknown): Promise<Received> => {
    if (!known) return says(404, { code: "photo_not_found" });
    server.lost.push(input);
    return says(200, { result: { data: null } });
  };
  const db = {
    photos: {
      filter: (wanted: (one: PhotoRow) => boolean) => ({ toArray: async () => [...rows.values()].filter(wanted) }),
      update: async (id: string, change: Partial<PhotoRow>) => void rows.set(id, { ...row, ...rows.get(id), ...change }),
    },
    outbox: { get: async () => ({ receipt: { receiptNo: 1 } }) },
  };
  const phone = { db, key, person: { id: "me", name: "" }, transport: { call, putPiece } } as unknown as Unlocked;
  return { phone, server, image, state: () => rows.get("p1")?.state, sentAt: () => rows.get("p1")?.sentAt, lose: () => rows.set("p1", { ...row, sealed: null, state: "LOST" }) };
}

test("a photo arrives in pieces of 64 KB, whole", async () => {
  const { phone, server, image, state, sentAt } = await aPhone();
  expect(await sendPhotos(phone, SERVER_TIME)).toBe(true);
  expect([server.asked, sentAt(), state(), Buffer.from(server.content).equals(Buffer.from(image))]).toEqual([3, SERVER_TIME, "SENT", true]);
});

test("row 39: one that broke off goes on from where the server is, and stands there once", async () => {
  const { phone, server, image, state } = await aPhone({ drops: [3] });
  expect(await sendPhotos(phone, SERVER_TIME)).toBe(false);
  expect([state(), server.content.length]).toEqual(["WAITING", 131_072]);
  expect(await sendPhotos(phone, SERVER_TIME)).toBe(true);
  expect([state(), Buffer.from(server.content).equals(Buffer.from(image))]).toEqual(["SENT", true]);
});

test("row 40: bytes that cannot be read, here or there, are told as lost and never left out in silence", async () => {
  const here = await aPhone();
  here.lose();
  await sendPhotos(here.phone, SERVER_TIME);
  expect([here.state(), here.server.lost, here.server.asked]).toEqual(["LOST_TOLD", [{ id: "p1" }], 0]);
  const there = await aPhone({ broken: true });
  await sendPhotos(there.phone, SERVER_TIME);
  expect(there.state()).toBe("LOST");
});

test("a photo that the server does not know waits and holds up nobody", async () => {
  const { phone, state } = await aPhone({ known: false });
  expect([await sendPhotos(phone, SERVER_TIME), state()]).toEqual([true, "WAITING"]);
  const lost = await aPhone({ known: false });
  lost.lose();
  expect([await sendPhotos(lost.phone, SERVER_TIME), lost.state()]).toEqual([true, "LOST"]);
});
