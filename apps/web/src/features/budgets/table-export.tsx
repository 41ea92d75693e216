import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { downloadFile } from "#lib/download";
import { useRefusalWords } from "#lib/refusal-words";

interface TableExportProps {
  /** Letters, digits, dots and dashes. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly header: string; readonly kind: "text" | "number" }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The table in sight as a workbook: its numbers are sent back to be written, nothing is looked up. */
export function TableExport({ name, title, columns, rows }: TableExportProps) {
  const t = useTranslations("budgets.export");
  const words = useRefusalWords();
  const take = useMutation({
    mutationFn: () => downloadFile("/files/tables", `${name}.xlsx`, { format: "xlsx", name, titles: [title], columns, rows }),
    onError: (error) => void notifications.show({ color: "red", message: words(error) }),
  });
  return (
    <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />} loading={take.isPending} onClick={() => take.mutate()}>
      {t("table")}
    </Button>
  );
}
