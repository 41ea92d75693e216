import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import classes from "./whole-page.module.css";

export function NotFoundPage() {
  const t = useTranslations("pages");
  return (
    <div className={classes.whole}>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <Link to="/">{t("home")}</Link>
    </div>
  );
}
