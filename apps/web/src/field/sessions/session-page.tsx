import { useTranslations } from "use-intl";

export function SessionPage() {
  const t = useTranslations("fieldLogs");
  return <h1>{t("title")}</h1>;
}
