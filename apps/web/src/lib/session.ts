import type { SessionAnswer } from "@sinergi/api/session/session.schema";
import type { Permission } from "@sinergi/domain/access/permissions";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Who is signed in. The frame has asked before any page is drawn. */
export function useSession(): SessionAnswer {
  return useSuspenseQuery(trpc.session.me.queryOptions()).data;
}

/** What the page may offer. The server decides again on every request. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
