import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useRef } from "react";
import { trpc } from "#lib/trpc";

/** Open screens follow the data: whatever lands on the server is asked for again, here and nowhere else. */
export function useLiveChanges(): void {
  const queryClient = useQueryClient();
  const startedBefore = useRef(false);

  const refreshFigures = () => {
    const areas = [trpc.home, trpc.targeting, trpc.families, trpc.enrolments, trpc.programmes];
    for (const area of areas) void queryClient.invalidateQueries(area.pathFilter());
  };
  const refreshImports = () => void queryClient.invalidateQueries(trpc.imports.pathFilter());

  useSubscription(
    trpc.live.changes.subscriptionOptions(undefined, {
      onStarted: () => {
        // After a gap nobody knows what was missed.
        if (startedBefore.current) {
          refreshFigures();
          refreshImports();
        }
        startedBefore.current = true;
      },
      onData: ({ data }) => {
        refreshImports();
        if (data.kind === "snapshot") refreshFigures();
        else void queryClient.invalidateQueries(trpc.home.pathFilter());
      },
    }),
  );
}
