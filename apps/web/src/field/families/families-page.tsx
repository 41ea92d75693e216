import { useTranslations } from "use-intl";

export function FamiliesPage() {
  const t = useTranslations("fieldVisits");
  return <h1>{t("title")}</h1>;
}
