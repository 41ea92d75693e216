import type { FoundPiece } from "@sinergi/api/minutes/minutes.schema";
import { useTranslations } from "use-intl";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { TakeTable } from "#ui/take-table";

interface TakeFoundProps {
  readonly rows: readonly FoundPiece[];
  readonly badges: readonly FilterBadge[];
}

/** What was found, as a file. */
export function TakeFound({ rows, badges }: TakeFoundProps) {
  const t = useTranslations("minutes");
  const { regency } = useSession();
  return (
    <TakeTable<FoundPiece>
      name="sinergi-notula"
      titles={[t("search.title"), regency.name, ...badges.map(({ text }) => text)]}
      rows={rows}
      columns={[
        { header: t("search.meeting"), kind: "text", value: (row) => row.meetingTitle },
        { header: t("search.day"), kind: "text", value: (row) => row.heldOn },
        { header: t("search.item"), kind: "text", value: (row) => row.itemTitle },
        { header: t("kind"), kind: "text", value: (row) => t(`kinds.${row.kind}`) },
        { header: t("speaker"), kind: "text", value: (row) => row.speaker },
        { header: t("search.said"), kind: "text", value: ({ snippet: { before, found, after } }) => `${before}${found ?? ""}${after}` },
      ]}
    />
  );
}
