import type { FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { familiesFigure } from "#ui/bring-offer";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";
import classes from "./areas.module.css";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");

/** What help comes here, programme by programme: whom it should reach, whom it reaches and whom it misses. The package comes first. */
export function HelpCard({ figures }: { readonly figures: FiguresAnswer }) {
  const t = useTranslations("areas.help");
  const formats = useFormats();
  const columns = useHelpColumns(figures);
  const { packaged, others, waiting } = useSorted(figures);
  const [all, setAll] = useState(false);
  const shown = all || packaged.length === 0 ? [...packaged, ...others] : packaged;
  const [widest] = shown;
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const nameOf = (code: string) => figures.programmeNames[code]?.name ?? code;
  const finding = widest && widest.missed > 0 ? t("finding", { name: nameOf(widest.code), missed: formats.count(widest.missed), eligible: formats.count(widest.eligible) }) : null;
  const brought = () => shown.map(({ code, missed }) => ({ key: code, row: nameOf(code), column: t("missed"), shown: formats.count(missed), ...familiesFigure({ area: areaCode, on: tgl, programme: code, eligibility: ["yes"], receives: false }) }));
  return (
    <Card
      title={t("title")}
      finding={finding}
      note={t("note", { waiting })}
      actions={<BringButton offer={() => ({ title: finding ?? t("title"), choices: brought() })} />}
    >
      {shown.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title")} columns={columns} rows={shown} rowKey={({ code }) => code} />}
      {shown.length < packaged.length + others.length && (
        <Button variant="default" size="sm" className={classes.more ?? ""} onClick={() => setAll(true)}>
          {t("showOthers", { count: others.length })}
        </Button>
      )}
    </Card>
  );
}

/** Programmes with a list of the year, those of the package apart, each the most missed first; and how many have no list. */
function useSorted({ programmes: figures, snapshot }: FiguresAnswer): { readonly packaged: readonly ProgrammeFigures[]; readonly others: readonly ProgrammeFigures[]; readonly waiting: number } {
  const programmes = useProgrammes();
  const inPackage = new Set(programmes.all.filter((programme) => programme.inPackage).map(({ code }) => code));
  const listed = figures.filter(({ code }) => programmes.hasList(code, snapshot.on.slice(0, 4))).toSorted((a, b) => b.missed - a.missed);
  return { packaged: listed.filter(({ code }) => inPackage.has(code)), others: listed.filter(({ code }) => !inPackage.has(code)), waiting: figures.length - listed.length };
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
