import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function CoveragePage() {
  const t = useTranslations("coverage");
  return <Page title={t("title")}>{null}</Page>;
}
