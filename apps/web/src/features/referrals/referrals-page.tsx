import { useTranslations } from "use-intl";
import { Page } from "#ui/page";

export function ReferralsPage() {
  const t = useTranslations("referrals");
  return <Page title={t("title")}>{null}</Page>;
}
