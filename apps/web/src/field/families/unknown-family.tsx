import { useTranslations } from "use-intl";
import { ButtonLink } from "#field/ui/button";
import { EmptyState } from "#field/ui/list-row";
import { Screen } from "#field/ui/screen";

export function UnknownFamily() {
  const t = useTranslations("fieldFamilies");
  return (
    <Screen title={t("title")}>
      <EmptyState text={t("unknown")}>
        <ButtonLink href="/keluarga">{t("toList")}</ButtonLink>
      </EmptyState>
    </Screen>
  );
}
