import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { trpc } from "#lib/trpc";
import classes from "./bell.module.css";

/** A number beyond this is not read any more. */
const MOST_SHOWN = 99;
/** What a screen is opened for is asked first. */
const LATER_MS = 600;

/** How much one has been told and not read yet, and the way there. */
export function Bell() {
  const t = useTranslations("bell");
  const { data } = useQuery(trpc.notices.unread.queryOptions(undefined, { enabled: useLater() }));
  const count = data?.count ?? 0;
  return (
    <Link to="/pemberitahuan" className={classes.bell} aria-label={t("label", { count })} title={t("label", { count })}>
      <IconBell size={20} stroke={1.6} aria-hidden />
      {count > 0 && (
        <span className={classes.count} aria-hidden>
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </Link>
  );
}

function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER_MS);
    return () => clearTimeout(timer);
  }, []);
  return later;
}
