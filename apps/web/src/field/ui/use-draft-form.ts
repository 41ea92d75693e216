import type { RecordKind } from "@sinergi/domain/sync/record-kinds";
import type { Draft, KeptRecord, NewRecord, Photo } from "@sinergi/offline/field-store";
import { useCallback, useEffect, useRef, useState } from "react";
import { saveBackupFile } from "#field/outbox/save-backup-file";
import { useField } from "#field/store/use-field";
import { usePhone } from "#field/store/use-phone";
import { DraftKeeper } from "#field/ui/draft-keeper";
import { useDraftLock } from "#field/ui/use-draft-lock";

export type Saving = "EMPTY" | "SAVING" | "SAVED" | "FAILED";

export interface DraftForm<Fields> {
  readonly fields: Fields;
  readonly set: (patch: Partial<Fields>) => void;
  /** Name of the question group that is open. */
  readonly at: string;
  readonly move: (group: string) => void;
  readonly photos: readonly Photo[];
  /** Kept at once; rejects where the phone has no room. */
  readonly setPhotos: (photos: readonly Photo[]) => Promise<void>;
  /** Resolves once everything typed so far stands on the phone. */
  readonly saveNow: () => Promise<void>;
  readonly saving: Saving;
  readonly savedAt: string | null;
  /** The record takes the draft's id and place; others of the same form are kept before it, each under the id it was given: finishing again keeps none twice. */
  readonly finish: <Body>(record: Pick<NewRecord<Body>, "body" | "baseVersion" | "amends">, others?: readonly NewRecord<unknown>[]) => Promise<KeptRecord>;
  /** Puts what could not be kept into a sealed file, with all that waits; says how many records are in it. */
  readonly carryAway: () => Promise<number>;
}

/** READING: not known yet. ELSEWHERE: the draft is open in another tab. KEPT: it has become a record already. */
export type OpenedDraft<Fields> = { readonly state: "READING" | "ELSEWHERE" | "KEPT" } | { readonly state: "OPEN"; readonly form: DraftForm<Fields> };

interface Opening<Fields> {
  readonly draftId: string;
  readonly kind: RecordKind;
  readonly familyId: string | null;
  /** Words that tell it in lists. */
  readonly title: string;
  /** What a form that was never opened begins with. */
  readonly start: Fields;
  readonly firstGroup: string;
}

/** A form whose every answer is kept as it is typed, and which opens again at the place where it was left. */
export function useDraftForm<Fields extends object>(opening: Opening<Fields>): OpenedDraft<Fields> {
  const { store } = useField();
  const { store: { phone } } = usePhone();
  const lock = useDraftLock(opening.draftId);
  const [draft, setDraft] = useState<Omit<Draft<Fields>, "updatedAt"> | "KEPT" | null>(null);
  const [saving, setSaving] = useState<Saving>("EMPTY");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const begun = useRef(opening);
  useEffect(() => {
    begun.current = opening;
  });
  const keeper = useRef<DraftKeeper<Fields> | null>(null);
  const refused = useRef<readonly NewRecord<unknown>[]>([]);
  // What was typed last, also before it is drawn.
  const latest = useRef<typeof draft>(null);

  useEffect(() => {
    if (lock !== "MINE") return;
    let left = false;
    const made = new DraftKeeper<Fields>(store, (state, at) => {
      setSaving(state);
      if (at !== null) setSavedAt(at);
    });
    keeper.current = made;
    void readWhatStands<Fields>(store, begun.current).then((stands) => {
      if (left) return;
      if (stands !== "KEPT" && stands.updatedAt !== null) {
        setSavedAt(stands.updatedAt);
        setSaving("SAVED");
      }
      latest.current = stands === "KEPT" ? stands : stands.draft;
      setDraft(latest.current);
    });
    const flush = () => void made.flush().catch(() => undefined);
    const whenHidden = () => document.visibilityState === "hidden" && flush();
    document.addEventListener("visibilitychange", whenHidden);
    window.addEventListener("pagehide", flush);
    return () => {
      left = true;
      flush();
      document.removeEventListener("visibilitychange", whenHidden);
      window.removeEventListener("pagehide", flush);
    };
  }, [store, opening.draftId, lock]);

  const change = useCallback((patch: (held: Omit<Draft<Fields>, "updatedAt">) => Omit<Draft<Fields>, "updatedAt">, answered: boolean) => {
    const held = latest.current;
    if (held === null || held === "KEPT") return;
    const next = { ...patch(held), title: begun.current.title };
    latest.current = next;
    setDraft(next);
    keeper.current?.take(next, answered);
  }, []);
  const set = useCallback((patch: Partial<Fields>) => change((held) => ({ ...held, fields: { ...held.fields, ...patch } }), true), [change]);
  const move = useCallback((group: string) => change((held) => ({ ...held, at: group }), false), [change]);
  const saveNow = useCallback(async () => keeper.current?.flush(), []);
  const setPhotos = useCallback(async (photos: readonly Photo[]) => {
    const held = latest.current;
    if (held === null || held === "KEPT") return;
    const before = held.photos;
    change((one) => ({ ...one, photos }), true);
    try {
      await keeper.current?.flush();
    } catch (reason) {
      // Text goes first: the photo is let go, what was typed is tried again without it (row 23 of the failure matrix).
      change((one) => ({ ...one, photos: before }), true);
      await keeper.current?.flush().catch(() => undefined);
      throw reason;
    }
  }, [change]);

  if (lock === "ELSEWHERE") return { state: "ELSEWHERE" };
  if (draft === null) return { state: "READING" };
  if (draft === "KEPT") return { state: "KEPT" };
  const finish = async <Body,>(record: Pick<NewRecord<Body>, "body" | "baseVersion" | "amends">, others: readonly NewRecord<unknown>[] = []) => {
    const held = latest.current === null || latest.current === "KEPT" ? draft : latest.current;
    const { kind, title, draftId, familyId } = begun.current;
    const whole: NewRecord<Body> = { ...record, kind, title, draftId, photos: held.photos, ...(familyId === null ? {} : { familyId }) };
    await keeper.current?.close();
    try {
      for (const other of others) await store.save(other);
      return await store.save<Body>(whole);
    } catch (reason) {
      refused.current = [...others, whole];
      keeper.current?.reopen();
      throw reason;
    }
  };
  const carryAway = () => saveBackupFile(phone, refused.current);
  return { state: "OPEN", form: { fields: draft.fields, set, at: draft.at, move, photos: draft.photos, setPhotos, saveNow, saving, savedAt, finish, carryAway } };
}

type Stands<Fields> = "KEPT" | { readonly draft: Omit<Draft<Fields>, "updatedAt">; readonly updatedAt: string | null };

async function readWhatStands<Fields>(store: ReturnType<typeof useField>["store"], { draftId, kind, familyId, title, start, firstGroup }: Opening<Fields>): Promise<Stands<Fields>> {
  const found = await store.readDraft<Fields>(draftId);
  if (found) return { draft: found, updatedAt: found.updatedAt };
  if ((await store.listRecords()).some((record) => record.id === draftId)) return "KEPT";
  return { draft: { id: draftId, kind, familyId, title, fields: start, at: firstGroup, photos: [] }, updatedAt: null };
}
