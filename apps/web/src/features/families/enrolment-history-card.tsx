import type { EnrolmentHistory } from "@sinergi/api/enrolments/enrolments.schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";

type Act = EnrolmentHistory[number];
type Then = NonNullable<Act["before"]>;

/** What people changed in the family's enrolments by hand: who, when, before and after. Nothing where nobody did. */
export function EnrolmentHistoryCard({ familyId }: { readonly familyId: string }) {
  const t = useTranslations("family.changes");
  const tEnrolling = useTranslations("enrolling");
  const formats = useFormats();
  const programmes = useProgrammes();
  const { regency } = useSession();
  const { data: acts = [] } = useQuery(trpc.enrolments.history.queryOptions({ familyId }));
  const then = (state: Then | null) => {
    if (state === null) return "–";
    const span = state.endsOn < state.startsOn ? t("never") : `${formats.day(state.startsOn)} – ${formats.day(state.endsOn)}`;
    return [span, state.reason === undefined ? "" : tEnrolling(`reasons.${state.reason}`), state.note ?? ""].filter((part) => part !== "").join(" · ");
  };
  const columns: readonly Column<Act>[] = [
    { key: "act", header: t("act"), cell: (row) => t(`acts.${row.act}`) },
    { key: "programme", header: t("programme"), cell: (row) => programmes.nameOf(row.programme) },
    { key: "before", header: t("before"), cell: (row) => then(row.before) },
    { key: "after", header: t("after"), cell: (row) => then(row.after) },
    { key: "by", header: t("by"), cell: (row) => row.by },
    { key: "at", header: t("at"), cell: (row) => formats.moment(row.at, regency.timeZone) },
  ];
  if (acts.length === 0) return null;
  return (
    <Card title={t("title")}>
      <DataTable caption={t("title")} columns={columns} rows={acts} rowKey={(row) => `${row.at} ${row.act} ${row.programme}`} />
    </Card>
  );
}
