import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { downloadFile } from "#lib/download";
import { Refused } from "#ui/refused";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";

interface ListFileProps {
  readonly what: { readonly kind: "families"; readonly userId: string | null } | { readonly kind: "queue"; readonly id: string };
  /** Name of the file without ending; no person's. */
  readonly name: string;
  readonly disabled?: boolean;
}

/** A list of families with their names as a file, written by the server and recorded there. */
export function ListFileButton({ what, name, disabled = false }: ListFileProps) {
  const t = useTranslations("tables");
  const take = useMutation({ mutationFn: (format: "xlsx" | "csv") => downloadFile("/files/assignments", `${name}.${format}`, { what, format }) });
  return (
    <>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />} disabled={disabled} loading={take.isPending}>
            {t("take")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => take.mutate("xlsx")}>{t("xlsx")}</Menu.Item>
          <Menu.Item onClick={() => take.mutate("csv")}>{t("csv")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Refused error={take.error} />
    </>
  );
}
