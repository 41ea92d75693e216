import { Outlet, useMatches, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { BottomBar } from "#app/bottom-bar";
import { ForbiddenPage } from "#app/forbidden-page";
import { menuFor } from "#app/menu";
import { Rail } from "#app/rail";
import { SiblingTabs } from "#app/sibling-tabs";
import { useLiveChanges } from "#app/use-live-changes";
import { WaitingPage } from "#app/waiting-page";
import { bringPart } from "#lib/catalogue";
import { onSignedOut } from "#lib/query-client";
import { SessionProvider, useSession } from "#lib/session";
import { BringHost } from "#ui/bring-host";
import { SimulationRibbon } from "#ui/simulation-ribbon";
import { meetingOnProjector } from "#urls/meeting-mode.url";
import classes from "./frame.module.css";

const Notices = lazy(async () => ({ default: (await import("#app/notices")).Notices }));

/** Mode rapat takes the whole window; it comes with its sentences, for the network may be gone before it needs them. */
const Projector = lazy(async () => {
  const [{ Projector: shown }] = await Promise.all([import("#features/kept-figures/projector"), bringPart("shared"), bringPart("meetings")]);
  return { default: shown };
});

/** Where people arrive: no act there leaves a notice, so the first load goes without them. */
const FIRST_SCREENS: readonly string[] = ["/", "/opd", "/analisis/sasaran"];

/** The frame around every screen, for whoever is signed in. */
export function Frame() {
  return (
    <SessionProvider>
      <Surroundings />
    </SessionProvider>
  );
}

/** Menu, ribbon, the screen, and the one subscription of this tab. */
function Surroundings() {
  const t = useTranslations("frame");
  const { simulated, permissions } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const onProjector = useRouterState({ select: ({ location: { pathname, search } }) => meetingOnProjector(pathname, search) });
  const [acts, setActs] = useState(false);
  const needed = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  const menu = menuFor(permissions);
  useLiveChanges();
  useSignedOutRedirect();
  const refused = needed !== undefined && !permissions.includes(needed);

  if (onProjector !== null && !refused) {
    return (
      <Suspense fallback={<WaitingPage />}>
        <Projector meetingId={onProjector} />
      </Suspense>
    );
  }
  return (
    <div className={classes.frame} data-simulated={simulated}>
      <a href="#isi" className={classes.skip}>
        {t("skip")}
      </a>
      {simulated && <SimulationRibbon />}
      <div className={classes.columns}>
        <Rail menu={menu} path={path} />
        <main id="isi" tabIndex={-1} className={classes.main}>
          <SiblingTabs menu={menu} path={path} />
          <BringHost opened={() => setActs(true)}>{refused ? <ForbiddenPage /> : <Outlet />}</BringHost>
        </main>
      </div>
      <BottomBar menu={menu} path={path} />
      <NoticesSince arrived={acts || !FIRST_SCREENS.includes(path)} />
    </div>
  );
}

/** Once there, a notice outlives the walk to another screen. */
function NoticesSince({ arrived }: { readonly arrived: boolean }) {
  const [needed, setNeeded] = useState(arrived);
  if (arrived && !needed) setNeeded(true);
  if (!needed) return null;
  return (
    <Suspense fallback={null}>
      <Notices />
    </Suspense>
  );
}

function useSignedOutRedirect(): void {
  const navigate = useNavigate();
  useEffect(
    () => onSignedOut(() => void navigate({ to: "/masuk", search: { ke: location.pathname + location.search } })),
    [navigate],
  );
}
