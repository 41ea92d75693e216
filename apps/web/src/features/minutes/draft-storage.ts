import { type Draft, draftSchema } from "#features/minutes/draft";
import type { DraftStorage } from "#features/minutes/outbox";

/** Drafts lie under the person's own key: whoever signs in after him neither reads nor sends them. */
export function draftKeys({ userId, meetingId }: { readonly userId: string; readonly meetingId: string }): string {
  return `sinergi.minutes.${userId}.${meetingId}.`;
}

/**
 * Written at once at every stroke: localStorage is there before the next event, also where the tab is closed right after it. Minutes are
 * small and carry no family data (a number of a person is refused, and a refused draft stays only with its writer).
 */
export function draftStorage(prefix: string): DraftStorage {
  return {
    load() {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).flatMap((key) => readDraft(localStorage.getItem(key)) ?? []);
      } catch {
        return [];
      }
    },
    save(draft) {
      try {
        localStorage.setItem(prefix + draft.id, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    remove(id) {
      try {
        localStorage.removeItem(prefix + id);
      } catch {
        // What was never kept need not be taken away.
      }
    },
  };
}

/** A draft as it was kept; null where it does not read as one. */
export function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const read = draftSchema.safeParse(JSON.parse(text));
    return read.success ? (read.data as Draft) : null;
  } catch {
    return null;
  }
}
