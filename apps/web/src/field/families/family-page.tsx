import { useTranslations } from "use-intl";

export function FamilyPage() {
  const t = useTranslations("fieldVisits");
  return <h1>{t("title")}</h1>;
}
