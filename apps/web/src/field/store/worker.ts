import { isFormAddress } from "#field/frame/form-address";

/** What keeps the app itself on the phone: whether it is there, and whether a newer one waits. */
export type WorkerState = "STARTING" | "READY" | "WAITING" | "FAILED";

const ADDRESS = "/lapangan/service-worker.js";
const SCOPE = "/lapangan/";

type Listener = (state: WorkerState) => void;

const listeners = new Set<Listener>();
let state: WorkerState = "STARTING";
let registration: ServiceWorkerRegistration | null = null;

export const readWorker = (): WorkerState => state;

export function hearWorker(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Begins once, at the start. A newer app that waited since last time is let in before anything is opened (row 34). */
export async function startWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return tell("FAILED");
  const hadWorker = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    // The very first one takes over a page that is its own already; another tab may have let in a newer one while here somebody writes.
    if (hadWorker && !isFormAddress(location.pathname)) location.reload();
    else if (hadWorker) tell("WAITING");
  });
  try {
    registration = await navigator.serviceWorker.register(ADDRESS, { scope: SCOPE, updateViaCache: "none" });
  } catch {
    // Without a network an app that is kept goes on.
    registration = (await navigator.serviceWorker.getRegistration(SCOPE)) ?? null;
  }
  if (!registration) return tell("FAILED");
  registration.waiting?.postMessage("LET_IN");
  registration.addEventListener("updatefound", () => follow(registration?.installing ?? null));
  follow(registration.installing);
  look();
}

function follow(worker: ServiceWorker | null): void {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "redundant" && !registration?.active) tell("FAILED");
    else look();
  });
}

function look(): void {
  if (!registration) return;
  if (registration.waiting && registration.active) tell("WAITING");
  else if (registration.active) tell("READY");
}

function tell(now: WorkerState): void {
  state = now;
  for (const listener of listeners) listener(now);
}

/** A person lets the newer app in: the page is loaded again with it. */
export function letWorkerIn(): void {
  if (registration?.waiting) registration.waiting.postMessage("LET_IN");
  else location.reload();
}
