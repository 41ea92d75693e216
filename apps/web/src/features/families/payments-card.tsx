import type { PaymentsOfFamily } from "@sinergi/api/payments/payments.schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useMay } from "#lib/session";
import { useTrancheWords } from "#lib/tranche-words";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";

/** What the family was paid, beside what its members make due in PKH. For those who may see payments. */
export function PaymentsCard({ familyId }: { readonly familyId: string }) {
  return useMay("payments.read") ? <PaymentsRead familyId={familyId} /> : null;
}

function PaymentsRead({ familyId }: { readonly familyId: string }) {
  const query = useQuery(trpc.payments.ofFamily.queryOptions({ familyId }));
  return (
    <Loaded query={query} height={320}>
      {(answer) => (
        <>
          {answer.tranches.length > 0 && <DueCard answer={answer} />}
          <PaidCard answer={answer} />
        </>
      )}
    </Loaded>
  );
}

type Tranche = PaymentsOfFamily["tranches"][number];

function DueCard({ answer: { tranches, due } }: { readonly answer: PaymentsOfFamily }) {
  const t = useTranslations("family.due");
  const formats = useFormats();
  const range = useRange();
  const tranche = useTrancheWords();
  const columns: readonly Column<Tranche>[] = [
    { key: "tranche", header: t("tranche"), cell: (row) => tranche({ ...row, number: row.tranche }) },
    { key: "enrolled", header: t("enrolled"), cell: (row) => t(row.enrolled ? "yes" : "no") },
    { key: "due", header: t("due"), numeric: true, cell: (row) => range(row.dueLowIdr, row.dueHighIdr) },
    { key: "paid", header: t("paid"), numeric: true, cell: (row) => (row.hasList ? formats.rupiah(row.paidIdr) : "–") },
    { key: "verdict", header: t("verdict"), cell: (row) => (row.hasList ? t(row.verdict === null ? "verdicts.NONE" : `verdicts.${row.verdict}`) : t("verdicts.NO_LIST")) },
  ];
  const members = (due?.members ?? []).map(({ name, components }) => {
    const said = components.map(({ component, is }) => (is === "yes" ? t(`components.${component}`) : t("maybe", { component: t(`components.${component}`) })));
    return t("member", { name, components: formats.list(said) });
  });
  return (
    <Card title={t("title")} finding={due === null ? null : t("finding", { amount: range(due.lowIdr, due.highIdr) })} note={due === null ? t("noAmounts") : t("note", { since: due.amountsSince, day: formats.day(due.on) })}>
      <DataTable caption={t("title")} columns={columns} rows={tranches} rowKey={(row) => String(row.tranche)} />
      {due !== null && <p>{members.length === 0 ? t("nobody") : members.join(" ")}</p>}
    </Card>
  );
}

function useRange(): (low: number | null, high: number | null) => string {
  const t = useTranslations("family.due");
  const formats = useFormats();
  return (low, high) => (low === high ? formats.rupiah(low) : t("range", { low: formats.rupiah(low), high: formats.rupiah(high) }));
}

type Payment = PaymentsOfFamily["payments"][number];

function PaidCard({ answer: { payments } }: { readonly answer: PaymentsOfFamily }) {
  const t = useTranslations("family.payments");
  const formats = useFormats();
  const programmes = useProgrammes();
  const columns: readonly Column<Payment>[] = [
    { key: "programme", header: t("programme"), cell: (row) => programmes.nameOf(row.programme) },
    { key: "tranche", header: t("tranche"), cell: (row) => t("trancheOf", { tranche: row.tranche, period: row.period }) },
    { key: "paidOn", header: t("paidOn"), cell: (row) => formats.day(row.paidOn) },
    { key: "amount", header: t("amount"), numeric: true, cell: (row) => formats.rupiah(row.amountIdr) },
    { key: "status", header: t("status"), cell: (row) => t(`statuses.${row.status}`) },
    { key: "channel", header: t("channel"), cell: (row) => row.channel ?? "–" },
    { key: "recipient", header: t("recipient"), cell: (row) => row.recipient ?? "–" },
  ];
  return (
    <Card title={t("title")}>
      {payments.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title")} columns={columns} rows={payments} rowKey={(row) => Object.values(row).join(" ")} />}
    </Card>
  );
}
