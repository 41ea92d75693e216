import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function GraduationsPage() {
  const t = useTranslations("fieldlogs");
  return <Page title={t("title")}>{null}</Page>;
}
