import type { Entry, SavePieceInput } from "@sinergi/api/minutes/minutes.schema";
import type { Piece, PieceChange } from "@sinergi/domain/meetings/minutes.schema";
import { acknowledge, beginSending, type Draft, draftOf, editDraft, holdsUnfinishedNumber, isBlank, isWaiting, newDraft, rebase, shownPiece } from "#features/minutes/draft";

/** Where drafts outlive the tab. A browser without storage keeps them for as long as the page is open. */
export interface DraftStorage {
  load(): readonly Draft[];
  /** Answers false where it could not be kept. */
  save(draft: Draft): boolean;
  remove(id: string): void;
}

/** Why a change did not get through: the server said no, the person is signed out, or nothing is known. */
export type Failure = { readonly kind: "refused"; readonly code: string } | { readonly kind: "retry" };

export interface OutboxWorld {
  readonly meetingId: string;
  readonly storage: DraftStorage;
  readonly send: (input: SavePieceInput) => Promise<Entry>;
  readonly readFailure: (error: unknown) => Failure;
  readonly newId: () => string;
  /** Calls back after so many milliseconds; answers how to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
}

export interface OutboxView {
  /** By id of the piece. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The newest of every piece that the server has told of. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Pieces of which everything typed here has arrived. */
  readonly sent: ReadonlySet<string>;
  readonly offline: boolean;
  /** Typed text is kept by this page alone: the browser did not take it. */
  readonly unkept: boolean;
}

export type Outbox = ReturnType<typeof createOutbox>;

const PAUSE_MS = 400;
const ANOTHERS_MS = 5_000;
const LOADED_MS = 1_000;
const NUMBER_MS = 3_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * What is typed into minutes until the server has it: kept at every stroke, sent in small changes, sent again after a gap with the same
 * ids, and rebased on what others write. Knows neither the browser nor the network; both are handed in.
 */
