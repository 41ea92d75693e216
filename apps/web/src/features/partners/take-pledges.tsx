import type { PledgeAnswer } from "@sinergi/api/partners/partners.schema";
import { useTranslations } from "use-intl";
import { useNeedWords } from "#features/partners/use-need-words";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { TakeTable } from "#ui/take-table";

interface TakePledgesProps {
  readonly rows: readonly PledgeAnswer[];
  readonly badges: readonly FilterBadge[];
}

/** The pledges on the screen as a file. */
export function TakePledges({ rows, badges }: TakePledgesProps) {
  const t = useTranslations("partners");
  const words = useNeedWords();
  const { regency } = useSession();
  return (
    <TakeTable<PledgeAnswer>
      name="sinergi-janji-mitra"
      titles={[t("pledges.title"), regency.name, ...badges.map(({ text }) => text)]}
      rows={rows}
      columns={[
        { header: t("partner"), kind: "text", value: (row) => row.partnerName },
        { header: t("areaCode"), kind: "text", value: (row) => row.area },
        { header: t("area"), kind: "text", value: (row) => row.areaName },
        { header: t("need"), kind: "text", value: (row) => words.long(row.need) },
        { header: t("quantity"), kind: "number", value: (row) => row.quantity },
        { header: t("unit"), kind: "text", value: (row) => t(`units.${row.unit}`) },
        { header: t("amount"), kind: "number", value: (row) => row.amountIdr },
        { header: t("from"), kind: "text", value: (row) => row.fromDay },
        { header: t("to"), kind: "text", value: (row) => row.toDay },
        { header: t("state"), kind: "text", value: (row) => t(`states.${row.state}`) },
        { header: t("handler"), kind: "text", value: (row) => row.handlerName },
        { header: t("result.title"), kind: "number", value: ({ result }) => result?.quantity ?? null },
        { header: t("result.unit"), kind: "text", value: ({ result }) => (result ? t(`units.${result.unit}`) : null) },
        { header: t("result.on"), kind: "text", value: ({ result }) => result?.on ?? null },
      ]}
    />
  );
}
