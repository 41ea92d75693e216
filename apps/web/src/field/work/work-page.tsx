import { useTranslations } from "use-intl";

export function WorkPage() {
  const t = useTranslations("fieldAction");
  return <h1>{t("title")}</h1>;
}
