import { useTranslations } from "use-intl";

export function CasePage() {
  const t = useTranslations("fieldLogs");
  return <h1>{t("title")}</h1>;
}
