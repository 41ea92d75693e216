import type { ProgrammeRow } from "@sinergi/api/programmes/enrolments.schema";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

export interface Programmes {
  readonly all: readonly ProgrammeRow[];
  /** The name of a code; the code itself where the programme is gone or not here yet. */
  nameOf(code: string): string;
}

export function useProgrammes(): Programmes {
  const { data } = useQuery(trpc.programmes.list.queryOptions());
  const all = data ?? [];
  return { all, nameOf: (code) => all.find((programme) => programme.code === code)?.name ?? code };
}
