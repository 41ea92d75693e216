import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function CasesPage() {
  const t = useTranslations("fieldlogs");
  return <Page title={t("title")}>{null}</Page>;
}
