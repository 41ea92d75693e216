import type { OpenFieldStore } from "@sinergi/offline/store/open-field-store";

const EVERY_MS = 60_000;

/** Everything that may mean a network: the start, a signal, the eyes of a person, time. Gives what ends them. */
export function startTriggers(store: OpenFieldStore): () => void {
  const go = () => void store.syncInTurn().catch(() => undefined);
  const seen = () => {
    if (document.visibilityState === "visible") go();
  };
  const timer = setInterval(go, EVERY_MS);
  addEventListener("online", go);
  document.addEventListener("visibilitychange", seen);
  go();
  return () => {
    clearInterval(timer);
    removeEventListener("online", go);
    document.removeEventListener("visibilitychange", seen);
  };
}
