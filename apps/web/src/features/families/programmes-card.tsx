import type { FamilyAnswer } from "@sinergi/api/families/families.schema";
import { useTranslations } from "use-intl";
import { Verdict } from "#features/families/verdict";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { SideMark } from "#ui/side-mark";

type Row = FamilyAnswer["programmes"][number];

/** What the family is eligible for and what it receives, side by side. */
export function ProgrammesCard({ family }: { readonly family: FamilyAnswer }) {
  const t = useTranslations("family.programmes");
  const missed = family.programmes.filter((row) => row.eligibility === "yes" && !row.receives);
  const received = family.programmes.filter((row) => row.receives);
  const columns: readonly Column<Row>[] = [
    { key: "name", header: t("name"), cell: (row) => row.name },
    { key: "side", header: t("side"), cell: (row) => <SideMark side={row.side} /> },
    { key: "eligibility", header: t("eligibility"), cell: (row) => <Verdict value={row.eligibility} /> },
    { key: "receives", header: t("receives"), cell: (row) => t(row.receives ? "yes" : "no") },
  ];
  return (
    <Card title={t("title")} finding={t("finding", { received: received.length, missed: missed.length })}>
      {family.programmes.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <DataTable caption={t("title")} columns={columns} rows={family.programmes} rowKey={(row) => row.code} />
      )}
    </Card>
  );
}
