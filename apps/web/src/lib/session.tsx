import type { SessionAnswer } from "@sinergi/api/session/session.schema";
import type { Permission } from "@sinergi/domain/access/permissions";
import { useSuspenseQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use } from "react";
import { trpc } from "#lib/trpc";

const SessionContext = createContext<SessionAnswer | null>(null);

/** Tells everything inside who is signed in; who that is has been asked before. One watches for all: every number that may open a list asks. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useSuspenseQuery(trpc.session.me.queryOptions());
  return <SessionContext value={data}>{children}</SessionContext>;
}

/** Who is signed in. Only inside the frame, which has asked before any page is drawn. */
export function useSession(): SessionAnswer {
  const session = use(SessionContext);
  if (session === null) throw new Error("Outside the frame nobody is signed in");
  return session;
}

/** What the page may offer. The server decides again on every request. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
