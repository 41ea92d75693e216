import type { BudgetFilter } from "@sinergi/api/budgets/budgets.schema";
import type { BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { downloadFile } from "#lib/download";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./budgets.module.css";

interface BudgetExportProps {
  readonly document: BudgetDocument;
  readonly year: string;
  readonly filter?: BudgetFilter;
}

/** The rows in sight as a file that can come in again, with the planner's own columns in their order. */
export function BudgetExport({ document, year, filter = {} }: BudgetExportProps) {
  const t = useTranslations("budgets.export");
  const words = useRefusalWords();
  const take = useMutation({
    mutationFn: (format: "xlsx" | "csv") => downloadFile("/files/budgets", `${document}-${year}.${format}`, { document, year, format, filter }),
    onError: (error) => void notifications.show({ color: "red", message: words(error) }),
  });
  return (
    <span className={classes.places}>
      {(["xlsx", "csv"] as const).map((format) => (
        <Button key={format} variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />} loading={take.isPending && take.variables === format} onClick={() => take.mutate(format)}>
          {t(format, { document })}
        </Button>
      ))}
    </span>
  );
}
