import type { AppRouter } from "@sinergi/api/router";
import type { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { trpc } from "#lib/trpc";

const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/trpc" })] });

const LOOP = ["meeting", "followUp", "notice", "field", "referral", "update"] as const;
type Loop = (typeof LOOP)[number];
const isLoop = (kind: string): kind is Loop => LOOP.some((known) => known === kind);

function refreshFigures(queryClient: QueryClient): void {
  const areas = [trpc.home, trpc.targeting, trpc.families, trpc.enrolments, trpc.programmes, trpc.problems, trpc.lists, trpc.movements, trpc.compare, trpc.trends, trpc.synergy, trpc.gaps, trpc.session, trpc.budgets, trpc.keptFigures];
  for (const area of areas) void queryClient.invalidateQueries(area.pathFilter());
  // Not the boundaries: no import moves a border.
  void queryClient.invalidateQueries(trpc.areas.figures.queryFilter());
  void queryClient.invalidateQueries(trpc.areas.profile.queryFilter());
}

function refreshImports(queryClient: QueryClient): void {
  for (const area of [trpc.imports, trpc.home]) void queryClient.invalidateQueries(area.pathFilter());
}

/** Somebody asked for a second person, or one has decided. */
function refreshApprovals(queryClient: QueryClient): void {
  for (const area of [trpc.exports, trpc.budgets]) void queryClient.invalidateQueries(area.pathFilter());
  void queryClient.invalidateQueries(trpc.accounts.requests.queryFilter());
}

function refreshLoop(queryClient: QueryClient, kind: Loop): void {
  const areas = {
    meeting: [trpc.meetings, trpc.attendance, trpc.minutes, trpc.keptFigures, trpc.papers, trpc.coordination],
    followUp: [trpc.followUps, trpc.minutes, trpc.home, trpc.keptFigures, trpc.coordination, trpc.agency, trpc.home],
    notice: [trpc.notices],
    // The log of the field; what comes of it is announced as what it became.
    field: [trpc.sync, trpc.visits, trpc.assignments, trpc.queues, trpc.monthReports, trpc.cases, trpc.graduations, trpc.coverage],
    referral: [trpc.referrals],
    update: [trpc.updates, trpc.objections],
  }[kind];
  for (const area of areas) void queryClient.invalidateQueries(area.pathFilter());
}

/** Open screens follow the data: whatever lands on the server is asked for again. One stream per tab; what is answered ends it. */
export function followChanges(queryClient: QueryClient): () => void {
  let startedBefore = false;
  const stream = client.live.changes.subscribe(undefined, {
    onStarted: () => {
      // After a gap nobody knows what was missed.
      if (startedBefore) {
        refreshFigures(queryClient);
        refreshImports(queryClient);
        refreshApprovals(queryClient);
        for (const kind of LOOP) refreshLoop(queryClient, kind);
      }
      startedBefore = true;
    },
    onData: ({ data }) => {
      if (isLoop(data.kind)) return refreshLoop(queryClient, data.kind);
      if (data.kind === "approval") return refreshApprovals(queryClient);
      refreshImports(queryClient);
      if (data.kind === "snapshot") refreshFigures(queryClient);
    },
  });
  return () => stream.unsubscribe();
}
