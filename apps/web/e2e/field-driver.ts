import type { OpenFieldStore } from "@sinergi/offline/store/open-field-store";
import type { DriverRecord, FieldDriver } from "../../../bench/field/driver.ts";

const READY_MS = 20_000;
const LOOK_EVERY_MS = 50;
const QUALITY = 0.7;

function opened(): OpenFieldStore {
  const hook = window.__sinergiField;
  if (!hook) throw new Error("The phone is locked");
  return hook.store;
}

/** What the harness of `npm run soak:field` drives. Its own build of the app loads this file; the product's does not know it. */
const driver: FieldDriver = {
  isOpen: () => window.__sinergiField !== undefined,
  save: async (record) => (await opened().save({ ...fieldsOf(record), ...(record.photoSide && { photos: [await drawPhoto(record.photoSide)] }) })).id,
  saveDraft: (id, at, fields) => opened().saveDraft({ id, kind: "visit.logged", familyId: null, title: "draf", fields, at, photos: [] }),
  readDraft: async (id) => (await opened().readDraft(id)) ?? null,
  sync: () => opened().sync(),
  waiting: async () => {
    const { pending, photosWaiting } = await opened().readStatus();
    return { pending, photos: photosWaiting };
  },
  status: () => opened().readStatus(),
  deviceId: async () => (await opened().phone.db.readDevice())?.deviceId ?? "",
  records: () => opened().listRecords(),
  snapshot: () => opened().readSnapshot(),
  otherDevices: async () => opened().lastHello()?.otherDevices ?? [],
  // As when the browser shuts it: whoever asks next opens it anew.
  closeDatabase: async () => opened().phone.db.close({ disableAutoOpen: false }),
  spoilPhotos: async () => {
    await opened().phone.db.photos.toCollection().modify((photo) => {
      if (photo.sealed) Object.assign(photo, { sealed: { ...photo.sealed, data: new ArrayBuffer(16) } });
    });
  },
  offlineReady,
  update,
  version: async () => window.__sinergiField?.version ?? "",
};
globalThis.__fieldDriver = driver;

function fieldsOf({ kind, body, familyId, title, amends, baseVersion, draftId }: DriverRecord) {
  return { kind, body, familyId, title, ...(amends && { amends }), ...(draftId && { draftId }), ...(baseVersion !== undefined && { baseVersion }) };
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
  if (!(await navigator.serviceWorker.getRegistration())) return false;
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), READY_MS));
  return Promise.race([navigator.serviceWorker.ready.then(() => true), late]);
}

/** As "Muat ulang" does: the newer app that waits takes over. */
async function update(): Promise<void> {
  // The first worker may still be coming: only after it there is an older and a newer one.
  const registration = await navigator.serviceWorker.ready;
  await registration.update().catch(() => undefined);
  const deadline = performance.now() + READY_MS;
  while (registration.installing && performance.now() < deadline) await pause();
  const { waiting } = registration;
  if (!waiting) return;
  const taken = new Promise<void>((resolve) => navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true }));
  waiting.postMessage("LET_IN");
  await taken;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
