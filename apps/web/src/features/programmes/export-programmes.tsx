import type { ProgrammeRow } from "@sinergi/api/programmes/enrolments.schema";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { unitOf } from "#features/programmes/programme-table";
import { stateOf, yearOf } from "#features/programmes/shown-list";
import { downloadFile } from "#lib/download";
import { useFormats } from "#lib/i18n";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import classes from "./programmes.module.css";

interface ExportProgrammesProps {
  readonly rows: readonly ProgrammeRow[];
  readonly today: string;
  readonly filters: readonly string[];
}

/** Takes the list along as it is shown. There are no people in it, so no purpose is asked. */
export function ExportProgrammes({ rows, today, filters }: ExportProgrammesProps) {
  const t = useTranslations();
  const formats = useFormats();
  const words = useRefusalWords();
  const { regency } = useSession();
  const year = today.slice(0, 4);
  const column = (header: string, kind: "text" | "number" = "text") => ({ header, kind });
  const body = {
    name: "sinergi-program",
    titles: [t("programmes.list"), [regency.name, formats.longDay(today)].join(" · "), filters.length === 0 ? t("charts.noFilters") : t("charts.filters", { filters: filters.join(" · ") })],
    columns: [
      column(t("programmes.columns.name")), column(t("programmes.columns.code")), column(t("programmes.columns.owner")), column(t("programmes.columns.side")), column(t("programmes.columns.unit")),
      column(t("programmes.columns.quota", { year }), "number"), column(t("programmes.columns.budget", { year }), "number"), column(t("programmes.columns.list", { year })), column(t("programmes.columns.state")),
    ],
    rows: rows.map((row) => {
      const period = yearOf(row, year);
      return [
        row.name, row.code, row.ownerName, t(`sides.${row.side}`), t(`programmes.units.${unitOf(row)}`), period?.quota ?? null, period?.budgetIdr ?? null,
        t(period?.hasList ? "programmes.hasList" : "programmes.noList"), t(`programmes.states.${stateOf(row, today)}`),
      ];
    }),
  };
  const take = useMutation({ mutationFn: (format: "csv" | "xlsx") => downloadFile("/files/tables", `sinergi-program.${format}`, { ...body, format }) });
  return (
    <div className={classes.actions} data-screen-only>
      {(["xlsx", "csv"] as const).map((format) => (
        <Button key={format} variant="default" size="sm" loading={take.isPending && take.variables === format} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => take.mutate(format)}>
          {t("programmes.export", { kind: format.toUpperCase() })}
        </Button>
      ))}
      {take.error && <span role="alert">{words(take.error)}</span>}
    </div>
  );
}
