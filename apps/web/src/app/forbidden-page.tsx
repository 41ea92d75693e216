import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useSession } from "#lib/session";
import classes from "./whole-page.module.css";

/** A link from a colleague with another role: say so instead of showing nothing. */
export function ForbiddenPage() {
  const t = useTranslations();
  const { user } = useSession();
  return (
    <div className={classes.whole}>
      <h1>{t("pages.forbidden.title")}</h1>
      <p>{t("pages.forbidden.text", { role: t(`roles.${user.role}`) })}</p>
      <Link to="/">{t("pages.home")}</Link>
    </div>
  );
}
