import { Button, Menu } from "@mantine/core";
import { IconDownload, IconFileTypeCsv, IconFileTypeXls } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { saveBlob } from "#lib/download";
import { postJson } from "#lib/http";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import classes from "./act-form.module.css";

export interface TakenColumn<Row> {
  readonly header: string;
  readonly kind: "text" | "number";
  readonly value: (row: Row) => string | number | null;
}

interface TakeTableProps<Row> {
  /** Name of the file, without ending. */
  readonly name: string;
  /** Lines above the table: title, place, day, filters. */
  readonly titles: readonly string[];
  readonly columns: readonly TakenColumn<Row>[];
  /** The rows; where the screen has only a page of them, how many there are and where all of them come from. */
  readonly rows: readonly Row[] | LaterRows<Row>;
}

export interface LaterRows<Row> {
  readonly count: number;
  readonly load: () => Promise<readonly Row[]>;
}

const ICONS = { csv: IconFileTypeCsv, xlsx: IconFileTypeXls } as const;

/** The rows on the screen as a file, as they are narrowed and sorted now. */
export function TakeTable<Row>({ name, titles, columns, rows }: TakeTableProps<Row>) {
  const t = useTranslations("tables");
  const words = useRefusalWords();
  const { simulated } = useSession();
  const take = useMutation({
    mutationFn: async (format: "csv" | "xlsx") => {
      const all = "load" in rows ? await rows.load() : rows;
      const body = { format, name, titles, columns: columns.map(({ header, kind }) => ({ header, kind })), rows: all.map((row) => columns.map(({ value }) => value(row))) };
      saveBlob(await (await postJson("/files/tables", body)).blob(), `${simulated ? "DATA-SIMULASI-" : ""}${name}.${format}`);
    },
  });
  return (
    <div className={classes.actions}>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />} disabled={("load" in rows ? rows.count : rows.length) === 0} loading={take.isPending}>
            {t("take")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(["xlsx", "csv"] as const).map((format) => {
            const Icon = ICONS[format];
            return (
              <Menu.Item key={format} leftSection={<Icon size={16} aria-hidden />} onClick={() => take.mutate(format)}>
                {t(format)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {take.error && <span role="alert">{words(take.error)}</span>}
    </div>
  );
}
