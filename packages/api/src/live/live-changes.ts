import type { Change } from "@sinergi/db/targeting/announce";
import { tracked } from "@trpc/server";
import { procedure } from "#platform/procedures";

/** Changes as they land, one stream per tab. It carries no data: screens ask again for what they show. */
export const liveChanges = procedure({ permission: "session.read", scope: "own", audit: null }).subscription(async function* ({ ctx, signal }) {
  const waiting: Change[] = [];
  let wake: () => void = () => undefined;
  const unsubscribe = ctx.changes.subscribe((change) => {
    waiting.push(change);
    wake();
  });
  const stop = (): void => wake();
  signal?.addEventListener("abort", stop);
  let sent = 0;
  try {
    while (!signal?.aborted) {
      const change = waiting.shift();
      if (change) {
        sent += 1;
        yield tracked(String(sent), change);
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    unsubscribe();
  }
});
