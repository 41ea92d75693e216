import type { Entry } from "@sinergi/api/minutes/minutes.schema";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { draftKeys, draftStorage, readDraft } from "#features/minutes/draft-storage";
import { createOutbox, type Failure, type Outbox, type OutboxView } from "#features/minutes/outbox";
import { newOperationId } from "#lib/operation-id";
import { isSignedOut, isWorthRetrying } from "#lib/query-client";
import { codeOf, hasCode } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { trpcClient } from "#lib/trpc";

function readFailure(error: unknown): Failure {
  // Signed out is no answer to what was typed: it waits for its writer to come back.
  if (isWorthRetrying(error) || isSignedOut(error) || hasCode(error, "TOO_MANY_REQUESTS")) return { kind: "retry" };
  return { kind: "refused", code: codeOf(error) ?? "unknown" };
}

function later(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

interface Desk {
  readonly outbox: Outbox;
  readonly view: OutboxView;
  /** The piece with the cursor; nobody else's draft takes its place. */
  readonly writing: { current: string | null };
}

/** The writer's side of the minutes of one meeting: it lives as long as the page, its drafts as long as the browser. */
export function useOutbox(meetingId: string, entries: readonly Entry[]): Desk {
  const { user } = useSession();
  const prefix = draftKeys({ userId: user.id, meetingId });
  const [outbox] = useState(() => createOutbox({ meetingId, storage: draftStorage(prefix), send: (input) => trpcClient.minutes.save.mutate(input), readFailure, newId: newOperationId, later }));
  const writing = useRef<string | null>(null);

  useEffect(() => {
    const wake = () => outbox.wake();
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key?.startsWith(prefix)) outbox.heard(key.slice(prefix.length), readDraft(newValue), writing.current);
    };
    outbox.load();
    window.addEventListener("online", wake);
    window.addEventListener("storage", hear);
    return () => {
      window.removeEventListener("online", wake);
      window.removeEventListener("storage", hear);
      outbox.leave();
    };
  }, [outbox, prefix]);
  useEffect(() => outbox.told(entries), [outbox, entries]);
  return { outbox, view: useSyncExternalStore(outbox.subscribe, outbox.view), writing };
}
