import { useEffect, useState } from "react";

export type DraftLock = "ASKING" | "MINE" | "ELSEWHERE";

/** One tab writes a draft (row 12 of the failure matrix); another one that opens it is told so, and gets it when the first is closed. */
export function useDraftLock(draftId: string): DraftLock {
  const [state, setState] = useState<DraftLock>(() => ("locks" in navigator ? "ASKING" : "MINE"));
  useEffect(() => {
    if (!("locks" in navigator)) return;
    const name = `sinergi.draft.${draftId}`;
    const leave = new AbortController();
    let go: () => void = () => undefined;
    const left = new Promise<void>((resolve) => {
      go = resolve;
    });
    const hold = async () => {
      if (leave.signal.aborted) return;
      setState("MINE");
      await left;
    };
    void navigator.locks
      .request(name, { ifAvailable: true }, async (lock) => {
        if (lock) return await hold();
        setState("ELSEWHERE");
        return await Promise.resolve(navigator.locks.request(name, { signal: leave.signal }, hold)).catch(() => undefined);
      })
      .catch(() => setState("MINE"));
    return () => {
      leave.abort();
      go();
    };
  }, [draftId]);
  return state;
}
