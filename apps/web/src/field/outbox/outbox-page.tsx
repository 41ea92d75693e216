import { useTranslations } from "use-intl";

export function OutboxPage() {
  const t = useTranslations("fieldShell");
  return <h1>{t("title")}</h1>;
}
