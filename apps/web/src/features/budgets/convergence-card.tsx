import type { BudgetOverview } from "@sinergi/api/budgets/budgets.schema";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import links from "#ui/number-link.module.css";
import classes from "./budgets.module.css";

type Area = NonNullable<BudgetOverview["convergence"]>["areas"][number];

const FIRST_ROWS = 10;

/** Whether the plan's programmes meet in the priority villages: each village with those that reach somebody there, the fewest first. */
export function ConvergenceCard({ overview: { convergence, year } }: { readonly overview: BudgetOverview }) {
  const t = useTranslations("budgets.convergenceCard");
  const formats = useFormats();
  const places = usePlaces();
  const programmes = useProgrammes();
  const { regency } = useSession();
  const [all, setAll] = useState(false);
  if (convergence === null || convergence.areas.length === 0) return null;
  const term = regency.terms.village;
  const rows = convergence.areas.toSorted((a, b) => a.programmes.length - b.programmes.length || a.area.localeCompare(b.area));
  const columns: readonly Column<Area>[] = [
    { key: "area", header: term, cell: ({ area }) => <Link to="/analisis/wilayah/$areaCode" params={{ areaCode: area }} className={links.link}>{places.nameOf(area)}</Link> },
    { key: "number", header: t("number"), numeric: true, cell: (row) => formats.count(row.programmes.length) },
    { key: "programmes", header: t("programmes"), cell: (row) => (row.programmes.length === 0 ? t("none") : formats.list(row.programmes.map(programmes.nameOf))) },
  ];
  const words = { term: term.toLowerCase(), year, count: formats.count(convergence.converging), areas: formats.count(convergence.areas.length), least: convergence.least };
  const finding = t("finding", words);
  return (
    <Card title={t("title", words)} finding={finding} note={t("note")} actions={<BringButton offer={() => ({ title: finding, choices: [] })} />}>
      <DataTable caption={t("title", words)} columns={columns} rows={all ? rows : rows.slice(0, FIRST_ROWS)} rowKey={({ area }) => area} />
      {!all && rows.length > FIRST_ROWS && (
        <Button variant="default" size="sm" className={classes.more ?? ""} onClick={() => setAll(true)}>
          {t("showAll", { count: rows.length, term: words.term })}
        </Button>
      )}
    </Card>
  );
}
