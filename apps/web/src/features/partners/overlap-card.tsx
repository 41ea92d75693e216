import type { OverlapAnswer } from "@sinergi/api/partners/partners.schema";
import { useTranslations } from "use-intl";
import { useCountWords } from "#features/partners/use-count-words";
import { useNeedWords } from "#features/partners/use-need-words";
import { useFormats } from "#lib/i18n";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import own from "./partners.module.css";

type Helping = OverlapAnswer["programmes"][number];

/** What already helps there for the same need, whom to ask, and what others have promised. */
export function OverlapCard({ answer }: { readonly answer: OverlapAnswer }) {
  const t = useTranslations("partners.overlap");
  const tUnits = useTranslations("partners.units");
  const formats = useFormats();
  const countWords = useCountWords();
  const words = useNeedWords();
  const { programmes, others, families } = answer;
  const columns: readonly Column<Helping>[] = [
    { key: "programme", header: t("programme"), cell: ({ name }) => name },
    { key: "owner", header: t("owner"), cell: ({ ownerName }) => ownerName },
    { key: "families", header: t("reached"), numeric: true, cell: (row) => countWords(row.families) },
    {
      key: "contact",
      header: t("contact"),
      cell: ({ contact }) =>
        contact === null ? (
          "–"
        ) : (
          <>
            {contact.name}
            <span className={classes.under}>{[contact.position, contact.phone].filter((part) => part !== null).join(" · ")}</span>
          </>
        ),
    },
  ];
  return (
    <Card title={t("title", { need: words.short(answer.need), area: answer.area.name })} finding={programmes.length === 0 ? t("noProgramme") : t("finding", { count: programmes.length })} note={t("note", { families: countWords(families) })}>
      {programmes.length > 0 && <DataTable caption={t("caption")} columns={columns} rows={programmes} rowKey={({ code }) => code} />}
      <h3 className={own.sub}>{t("others")}</h3>
      {others.length === 0 ? (
        <p>{t("noOthers")}</p>
      ) : (
        <ul className={own.others}>
          {others.map(({ area, areaName, unit, pledges, quantity }) => (
            <li key={`${area} ${unit}`}>{t("other", { area: areaName, pledges, quantity: formats.count(quantity), unit: tUnits(unit) })}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
