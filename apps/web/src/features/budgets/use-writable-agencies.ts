import { useQuery } from "@tanstack/react-query";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";

/** Offices one may propose rows for: one's own, or, for the secretariat, every one that has rows or programmes. */
export function useWritableAgencies(): readonly { readonly code: string; readonly name: string }[] {
  const { user } = useSession();
  const programmes = useProgrammes();
  const { data } = useQuery(trpc.budgets.overview.queryOptions({}));
  if (user.agency) return [user.agency];
  const known = new Map([...(data?.agencies ?? []).map(({ code, name }) => [code, name] as const), ...programmes.all.map(({ owner, ownerName }) => [owner, ownerName] as const)]);
  return [...known].map(([code, name]) => ({ code, name })).toSorted((a, b) => a.name.localeCompare(b.name));
}
