import { useQuery } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** The name of an organisation by its code; the code while names are not here. */
export function useOfficeNames(): (code: string) => string {
  const { data } = useQuery(trpc.organisations.list.queryOptions({}));
  return (code) => data?.rows.find((one) => one.code === code)?.name ?? code;
}
