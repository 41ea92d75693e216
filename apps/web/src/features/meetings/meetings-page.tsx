import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function MeetingsPage() {
  const t = useTranslations("meetings");
  return <Page title={t("title")}>{null}</Page>;
}
