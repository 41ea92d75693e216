import { TOPIC_OF_NOTICE } from "@sinergi/domain/notices/vocabulary";
import { useTranslations } from "use-intl";
import type { SaidNotice } from "#features/notices/find-notices";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { TakeTable } from "#ui/take-table";

/** The notices on the screen as a file. */
export function TakeNotices({ rows, badges }: { readonly rows: readonly SaidNotice[]; readonly badges: readonly FilterBadge[] }) {
  const t = useTranslations("notices");
  const { regency } = useSession();
  return (
    <TakeTable<SaidNotice>
      name="sinergi-pemberitahuan"
      titles={[t("title"), regency.name, ...badges.map(({ text }) => text)]}
      rows={rows}
      columns={[
        { header: t("list"), kind: "text", value: ({ sentence }) => sentence },
        { header: t("about"), kind: "text", value: ({ facts }) => facts.title },
        { header: t("topic"), kind: "text", value: ({ kind }) => t(`topics.${TOPIC_OF_NOTICE[kind]}`) },
        { header: t("on"), kind: "text", value: ({ facts }) => facts.on },
        { header: t("told"), kind: "text", value: ({ createdAt }) => createdAt.slice(0, 10) },
        { header: t("state"), kind: "text", value: ({ readAt }) => t(readAt === null ? "unread" : "read") },
      ]}
    />
  );
}
