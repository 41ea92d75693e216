import type { getFetch } from "@trpc/client";

/** A question that was asked before the app stood (`first.ts`), and the answer under way. */
export interface Ahead {
  readonly url: string;
  readonly body: string;
  readonly answer: Promise<Response>;
}

declare global {
  var sinergiAhead: Ahead | undefined;
}

type Ask = ReturnType<typeof getFetch>;

/** Asks, except for what has been asked already: the first who asks just that gets the answer under way, once. */
export const askOrTakeAhead: Ask = (url, how) => {
  const ahead = globalThis.sinergiAhead;
  if (ahead === undefined || ahead.url !== url || ahead.body !== how?.body) return fetch(url, { ...how, signal: how?.signal ?? null });
  globalThis.sinergiAhead = undefined;
  return ahead.answer;
};
