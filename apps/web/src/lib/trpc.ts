import type { AppRouter } from "@sinergi/api/router";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { askOrTakeAhead } from "#lib/ahead";
import { queryClient } from "#lib/query-client";

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url: "/trpc" }),
      // Inputs carry filters: as bodies they stay out of the logs of proxies.
      false: httpBatchLink({ url: "/trpc", methodOverride: "POST", maxItems: 10, headers: { "x-sinergi": "1" }, fetch: askOrTakeAhead }),
    }),
  ],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
