import { useQueryClient } from "@tanstack/react-query";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { trpc } from "#lib/trpc";

/** Puts the answer of a step where the page reads it, and has the lists asked for again. */
export function useImportAnswer(): (answer: inferOutput<typeof trpc.imports.get>) => void {
  const queryClient = useQueryClient();
  return (answer) => {
    queryClient.setQueryData(trpc.imports.get.queryKey({ id: answer.id }), answer);
    for (const filter of [trpc.imports.list, trpc.imports.versions, trpc.imports.lists, trpc.imports.issues]) {
      void queryClient.invalidateQueries(filter.pathFilter());
    }
    void queryClient.invalidateQueries(trpc.home.pathFilter());
  };
}
