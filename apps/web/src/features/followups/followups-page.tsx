import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function FollowUpsPage() {
  const t = useTranslations("followUps");
  return <Page title={t("title")}>{null}</Page>;
}