export function createOutbox({ meetingId, storage, send, readFailure, newId, later }: OutboxWorld) {
  let view: OutboxView = { drafts: new Map(), entries: new Map(), sent: new Set(), offline: false, unkept: false };
  const listeners = new Set<() => void>();
  const timers = new Map<string, () => void>();
  const running = new Set<string>();
  let failures = 0;
  let left = false;

  const show = (next: Partial<OutboxView>): void => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const put = (draft: Draft): void => {
    if (isBlank(draft)) storage.remove(draft.id);
    const kept = isBlank(draft) || storage.save(draft);
    show({ drafts: new Map(view.drafts).set(draft.id, draft), unkept: view.unkept || !kept });
  };
  const drop = (id: string): void => {
    storage.remove(id);
    const drafts = new Map(view.drafts);
    drafts.delete(id);
    show({ drafts });
  };
  const keepEntry = (entry: Entry): void => {
    if ((view.entries.get(entry.id)?.revision ?? 0) < entry.revision) show({ entries: new Map(view.entries).set(entry.id, entry) });
  };
  const plan = (id: string, ms: number): void => {
    if (left || timers.has(id)) return;
    timers.set(id, later(() => {
      timers.delete(id);
      void sendOne(id);
    }, ms));
  };
  const planAnew = (id: string, ms: number): void => {
    timers.get(id)?.();
    timers.delete(id);
    plan(id, ms);
  };

  async function sendOne(id: string): Promise<void> {
    const draft = view.drafts.get(id);
    if (!draft || !isWaiting(draft) || running.has(id)) return;
    const next = beginSending(draft, newId());
    // The id is kept before it is used: after a crash the same change goes out under the same id.
    put(next);
    running.add(id);
    try {
      const entry = await send({ ...next.sending, meetingId, id });
      running.delete(id);
      arrived(id, next.sending.opId, entry);
    } catch (error) {
      running.delete(id);
      failed(id, readFailure(error));
    }
  }

  function arrived(id: string, opId: string, entry: Entry): void {
    failures = 0;
    if (view.offline) show({ offline: false });
    const draft = view.drafts.get(id);
    const newest = view.entries.get(id);
    keepEntry(entry);
    // Another tab of the same person may have heard the answer first.
    if (draft?.sending?.opId !== opId) return draft && isWaiting(draft) ? plan(id, PAUSE_MS) : undefined;
    const rest = acknowledge(draft, entry);
    if (rest === null) {
      drop(id);
      show({ sent: new Set(view.sent).add(id) });
      return;
    }
    put(newest ? rebase(rest, newest) : rest);
    plan(id, PAUSE_MS);
  }

  function failed(id: string, failure: Failure): void {
    const draft = view.drafts.get(id);
    if (!draft) return;
    if (failure.kind === "retry") {
      if (!view.offline) show({ offline: true });
      plan(id, RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 15_000);
      failures += 1;
      return;
    }
    // An id that was used for something else is no reason to keep a person waiting.
    const again = failure.code === "operation_mismatch";
    put({ ...draft, sending: null, refusal: again ? null : failure.code });
    if (again) plan(id, PAUSE_MS);
  }

  return {
    view: (): OutboxView => view,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Takes up what an earlier page left behind. */
    load(): void {
      left = false;
      for (const draft of storage.load()) {
        show({ drafts: new Map(view.drafts).set(draft.id, draft) });
        if (isWaiting(draft)) plan(draft.id, LOADED_MS);
      }
    },
    write(id: string, change: PieceChange): void {
      const draft = view.drafts.get(id) ?? ofEntry(id);
      if (!draft) return;
      const next = editDraft(draft, change);
      put(next);
      // A number that is being typed is not sent by halves: once whole it may be one that does not belong here.
      if (holdsUnfinishedNumber(next)) planAnew(id, NUMBER_MS);
      else plan(id, PAUSE_MS);
    },
    add(piece: Piece): string {
      const id = newId();
      put(newDraft(meetingId, id, piece));
      return id;
    },
    /** What the server tells of the pieces; it never takes the place of what is being typed. */
    told(entries: readonly Entry[]): void {
      for (const entry of entries) {
        keepEntry(entry);
        const draft = view.drafts.get(entry.id);
        const based = draft && rebase(draft, entry);
        if (based && based !== draft) put(based);
      }
    },
    /** Another tab of the same person wrote, or has sent, a draft; `writing` is the piece this tab has the cursor in. */
    heard(id: string, draft: Draft | null, writing: string | null): void {
      if (writing === id) return;
      const drafts = new Map(view.drafts);
      if (draft) drafts.set(id, draft);
      else drafts.delete(id);
      show({ drafts });
      if (draft && isWaiting(draft)) planAnew(id, ANOTHERS_MS);
    },
    /** Tries everything that waits at once: the line is back, or a person asks. */
    wake(): void {
      failures = 0;
      for (const draft of view.drafts.values()) if (isWaiting(draft)) planAnew(draft.id, 0);
    },
    /** A person asks to send again what was refused. */
    retry(id: string): void {
      const draft = view.drafts.get(id);
      if (!draft) return;
      put({ ...draft, refusal: null });
      planAnew(id, 0);
    },
    discard(id: string): void {
      drop(id);
    },
    /** The page is left: what waits goes out once more, and stays in the browser until it is answered. */
    leave(): void {
      left = true;
      for (const cancel of timers.values()) cancel();
      timers.clear();
      for (const id of view.drafts.keys()) void sendOne(id);
    },
  };

  function ofEntry(id: string): Draft | null {
    const entry = view.entries.get(id);
    return entry ? draftOf(meetingId, entry) : null;
  }
}

/** Pieces as they are shown: what the server told, under what is typed here; in order, without those taken away. */
export function piecesOf({ drafts, entries }: OutboxView): readonly (Piece & { readonly id: string })[] {
  const ids = new Set([...entries.keys(), ...drafts.keys()]);
  return [...ids]
    .flatMap((id) => {
      const draft = drafts.get(id);
      const piece = draft ? shownPiece(draft) : entries.get(id);
      return piece && !piece.removed ? [{ ...piece, id }] : [];
    })
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
