import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function NoticesPage() {
  const t = useTranslations("notices");
  return <Page title={t("title")}>{null}</Page>;
}
