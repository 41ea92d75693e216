import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import classes from "./targeting.module.css";

const route = getRouteApi("/frame/analisis/sasaran");

/** Sasaran looks at one programme; where several meet is a screen of its own, of the same area and day. */
export function SynergyLink() {
  const t = useTranslations("targeting.synergy");
  const { wil, tgl, desil } = route.useSearch();
  return (
    <p className={classes.onward} data-screen-only>
      <span>{t("question")}</span>
      <Link to="/analisis/sinergi" search={{ wil, tgl, desil }}>
        {t("open")}
      </Link>
    </p>
  );
}
