import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function FacilitatorFilePage() {
  const t = useTranslations("assignments.file");
  return <Page title={t("title")}>{null}</Page>;
}
