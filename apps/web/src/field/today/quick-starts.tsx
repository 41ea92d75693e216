import { IconHomeEdit, IconSchool, IconUserPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { ButtonLink } from "#field/ui/button";
import styles from "#field/today/today.module.css";

export function QuickStarts() {
  const t = useTranslations("fieldToday");
  return (
    <nav className={styles.starts} aria-label={t("starts")}>
      <ButtonLink href="/keluarga" look="primary"><IconHomeEdit aria-hidden size={24} />{t("startVisit")}</ButtonLink>
      <ButtonLink href="/p2k2"><IconSchool aria-hidden size={24} />{t("startSession")}</ButtonLink>
      <ButtonLink href="/usulan"><IconUserPlus aria-hidden size={24} />{t("startProposal")}</ButtonLink>
    </nav>
  );
}
