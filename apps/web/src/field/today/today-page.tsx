import { useTranslations } from "use-intl";

export function TodayPage() {
  const t = useTranslations("fieldVisits");
  return <h1>{t("title")}</h1>;
}
