import type { SimulationAnswer } from "@sinergi/api/simulations/simulations.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { TableFileButton } from "#ui/table-file-button";
import classes from "./simulations.module.css";

type DecileRow = SimulationAnswer["deciles"][number];
type VillageRow = SimulationAnswer["villages"][number];
const SHOWN_VILLAGES = 12;

/** Who gets the places by decile, and the villages with most of them. */
export function WhoCard({ answer }: { readonly answer: SimulationAnswer }) {
  const t = useTranslations("simulations.who");
  const formats = useFormats();
  const { regency } = useSession();
  const term = regency.terms.village;
  const given = answer.villages.filter((village) => village.given > 0).toSorted((a, b) => b.given - a.given || (a.area.code < b.area.code ? -1 : 1));
  const deciles: readonly Column<DecileRow>[] = [
    { key: "decile", header: t("decile"), cell: ({ decile }) => decile ?? t("noDecile") },
    { key: "eligible", header: t("eligible"), numeric: true, cell: ({ eligible }) => formats.count(eligible) },
    { key: "reached", header: t("reached"), numeric: true, cell: ({ reachedBefore }) => formats.count(reachedBefore) },
    { key: "candidates", header: t("candidates"), numeric: true, cell: ({ candidates }) => formats.count(candidates) },
    { key: "given", header: t("given"), numeric: true, cell: (row) => <strong>{formats.count(row.given)}</strong> },
  ];
  const villages: readonly Column<VillageRow>[] = [
    { key: "village", header: term, cell: ({ area }) => area.name },
    { key: "candidates", header: t("candidates"), numeric: true, cell: ({ candidates }) => formats.count(candidates) },
    { key: "given", header: t("given"), numeric: true, cell: (row) => <strong>{formats.count(row.given)}</strong> },
  ];
  return (
    <div className={classes.pair}>
      <Card title={t("byDecile")} note={t("decileNote")}>
        <DataTable caption={t("byDecile")} columns={deciles} rows={answer.deciles.filter(({ eligible, candidates }) => eligible > 0 || candidates > 0)} rowKey={({ decile }) => String(decile)} />
      </Card>
      <Card title={t("byVillage", { term: term.toLowerCase() })} actions={<VillageFile answer={answer} />} note={given.length > SHOWN_VILLAGES ? t("moreVillages", { more: formats.count(given.length - SHOWN_VILLAGES), term: term.toLowerCase() }) : null}>
        {given.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("byVillage", { term: term.toLowerCase() })} columns={villages} rows={given.slice(0, SHOWN_VILLAGES)} rowKey={({ area }) => area.code} />}
      </Card>
    </div>
  );
}

/** Every village with its places, for a spreadsheet. */
function VillageFile({ answer }: { readonly answer: SimulationAnswer }) {
  const t = useTranslations("simulations.who");
  const { regency } = useSession();
  return (
    <TableFileButton
      file={{
        name: `simulasi-wilayah-${answer.programme.code.toLowerCase()}`,
        titles: [t("villageFile", { term: regency.terms.village.toLowerCase() }), answer.programme.name],
        columns: [{ header: t("code"), kind: "text" }, { header: regency.terms.village, kind: "text" }, { header: t("candidates"), kind: "number" }, { header: t("given"), kind: "number" }],
        rows: answer.villages.map(({ area, candidates, given }) => [area.code, area.name, candidates, given]),
      }}
    />
  );
}
