import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useImportAnswer } from "#features/imports/use-import-answer";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";

const route = getRouteApi("/frame/data/impor/$importId");

export interface ColumnChoice {
  readonly mapping: Record<string, number | null>;
  readonly emptyAsNo: string[];
  readonly sheet: string | null;
}

/** Keeps the matching, then has every row read; another sheet is guessed anew and asked about again. */
export function useMatchColumns(id: string) {
  const keep = useImportAnswer();
  const navigate = route.useNavigate();
  const check = useMutation(trpc.imports.check.mutationOptions({ onSuccess: keep }));
  const save = useMutation(trpc.imports.mapColumns.mutationOptions({ onSuccess: keep }));
  return {
    check: async (choice: ColumnChoice) => {
      const saved = await save.mutateAsync({ opId: newOperationId(), id, ...choice }).catch(() => null);
      if (!saved) return;
      await navigate({ search: {} });
      check.mutate({ opId: newOperationId(), id });
    },
    changeSheet: (sheet: string) => save.mutate({ opId: newOperationId(), id, mapping: {}, emptyAsNo: [], sheet }),
    isPending: save.isPending || check.isPending,
    error: save.error ?? check.error,
  };
}
