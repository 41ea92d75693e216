import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function CoordinationPage() {
  const t = useTranslations("coordination");
  return <Page title={t("title")}>{null}</Page>;
}
