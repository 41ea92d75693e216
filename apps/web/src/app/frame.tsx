import { Outlet, useMatches, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { BottomBar } from "#app/bottom-bar";
import { ForbiddenPage } from "#app/forbidden-page";
import { menuFor } from "#app/menu";
import { Rail } from "#app/rail";
import { SiblingTabs } from "#app/sibling-tabs";
import { useLiveChanges } from "#app/use-live-changes";
import { onSignedOut } from "#lib/query-client";
import { useSession } from "#lib/session";
import { SimulationRibbon } from "#ui/simulation-ribbon";
import classes from "./frame.module.css";

const Notices = lazy(async () => ({ default: (await import("#app/notices")).Notices }));

/** The frame around every screen: menu, ribbon, and the one subscription of this tab. */
export function Frame() {
  const t = useTranslations("frame");
  const { simulated, permissions } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const needed = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  const menu = menuFor(permissions);
  useLiveChanges();
  useSignedOutRedirect();

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
          {needed && !permissions.includes(needed) ? <ForbiddenPage /> : <Outlet />}
        </main>
      </div>
      <BottomBar menu={menu} path={path} />
      <NoticesSince arrived={HAVE_NOTICES.some((start) => path.startsWith(start))} />
    </div>
  );
}

/** Addresses of the screens on which something can be taken back from a notice. */
const HAVE_NOTICES = ["/data/", "/analisis/daftar-tersimpan", "/organisasi/", "/mitra/janji/"];

/** Notices come from a few screens; once there, one outlives the walk to another screen. */
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
