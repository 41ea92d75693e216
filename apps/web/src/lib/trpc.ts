import type { AppRouter } from "@sinergi/api/router";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { askOrTakeAhead } from "#lib/ahead";
import { queryClient } from "#lib/query-client";

/** What is asked and answered; the stream of changes has a client of its own (`app/live-changes.ts`). */
export const trpcClient = createTRPCClient<AppRouter>({
  // Inputs carry filters: as bodies they stay out of the logs of proxies.
  links: [httpBatchLink({ url: "/trpc", methodOverride: "POST", maxItems: 10, headers: { "x-sinergi": "1" }, fetch: askOrTakeAhead })],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
