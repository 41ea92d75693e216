import { useTranslations } from "use-intl";

export function ProposalsPage() {
  const t = useTranslations("fieldAction");
  return <h1>{t("title")}</h1>;
}
