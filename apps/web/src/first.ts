import type { Ahead } from "#lib/ahead";

interface Question {
  /** The procedures in the order in which `bringAlong` (frame-route.ts) asks them. */
  readonly procedures: string;
  readonly body: string;
}

/**
 * Runs before the app has come: what the first screen shows is asked beside the app's own file, not after it. The app takes the answer
 * instead of asking (`lib/ahead.ts`); where it asks something else this answer is let go.
 */
const QUESTIONS: Readonly<Record<string, Question>> = {
  "/": { procedures: "home.overview,session.me", body: "{}" },
  "/analisis/sasaran": { procedures: "targeting.figures,programmes.list,session.me", body: '{"0":{}}' },
};
const { pathname, search } = location;
const question = search === "" ? QUESTIONS[pathname] : undefined;
if (question !== undefined) globalThis.sinergiAhead = ask(question);

function ask({ procedures, body }: Question): Ahead {
  const url = `/trpc/${procedures}?batch=1`;
  const answer = fetch(url, { method: "POST", headers: { "content-type": "application/json", "x-sinergi": "1" }, body });
  // Whoever takes the answer says what went wrong.
  answer.catch(() => {});
  return { url, body, answer };
}
