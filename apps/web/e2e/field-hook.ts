import type { OpenFieldStore } from "@sinergi/offline/store/open-field-store";
import type { FieldHook, HookRecord } from "../../../bench/field/hook.ts";

declare const __FIELD_VERSION__: string;

const READY_MS = 20_000;
const QUALITY = 0.7;

/**
 * What the harness of `npm run soak:field` drives. Its own build of the app calls this from the patched provider
 * (`bench/field/build-field.ts`); the product's sources do not know it.
 */
export function offerHook(store: OpenFieldStore): void {
  globalThis.__sinergiField = hookOf(store);
}

function hookOf(store: OpenFieldStore): FieldHook {
  return {
    save: async (record) => (await store.save({ ...fieldsOf(record), ...(record.photoSide && { photos: [await drawPhoto(record.photoSide)] }) })).id,
    saveDraft: (id, at, fields) => store.saveDraft({ id, kind: "visit.logged", familyId: null, title: "draf", fields, at, photos: [] }),
    readDraft: async (id) => (await store.readDraft(id)) ?? null,
    sync: () => store.sync(),
    waiting: async () => {
      const { pending, photosWaiting } = await store.readStatus();
      return { pending, photos: photosWaiting };
    },
    status: () => store.readStatus(),
    deviceId: async () => (await store.phone.db.readDevice())?.deviceId ?? "",
    records: () => store.listRecords(),
    snapshot: () => store.readSnapshot(),
    offlineReady,
    update,
    version: async () => __FIELD_VERSION__,
  };
}

function fieldsOf({ kind, body, familyId, title, amends, baseVersion }: HookRecord) {
  return { kind, body, familyId, title, ...(amends && { amends }), ...(baseVersion !== undefined && { baseVersion }) };
}

/** A picture that compresses badly, as real ones do. */
async function drawPhoto(side: number): Promise<{ readonly id: string; readonly mime: "image/jpeg"; readonly bytes: ArrayBuffer }> {
  const canvas = new OffscreenCanvas(side, side);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("No canvas");
  const noise = pen.createImageData(side, side);
  for (let at = 0; at < noise.data.length; at += 1) noise.data[at] = at % 4 === 3 ? 255 : Math.floor(Math.random() * 256);
  pen.putImageData(noise, 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  return { id: crypto.randomUUID(), mime: "image/jpeg", bytes: await blob.arrayBuffer() };
}

async function offlineReady(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), READY_MS));
  return Promise.race([navigator.serviceWorker.ready.then(() => true), late]);
}

/** As "Muat ulang" does: the newer app that waits takes over. */
async function update(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update().catch(() => undefined);
  const waiting = registration?.waiting ?? registration?.installing;
  waiting?.postMessage({ type: "SKIP_WAITING" });
}
