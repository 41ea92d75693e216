import { useTranslations } from "use-intl";

export function VisitPage() {
  const t = useTranslations("fieldVisits");
  return <h1>{t("title")}</h1>;
}
