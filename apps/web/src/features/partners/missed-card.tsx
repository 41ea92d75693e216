import type { GapsAnswer } from "@sinergi/api/partners/partners.schema";
import { needKey } from "@sinergi/domain/partners/needs";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ShowAll } from "#features/partners/show-all";
import { useCountWords } from "#features/partners/use-count-words";
import { useProgrammes } from "#lib/programmes";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import links from "#ui/number-link.module.css";

/** Parts of the package come first: they are in sight, the rest is for who asks. */
const FIRST_ROWS = 8;

type Missed = GapsAnswer["missed"][number];

/** Programmes that do not reach everybody they are meant for: each is a kind of need too. */
export function MissedCard({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslations("partners.gaps");
  const programmes = useProgrammes();
  const countWords = useCountWords();
  const [all, setAll] = useState(false);
  const { missed } = answer;
  const shown = all ? missed : missed.slice(0, FIRST_ROWS);
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
      {missed.length === 0 ? <EmptyState text={t("missedNone")} /> : <DataTable caption={t("missedTitle", { area: answer.whole.area.name })} columns={columns} rows={shown} rowKey={({ programme }) => programme} />}
      {shown.length < missed.length && <ShowAll count={missed.length} show={() => setAll(true)} />}
    </Card>
  );
}
