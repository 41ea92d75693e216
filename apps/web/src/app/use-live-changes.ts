import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc, trpcClient } from "#lib/trpc";

function refreshFigures(queryClient: QueryClient): void {
  const areas = [trpc.home, trpc.targeting, trpc.families, trpc.enrolments, trpc.programmes, trpc.problems, trpc.lists, trpc.movements, trpc.compare, trpc.trends, trpc.synergy, trpc.gaps, trpc.session, trpc.budgets];
  for (const area of areas) void queryClient.invalidateQueries(area.pathFilter());
  // Not the boundaries: no import moves a border.
  void queryClient.invalidateQueries(trpc.areas.figures.queryFilter());
  void queryClient.invalidateQueries(trpc.areas.profile.queryFilter());
}

function refreshImports(queryClient: QueryClient): void {
  for (const area of [trpc.imports, trpc.home]) void queryClient.invalidateQueries(area.pathFilter());
}

/** Open screens follow the data: whatever lands on the server is asked for again. One stream per tab. */
export function useLiveChanges(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let startedBefore = false;
    const stream = trpcClient.live.changes.subscribe(undefined, {
      onStarted: () => {
        // After a gap nobody knows what was missed.
        if (startedBefore) {
          refreshFigures(queryClient);
          refreshImports(queryClient);
        }
        startedBefore = true;
      },
      onData: ({ data }) => {
        refreshImports(queryClient);
        if (data.kind === "snapshot") refreshFigures(queryClient);
      },
    });
    return () => stream.unsubscribe();
  }, [queryClient]);
}
