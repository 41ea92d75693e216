import type { UpdateAnswer } from "@sinergi/api/updates/updates.schema";
import { proposalNumber } from "@sinergi/domain/updates/vocabulary";
import { useTranslations } from "use-intl";
import { useContentWords } from "#features/updates/use-content-words";
import { usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { TakeTable } from "#ui/take-table";

interface TakeUpdatesProps {
  readonly count: number;
  /** All of them: the screen has a page. */
  readonly load: () => Promise<readonly UpdateAnswer[]>;
  readonly badges: readonly FilterBadge[];
}

/** All proposals as the screen is narrowed and sorted, as a file, without names and numbers: those leave only in the file for SIKS-NG. */
export function TakeUpdates({ count, load, badges }: TakeUpdatesProps) {
  const t = useTranslations("updates");
  const words = useContentWords();
  const places = usePlaces();
  const { regency } = useSession();
  const nameless = (row: UpdateAnswer) => words({ content: { ...row.content, person: undefined } });
  return (
    <TakeTable<UpdateAnswer>
      name="sinergi-usulan"
      titles={[t("title"), regency.name, ...badges.map(({ text }) => text)]}
      rows={{ count, load }}
      columns={[
        { header: t("number"), kind: "text", value: ({ number }) => proposalNumber(number) },
        { header: t("kind"), kind: "text", value: (row) => t(`kinds.${row.kind}`) },
        { header: t("what"), kind: "text", value: nameless },
        { header: t("lane"), kind: "text", value: (row) => t(`lanes.${row.lane}`) },
        { header: t("areaCode"), kind: "text", value: (row) => row.villageCode },
        { header: t("area"), kind: "text", value: (row) => places.nameOf(row.villageCode) },
        { header: t("state"), kind: "text", value: (row) => t(`states.${row.state}`) },
        { header: t("proposedOn"), kind: "text", value: (row) => row.proposedOn },
        { header: t("movedOn"), kind: "text", value: (row) => row.movedOn },
        { header: t("days"), kind: "number", value: (row) => row.days },
      ]}
    />
  );
}
