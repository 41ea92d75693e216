import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function ObjectionsPage() {
  const t = useTranslations("updates");
  return <Page title={t("title")}>{null}</Page>;
}
