import type { ChainAnswer } from "@sinergi/api/budgets/budgets.schema";
import { useTranslations } from "use-intl";
import { useBudgetWords } from "#features/budgets/use-budget-words";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";

type Row = ChainAnswer["added"][number];

/** Rows of RKPD and DPA that are no row of the plan: money that was never planned for the poor. */
export function AddedCard({ chain }: { readonly chain: ChainAnswer }) {
  const t = useTranslations("budgets.added");
  const formats = useFormats();
  const words = useBudgetWords();
  const columns: readonly Column<Row>[] = [
    { key: "activity", header: t("activity"), cell: ({ content }) => content.activity },
    { key: "document", header: t("document"), cell: ({ document }) => document },
    { key: "agency", header: t("agency"), cell: ({ agencyName }) => agencyName },
    { key: "target", header: t("target"), numeric: true, cell: ({ content }) => words.target(content) },
    { key: "ceiling", header: t("ceiling"), numeric: true, cell: ({ content }) => formats.rupiah(content.ceilingIdr) },
  ];
  return (
    <Card title={t("title")} finding={t("finding", { count: chain.added.length })}>
      {chain.added.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title")} columns={columns} rows={chain.added} rowKey={({ id }) => id} />}
    </Card>
  );
}
