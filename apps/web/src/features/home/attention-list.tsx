import type { Attention } from "@sinergi/api/home/home.schema";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { attentionLink, isUrgent } from "#features/home/attention-links";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./home.module.css";

/** What waits for somebody, each with the one place where it is dealt with. */
export function AttentionList({ items }: { readonly items: readonly Attention[] }) {
  const t = useTranslations("home");
  return (
    <Card title={t("attention.title")}>
      {items.length === 0 ? (
        <EmptyState text={t("attention.nothing")} />
      ) : (
        <ul className={classes.attention}>
          {items.map((item) => (
            <li key={JSON.stringify(item)}>
              <AttentionRow item={item} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function AttentionRow({ item }: { readonly item: Attention }) {
  const t = useTranslations("home.attention");
  const { permissions } = useSession();
  const words = useAttentionWords();
  const link = attentionLink(item, permissions);
  const inside = (
    <>
      <span className={classes.dot} data-urgent={isUrgent(item)} aria-hidden />
      <span className={classes.words}>{words(item)}</span>
      {link && (
        <span className={classes.go}>
          {t(`go.${item.code}`)}
          <IconArrowRight size={16} aria-hidden />
        </span>
      )}
    </>
  );
  if (!link) return <div className={classes.row}>{inside}</div>;
  return (
    <Link {...link} className={classes.row}>
      {inside}
    </Link>
  );
}

function useAttentionWords(): (item: Attention) => ReactNode {
  const t = useTranslations("home.attention.say");
  const formats = useFormats();
  return (item) => {
    switch (item.code) {
      case "no_families":
        return t("no_families");
      case "data_old":
        return t("data_old", { days: item.days });
      case "import_waiting":
        return t(`import_waiting_${item.kind}`);
      case "import_failed":
        return t("import_failed");
      case "follow_ups_late":
      case "follow_ups_unverified":
      case "follow_ups_declined":
        return t(item.code, { count: item.count });
      case "visits_overdue":
      case "phones_unsent":
      case "records_review":
      case "reports_waiting":
      case "referrals_waiting":
        return t(item.code, { count: item.count, shown: formats.count(item.count) });
      case "unlisted":
        return t("unlisted", { rows: item.rows, shown: formats.count(item.rows) });
      case "no_decile":
        return t("no_decile", { families: item.families, shown: formats.count(item.families) });
      case "programme_without_list":
        return t("programme_without_list", { programmes: item.programmes });
      case "worst_exclusion":
        return t("worst_exclusion", { name: item.name, missed: formats.count(item.missed), eligible: formats.count(item.eligible) });
    }
  };
}
