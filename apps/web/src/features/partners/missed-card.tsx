import type { GapsAnswer } from "@sinergi/api/partners/partners.schema";
import { needKey } from "@sinergi/domain/partners/needs";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useCountWords } from "#features/partners/use-count-words";
import { useProgrammes } from "#lib/programmes";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import links from "#ui/number-link.module.css";

type Missed = GapsAnswer["missed"][number];

/** Programmes that do not reach everybody they are meant for: each is a kind of need too. */
export function MissedCard({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslations("partners.gaps");
  const programmes = useProgrammes();
  const countWords = useCountWords();
  const columns: readonly Column<Missed>[] = [
    {
      key: "programme",
      header: t("programme"),
      cell: ({ programme, name }) => (
        <Link to="/mitra/celah" search={(now) => ({ ...now, butuh: needKey({ kind: "PROGRAMME_MISSED", programme }) })} className={links.link}>
          {name}
        </Link>
      ),
    },
    { key: "owner", header: t("owner"), cell: ({ owner }) => <Link to="/organisasi/$code" params={{ code: owner }}>{programmes.ownerNameOf(owner)}</Link> },
    { key: "families", header: t("missedFamilies"), numeric: true, cell: ({ families }) => countWords(families) },
  ];
  return (
    <Card title={t("missedTitle", { area: answer.whole.area.name })} note={t("missedNote")}>
      {answer.missed.length === 0 ? <EmptyState text={t("missedNone")} /> : <DataTable caption={t("missedTitle", { area: answer.whole.area.name })} columns={columns} rows={answer.missed} rowKey={({ programme }) => programme} />}
    </Card>
  );
}
