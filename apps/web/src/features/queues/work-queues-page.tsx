import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function WorkQueuesPage() {
  const t = useTranslations("queues");
  return <Page title={t("title")}>{null}</Page>;
}
