import { createRootRoute, createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { CrashPage } from "#app/crash-page";
import { Frame } from "#app/frame";
import { NotFoundPage } from "#app/not-found-page";
import { WaitingPage } from "#app/waiting-page";
import { bringTargeting } from "#features/targeting/bring-targeting";
import { bringPart, type CataloguePart } from "#lib/catalogue";
import { isSignedOut, queryClient } from "#lib/query-client";
import { trpc } from "#lib/trpc";

/** Where people arrive no rule refuses anything: why one does is brought there when it is to be said (`lib/refusal-words.ts`). */
const ARRIVAL: CataloguePart = "targeting";

/** A screen with the part of the sentences that it speaks. */
export function screen<M extends Record<string, unknown>>(part: CataloguePart, load: () => Promise<M>, name: keyof M & string) {
  const parts: readonly CataloguePart[] = part === ARRIVAL ? ["shared", part] : ["shared", "refusals", part];
  return lazyRouteComponent(async () => (await Promise.all([load(), ...parts.map(bringPart)]))[0], name);
}

export const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: CrashPage });

/**
 * At the first visit the figures of Beranda and of Sasaran come beside the session, in the same request, not after it: on a slow
 * line each step that waits for another costs most of a second; frame and Beranda come with the shell for the same reason.
 * Whoever may not see the figures is refused here as he would be later.
 */
function bringAlong({ pathname, search }: { readonly pathname: string; readonly search: object }): void {
  if (queryClient.getQueryData(trpc.session.me.queryKey()) !== undefined) return;
  if (pathname === "/") void queryClient.prefetchQuery(trpc.home.overview.queryOptions());
  if (pathname === "/analisis/sasaran") bringTargeting(search);
}

/** Everything inside the frame needs a session; without one the way leads through Masuk and back. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "frame",
  component: Frame,
  pendingComponent: WaitingPage,
  beforeLoad: async ({ location }) => {
    bringAlong(location);
    try {
      await queryClient.ensureQueryData(trpc.session.me.queryOptions());
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      throw redirect({ to: "/masuk", search: { ke: location.href === "/" ? undefined : location.href } });
    }
  },
});
