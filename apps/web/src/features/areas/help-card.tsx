import type { FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");

/** What help comes here, programme by programme: whom it should reach, whom it reaches and whom it misses. */
export function HelpCard({ figures }: { readonly figures: FiguresAnswer }) {
  const t = useTranslations("areas.help");
  const formats = useFormats();
  const programmes = useProgrammes();
  const columns = useHelpColumns(figures);
  const listed = figures.programmes.filter(({ code }) => programmes.hasList(code, figures.snapshot.on.slice(0, 4)));
  const widest = listed.filter(({ missed }) => missed > 0).toSorted((a, b) => b.missed - a.missed)[0];
  const waiting = figures.programmes.length - listed.length;
  return (
    <Card
      title={t("title")}
      finding={widest ? t("finding", { name: figures.programmeNames[widest.code]?.name ?? widest.code, missed: formats.count(widest.missed), eligible: formats.count(widest.eligible) }) : null}
      note={t("note", { waiting })}
    >
      {listed.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title")} columns={columns} rows={listed} rowKey={({ code }) => code} />}
    </Card>
  );
}

function useHelpColumns(figures: FiguresAnswer): readonly Column<ProgrammeFigures>[] {
  const t = useTranslations("areas.help");
  const formats = useFormats();
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const count = (key: "eligible" | "recipientsEligible" | "missed" | "recipientsNotEligible" | "recipientsUnknown", filter: MarkFilter): Column<ProgrammeFigures> => ({
    key,
    header: t(key),
    numeric: true,
    cell: (row) => <FamilyLink filter={{ area: areaCode, on: tgl, programme: row.code, ...filter }}>{formats.count(row[key])}</FamilyLink>,
  });
  return [
    { key: "programme", header: t("programme"), cell: ({ code }) => figures.programmeNames[code]?.name ?? code },
    count("eligible", { eligibility: ["yes"] }),
    count("recipientsEligible", { eligibility: ["yes"], receives: true }),
    count("missed", { eligibility: ["yes"], receives: false }),
    { key: "coverage", header: t("coverage"), numeric: true, cell: (row) => formats.percent(row.coverage.value) },
    count("recipientsNotEligible", { eligibility: ["no"], receives: true }),
    count("recipientsUnknown", { eligibility: ["unknown"], receives: true }),
    { key: "unlisted", header: t("unlisted"), numeric: true, cell: (row) => formats.count(row.unlistedRecipients) },
  ];
}
