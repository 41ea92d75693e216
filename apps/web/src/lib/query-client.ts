import { TRPCClientError } from "@trpc/client";
import { QueryCache, QueryClient } from "@tanstack/react-query";

const FIVE_MINUTES = 5 * 60_000;

/** True where asking again may help: the network or the server failed. A refusal stays a refusal. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return true;
  const status: unknown = error.data?.httpStatus;
  return typeof status !== "number" || status >= 500;
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data?.code === "UNAUTHORIZED";
}

type Listener = () => void;
const signedOutListeners = new Set<Listener>();

/** Tells the frame that the server no longer knows this session, whichever card noticed first. */
export function onSignedOut(listener: Listener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) for (const listener of signedOutListeners) listener();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: FIVE_MINUTES,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
    },
    mutations: { retry: false, gcTime: 0 },
  },
});
