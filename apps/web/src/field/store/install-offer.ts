import { useSyncExternalStore } from "react";

/** What Chrome hands over where the app can be put among the others of the phone. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>;
}

const listeners = new Set<() => void>();
let offer: InstallPrompt | null = null;

function put(next: InstallPrompt | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** The offer comes once, early and to whoever listens: it is taken at the start and kept. */
export function awaitInstallOffer(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    put(event as InstallPrompt);
  });
  addEventListener("appinstalled", () => put(null));
}

/** Installs the app; null where the browser offers nothing. */
export function useInstallOffer(): (() => void) | null {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => offer,
  );
  return current && (() => void current.prompt().then(() => put(null)));
}

export const isInstalled = (): boolean => matchMedia("(display-mode: standalone)").matches;
