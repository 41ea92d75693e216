import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function DeliveriesPage() {
  const t = useTranslations("deliveries");
  return <Page title={t("title")}>{null}</Page>;
}
