import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

/** An address that names no kind of problem. */
export function NotFoundKind() {
  const t = useTranslations("problems");
  return (
    <Page title={t("title")}>
      <Link to="/data/masalah">{t("list.back")}</Link>
    </Page>
  );
}
