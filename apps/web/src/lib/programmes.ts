import type { ProgrammeRow } from "@sinergi/api/programmes/enrolments.schema";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

export interface Programmes {
  readonly all: readonly ProgrammeRow[];
  /** The name of a code; the code itself where the programme is gone or not here yet. */
  nameOf(code: string): string;
  /** The name of an organisation that owns a programme; its code where no programme is its own. */
  ownerNameOf(owner: string): string;
  /** What a programme is given to, e.g. `INDIVIDUAL`; undefined where it is not here yet. */
  unitOf(code: string): string | undefined;
  /** Whether a recipient list of that year is here. True until the programmes are known: nothing is called missing too early. */
  hasList(code: string, year: string): boolean;
}

/** Whether a recipient list of that year is here, as `programmes.list` has it; true of a programme it does not know. */
export function hasListIn(all: readonly ProgrammeRow[], code: string, year: string): boolean {
  return all.find((programme) => programme.code === code)?.periods.some(({ period, hasList }) => period === year && hasList) ?? true;
}

export function useProgrammes(): Programmes {
  const { data } = useQuery(trpc.programmes.list.queryOptions());
  const all = data ?? [];
  const find = (code: string) => all.find((programme) => programme.code === code);
  return {
    all,
    ownerNameOf: (owner) => all.find((programme) => programme.owner === owner)?.ownerName ?? owner,
    nameOf: (code) => find(code)?.name ?? code,
    unitOf: (code) => find(code)?.unit,
    hasList: (code, year) => hasListIn(all, code, year),
  };
}
