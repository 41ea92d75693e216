import type { FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ProgrammeChoice } from "#features/targeting/programme-choice";
import { RateCell } from "#features/targeting/rate-cell";
import { useBase } from "#features/targeting/use-narrowed";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import type { Column } from "#ui/data-table";
import { SideMark } from "#ui/side-mark";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";
import numbers from "#ui/number-link.module.css";
import classes from "./targeting.module.css";

/** The columns of the programme table; every count opens its families. */
export function useProgrammeColumns(figures: FiguresAnswer, chosen: string | undefined): readonly Column<ProgrammeFigures>[] {
  const t = useTranslations("targeting.columns");
  const formats = useFormats();
  const base = useBase();
  const of = (row: ProgrammeFigures, filter: MarkFilter): MarkFilter => ({ ...base, programme: row.code, ...filter });
  const count = (row: ProgrammeFigures, families: number, filter: MarkFilter) => (
    <FamilyLink filter={of(row, filter)}>{formats.count(families)}</FamilyLink>
  );
  const reached: MarkFilter = { eligibility: ["yes"], receives: true };
  const missed: MarkFilter = { eligibility: ["yes"], receives: false };
  const outside: MarkFilter = { eligibility: ["no"], receives: true };
  return [
    { key: "name", header: t("programme"), cell: (row) => <ProgrammeName row={row} figures={figures} chosen={row.code === chosen} /> },
    { key: "eligible", header: t("eligible"), numeric: true, cell: (row) => count(row, row.eligible, { eligibility: ["yes"] }) },
    { key: "recipients", header: t("recipients"), numeric: true, cell: (row) => count(row, row.recipients, { receives: true }) },
    { key: "missed", header: t("missed"), numeric: true, cell: (row) => count(row, row.missed, missed) },
    { key: "coverage", header: t("coverage"), cell: (row) => <RateCell name={t("coverage")} rate={row.coverage} families={row.recipientsEligible} filter={of(row, reached)} /> },
    {
      key: "exclusion",
      header: t("exclusion"),
      cell: (row) => (
        <RateCell name={t("exclusion")} rate={row.exclusionError} families={row.missed} filter={of(row, missed)} structural={row.structuralExclusion} />
      ),
    },
    { key: "structural", header: t("structural"), numeric: true, cell: (row) => formats.percent(row.structuralExclusion) },
    { key: "inclusion", header: t("inclusion"), cell: (row) => <RateCell name={t("inclusion")} rate={row.inclusionError} families={row.recipientsNotEligible} filter={of(row, outside)} /> },
    { key: "unlisted", header: t("unlisted"), numeric: true, cell: (row) => <UnlistedCount row={row} /> },
  ];
}

interface ProgrammeNameProps {
  readonly row: ProgrammeFigures;
  readonly figures: FiguresAnswer;
  readonly chosen: boolean;
}

function ProgrammeName({ row, figures, chosen }: ProgrammeNameProps) {
  const named = figures.programmeNames[row.code];
  return (
    <span className={classes.name}>
      <ProgrammeChoice code={row.code} figures={figures} chosen={chosen} />
      <span className={classes.owner}>
        {named && <SideMark side={named.side} />}
        {named && <span>{named.owner}</span>}
      </span>
    </span>
  );
}

/** Recipients that match no family: their list is a work list, for those who may decide on it. */
function UnlistedCount({ row }: { readonly row: ProgrammeFigures }) {
  const formats = useFormats();
  const mayDecide = useMay("enrolments.decide");
  const shown = formats.count(row.unlistedRecipients);
  if (!mayDecide || row.unlistedRecipients === 0) return shown;
  return (
    <Link to="/data/tak-terdata" search={{ prog: row.code }} className={numbers.link}>
      {shown}
    </Link>
  );
}
