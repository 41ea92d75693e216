import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Draft, FieldStore, KeptRecord, NewRecord } from "#field-store";
import { fieldStatus } from "#outbox/field-status";
import type { Around } from "#outbox/record-state";
import { dropDraft, listDrafts, readDraft, saveDraft } from "#store/drafts";
import { exchange } from "#store/exchange";
import { listRecords, type OpenedWords, saveRecord } from "#store/records";
import { readSnapshot } from "#store/snapshots";
import type { Unlocked } from "#store/unlocked";
import type { Hello } from "#transport/ask-server";

/** The store of a person who has opened his phone. */
export interface OpenFieldStore extends FieldStore {
  /** Sends where it is time for it; what the triggers call. */
  readonly syncInTurn: () => Promise<void>;
  /** What the server said when it was last heard; null until then. */
  readonly lastHello: () => Hello | null;
  readonly phone: Unlocked;
}

export function openFieldStore(phone: Unlocked): OpenFieldStore {
  const { db, platform, person } = phone;
  const opened: OpenedWords = new Map();
  const sending = new Set<string>();
  const listeners = new Set<() => void>();
  let hello: Hello | null = null;
  let running: Promise<void> | null = null;
  let said: { readonly etag: string } & Pick<Around, "answered" | "handedBack"> = { etag: "", answered: new Set(), handedBack: new Set() };

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const changed = () => {
    tell();
    platform.tellTabs();
  };
  const around = async (): Promise<Around> => {
    const row = await db.snapshots.get(person.id);
    if (row && row.etag !== said.etag) said = { etag: row.etag, ...answersIn((await readSnapshot(phone))?.answers ?? []) };
    return { sending, answered: said.answered, handedBack: said.handedBack };
  };
  const run = (byHand: boolean): Promise<void> => {
    running ??= exchange(phone, { opened, sending, changed, heard: (heard) => void (hello = heard) }, { byHand }).finally(() => {
      running = null;
      changed();
    });
    const current = running;
    tell();
    return current;
  };
  /** A record made while an exchange was under way goes out with the next one. */
  const runAgain = async (byHand: boolean): Promise<void> => {
    if (running) await running.catch(() => undefined);
    await run(byHand);
  };
  const findKept = async (id: string): Promise<KeptRecord> => {
    const kept = (await listRecords(phone, opened, await around())).find((record) => record.id === id);
    if (!kept) throw new Error("A record that was kept is not there");
    return kept;
  };

  return {
    phone,
    lastHello: () => hello,
    save: async <Body>(record: NewRecord<Body>) => {
      const { id } = await saveRecord(phone, record);
      const kept = await findKept(id);
      changed();
      if (platform.isOnline()) runAgain(false).catch(() => undefined);
      return kept;
    },
    saveDraft: async (draft) => {
      try {
        await saveDraft(phone, draft);
      } finally {
        changed();
      }
    },
    readDraft: async <Fields>(id: string) => (await readDraft(phone, id)) as Draft<Fields> | null,
    listDrafts: () => listDrafts(phone),
    dropDraft: async (id) => {
      await dropDraft(phone, id);
      changed();
    },
    listRecords: async () => listRecords(phone, opened, await around()),
    readSnapshot: () => readSnapshot(phone),
    readStatus: async () => {
      const [device, rows, photos, sync, snapshot, persisted, near] = await Promise.all([db.readDevice(), db.outbox.toArray(), db.photos.toArray(), db.readSync(person.id), db.snapshots.get(person.id), platform.isPersisted(), around()]);
      return fieldStatus({
        ...near,
        rows: rows.filter(({ userId }) => userId === person.id),
        photosWaiting: photos.filter(({ userId, state }) => userId === person.id && state === "WAITING").length,
        sync,
        isOnline: platform.isOnline(),
        isSending: running !== null,
        snapshotAt: snapshot?.madeAt ?? null,
        persisted,
        // Without its device id the storage was emptied under the open page: nothing may be kept in what stands there now (row 25).
        blocked: db.isOutdated ? "STALE" : device ? null : "SHUT",
      });
    },
    sync: () => runAgain(true),
    syncInTurn: () => (platform.isOnline() ? run(false) : Promise.resolve()),
    subscribe: (listener) => {
      listeners.add(listener);
      const stopHearing = platform.hearTabs(listener);
      return () => {
        listeners.delete(listener);
        stopHearing();
      };
    },
  };
}

function answersIn(answers: FieldSnapshot["answers"]): Pick<Around, "answered" | "handedBack"> {
  const idsOf = (some: FieldSnapshot["answers"]) => new Set(some.map(({ recordId }) => recordId));
  return { answered: idsOf(answers.filter(({ needsYou }) => needsYou !== true)), handedBack: idsOf(answers.filter(({ needsYou }) => needsYou === true)) };
}
