import type { BudgetOverview } from "@sinergi/api/budgets/budgets.schema";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import links from "#ui/number-link.module.css";
import { writeBudgetFilter } from "#urls/budgets.url";
import classes from "./budgets.module.css";

/** The largest first; the others on demand: on a phone each is a card. */
const FIRST_ROWS = 8;

type Row = BudgetOverview["perFamily"][number];

/** What one family reached has cost so far, by programme; and how output stands against target, unit by unit. */
export function PerFamilyCard({ overview: { perFamily, outputs, year, convergence } }: { readonly overview: BudgetOverview }) {
  const t = useTranslations("budgets.perFamily");
  const units = useTranslations("budgets.units");
  const formats = useFormats();
  const programmes = useProgrammes();
  const columns: readonly Column<Row>[] = [
    {
      key: "programme",
      header: t("programme"),
      cell: ({ programme }) => (
        <Link to="/perencanaan/anggaran" search={writeBudgetFilter({ programme, benefit: "grant" }, year)} hash="baris" className={links.link}>
          {programmes.nameOf(programme)}
        </Link>
      ),
    },
    { key: "ceiling", header: t("ceiling"), numeric: true, cell: ({ ceilingIdr }) => formats.rupiah(ceilingIdr) },
    { key: "spent", header: t("spent"), numeric: true, cell: ({ spentIdr }) => formats.rupiah(spentIdr) },
    { key: "recipients", header: t("recipients"), numeric: true, cell: ({ recipients }) => formats.count(recipients) },
    { key: "eligible", header: t("eligible"), numeric: true, cell: ({ recipientsEligible }) => formats.count(recipientsEligible) },
    { key: "perFamily", header: t("idrPerFamily"), numeric: true, cell: ({ idrPerFamily }) => formats.rupiah(idrPerFamily) },
    { key: "perEligible", header: t("idrPerEligible"), numeric: true, cell: ({ idrPerEligibleFamily }) => formats.rupiah(idrPerEligibleFamily) },
  ];
  const [all, setAll] = useState(false);
  const rows = perFamily.toSorted((a, b) => b.ceilingIdr - a.ceilingIdr);
  const said = outputs.map(({ unit, achieved, target, share }) => t("output", { share: formats.percent(share), unit: units(unit), achieved: formats.count(achieved), target: formats.count(target) }));
  const finding = said.length === 0 ? null : t("finding", { outputs: formats.list(said) });
  return (
    <Card
      title={t("title")}
      finding={finding}
      actions={<BringButton offer={() => ({ title: finding ?? t("title"), choices: [] })} />}
      note={
        <>
          {t("note")} {convergence === null ? t("noFocus", { year }) : t("convergence", { share: formats.percent(convergence.value), count: formats.count(convergence.converging), areas: formats.count(convergence.areas.length), least: convergence.least })}
        </>
      }
    >
      <DataTable caption={t("title")} columns={columns} rows={all ? rows : rows.slice(0, FIRST_ROWS)} rowKey={({ programme }) => programme} />
      {!all && rows.length > FIRST_ROWS && (
        <Button variant="default" size="sm" className={classes.more ?? ""} onClick={() => setAll(true)}>
          {t("showAll", { count: rows.length })}
        </Button>
      )}
    </Card>
  );
}
