import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function FacilitatorsPage() {
  const t = useTranslations("assignments");
  return <Page title={t("title")}>{null}</Page>;
}
