import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { downloadFile } from "#lib/download";
import { useSession } from "#lib/session";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";

export interface TableFile {
  /** Name of the file without its ending. */
  readonly name: string;
  /** What stands above the table: what it is, of which day, narrowed to what. */
  readonly titles: readonly string[];
  readonly columns: readonly { readonly header: string; readonly kind: "text" | "number" }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The figures on the screen as a workbook or CSV. They have no people in them, so no purpose is asked. */
export function TableFileButton({ file }: { readonly file: TableFile }) {
  const t = useTranslations("tableFile");
  const { regency } = useSession();
  const save = useMutation({
    mutationFn: (format: "xlsx" | "csv") => downloadFile("/files/tables", `${file.name}.${format}`, { format, ...file, titles: [...file.titles, regency.name] }),
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="sm" loading={save.isPending} leftSection={<IconDownload size={16} aria-hidden />}>
          {t("button")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save.mutate("xlsx")}>{t("xlsx")}</Menu.Item>
        <Menu.Item onClick={() => save.mutate("csv")}>{t("csv")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
