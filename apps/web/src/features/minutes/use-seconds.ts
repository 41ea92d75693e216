import { useSyncExternalStore } from "react";

const TICK_MS = 1_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, TICK_MS);
  return () => clearInterval(timer);
}

function readSeconds(): number {
  return Math.floor(Date.now() / TICK_MS);
}

/** Seconds of this browser's clock; the part that asks is drawn anew with each. */
export function useSeconds(): number {
  return useSyncExternalStore(subscribe, readSeconds);
}
