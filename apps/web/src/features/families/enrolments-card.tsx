import type { FamilyAnswer } from "@sinergi/api/families/families.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";

type Enrolment = FamilyAnswer["enrolments"][number];

/** How a recipient row found this family; other words are shown as they come. */
const METHODS = ["NIK", "NO_KK", "NAME_BIRTH_VILLAGE", "PERSON"] as const;
const STATUSES = ["AKTIF", "KELUAR"] as const;

/** Every row of a list that names this family or one of its members. */
export function EnrolmentsCard({ family }: { readonly family: FamilyAnswer }) {
  const t = useTranslations("family.enrolments");
  const formats = useFormats();
  const programmes = useProgrammes();
  const method = (row: Enrolment) => {
    const known = METHODS.find((one) => one === row.method);
    return known ? t(`methods.${known}`) : row.method;
  };
  const status = (row: Enrolment) => {
    const known = STATUSES.find((one) => one === row.status);
    return known ? t(`statuses.${known}`) : row.status;
  };
  const columns: readonly Column<Enrolment>[] = [
    { key: "programme", header: t("programme"), cell: (row) => programmes.nameOf(row.programme) },
    { key: "span", header: t("span"), cell: (row) => `${formats.day(row.startsOn)} – ${formats.day(row.endsOn)}` },
    { key: "status", header: t("status"), cell: status },
    { key: "amount", header: t("amount"), numeric: true, cell: (row) => formats.rupiah(row.amountIdr) },
    { key: "recipient", header: t("recipient"), cell: (row) => row.recipient ?? "–" },
    { key: "method", header: t("method"), cell: method },
  ];
  return (
    <Card title={t("title")}>
      {family.enrolments.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <DataTable caption={t("title")} columns={columns} rows={family.enrolments} rowKey={(row) => `${row.programme} ${row.period} ${row.startsOn} ${row.recipient ?? ""}`} />
      )}
    </Card>
  );
}
