import type { BudgetRowPage as Answer } from "@sinergi/api/budgets/budgets.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { EditRow } from "#features/budgets/edit-row";
import { PendingCard } from "#features/budgets/pending-card";
import { RealisationCard } from "#features/budgets/realisation-card";
import { RemoveButton } from "#features/budgets/remove-button";
import { RowFacts } from "#features/budgets/row-facts";
import { RowHistory } from "#features/budgets/row-history";
import { RowStates } from "#features/budgets/row-states";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import classes from "./budgets.module.css";

const route = getRouteApi("/frame/perencanaan/anggaran/$rowId");

/** One activity: what is approved, what waits beside it, what was reached quarter by quarter, and how it came to be. */
export function BudgetRowPage() {
  const t = useTranslations("budgets.row");
  const { rowId } = route.useParams();
  const query = useQuery(trpc.budgets.row.queryOptions({ id: rowId }));
  return (
    <Page title={query.data?.row.content.activity ?? t("title")} intro={query.data && t("of", { year: query.data.year, agency: query.data.row.agencyName })} actions={query.data && <RowActions answer={query.data} />}>
      <Loaded query={query} height={560}>
        {(answer) => <RowCards answer={answer} />}
      </Loaded>
    </Page>
  );
}

function RowCards({ answer }: { readonly answer: Answer }) {
  const t = useTranslations("budgets.row");
  const { ubah } = route.useSearch();
  const { row } = answer;
  return (
    <>
      {row.pending && <PendingCard row={row} />}
      {ubah === "ya" && row.mayWrite && !row.pending ? (
        <EditRow row={row} />
      ) : (
        <Card title={row.isNew ? t("proposed") : t("approved")}>
          <div className={classes.stack}>
            <RowStates row={row} />
            <RowFacts answer={answer} />
          </div>
        </Card>
      )}
      {!row.isNew && <RealisationCard key={answer.reports.length} answer={answer} />}
      <RowHistory answer={answer} />
    </>
  );
}

function RowActions({ answer: { row } }: { readonly answer: Answer }) {
  const t = useTranslations("budgets.row");
  const { ubah } = route.useSearch();
  const navigate = route.useNavigate();
  if (row.isNew) return null;
  if (!row.mayWrite || row.pending || ubah === "ya") return <BringRow row={row} />;
  return (
    <>
      <BringRow row={row} />
      <RemoveButton row={row} />
      <Button size="sm" onClick={() => void navigate({ search: { ubah: "ya" } })}>
        {t("edit")}
      </Button>
    </>
  );
}

/** The activity on an agenda, with how far it is. */
function BringRow({ row }: { readonly row: Answer["row"] }) {
  const t = useTranslations("budgets.row.brought");
  const formats = useFormats();
  const values = { absorption: row.absorption, physical: row.physicalPercent === null ? null : row.physicalPercent / 100, output: row.output };
  const { activity } = row.content;
  return (
    <BringButton
      offer={() => ({
        title: activity,
        choices: (["absorption", "physical", "output"] as const).map((measure) => ({ key: measure, row: activity, column: t(measure), shown: formats.percent(values[measure]), figure: { kind: "budgetRow", measure, rowId: row.id } })),
      })}
    />
  );
}
