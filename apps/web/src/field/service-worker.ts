/// <reference lib="webworker" />
import { PrecacheController } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope;
/** Written by the build: every file of the app with the digest of what has no digest in its name. */
declare const __FIELD_FILES__: { readonly url: string; readonly revision: string | null }[];

const PAGE = "/lapangan/";

/** Keeps the app itself and nothing else: what people write and read never passes through a cache (`security.md` §3.9). */
const files = new PrecacheController({ cacheName: "sinergi-lapangan" });
files.addToCacheList(__FIELD_FILES__);

self.addEventListener("install", (event) => void files.install(event));
self.addEventListener("activate", (event) => {
  void files.activate(event);
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = request.mode === "navigate" ? PAGE : request.url;
  if (files.getCacheKeyForURL(address) === undefined) return;
  event.respondWith(files.matchPrecache(address).then((kept) => kept ?? fetch(request)));
});

/** A new version waits until a person, or a fresh start, lets it in: nothing is reloaded under somebody who writes. */
self.addEventListener("message", (event) => {
  if (event.data === "LET_IN") void self.skipWaiting();
});
