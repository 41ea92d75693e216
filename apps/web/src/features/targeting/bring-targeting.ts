import { lookedAt, periodOf } from "#features/targeting/area-ranking";
import { hasListIn } from "#lib/programmes";
import { queryClient } from "#lib/query-client";
import { trpc } from "#lib/trpc";
import { readDeciles } from "#urls/deciles";
import { targetingSearchSchema } from "#urls/targeting.url";

/**
 * What Sasaran shows, asked for before the screen stands: its figures beside the session, and what its charts are drawn from as soon as
 * these say which programme is looked at. On a slow phone the screen takes longer to be built than the answers to come.
 */
export function bringTargeting(search: object): void {
  const { wil, tgl, desil, prog } = targetingSearchSchema.parse(search);
  const deciles = desil === undefined ? undefined : (readDeciles(desil) ?? undefined);
  const both = Promise.all([
    queryClient.fetchQuery(trpc.targeting.figures.queryOptions({ area: wil, on: tgl, deciles })),
    queryClient.fetchQuery(trpc.programmes.list.queryOptions()),
  ]);
  const charts = async (): Promise<void> => {
    const [{ programmes, snapshot }, all] = await both;
    const { chosen } = lookedAt(programmes, (code) => hasListIn(all, code, periodOf(snapshot.on)), prog);
    if (snapshot.dataset === null || chosen === null) return;
    void queryClient.prefetchQuery(trpc.targeting.byDecile.queryOptions({ area: wil, on: tgl, programme: chosen.code }));
    void queryClient.prefetchQuery(trpc.targeting.byArea.queryOptions({ area: wil, on: tgl, deciles, programme: chosen.code }));
  };
  // Whatever does not come is asked for again by the screen, which says so.
  charts().catch(() => undefined);
}
